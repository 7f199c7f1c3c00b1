import { useNavigate } from '@tanstack/react-router'
import type { Linkable } from '#shared/link/link-name.ts'

/** Goes to the page of something that a link leads to. */
export function useOpenLinkable(): (target: Linkable) => void {
  const navigate = useNavigate()
  return ({ kind, id }) => {
    switch (kind) {
      case 'note':
        return void navigate({ to: '/playbook/notes/$noteId', params: { noteId: id } })
      case 'account':
        return void navigate({ to: '/accounts/$accountId', params: { accountId: id } })
      case 'case':
        return void navigate({ to: '/cases/$caseId', params: { caseId: id } })
      case 'method':
        return void navigate({ to: '/methods/$methodId', params: { methodId: id } })
      case 'pressure':
        return void navigate({ to: '/maps/pressures' })
    }
  }
}
