import { useNavigate } from '@tanstack/react-router'
import { parseAppLink } from '#shared/markdown/link.ts'

/** Follows a link chosen in a preview: inside the workbench where it leads there, else out of it. */
export function useAppLink(openExternal: (url: string) => void): (href: string) => void {
  const navigate = useNavigate()
  return (href) => {
    const target = parseAppLink(href)
    switch (target?.kind) {
      case undefined:
        return openExternal(href)
      case 'note':
        return void navigate({ to: '/playbook/notes/$noteId', params: { noteId: target.id } })
      case 'account':
        return void navigate({ to: '/accounts/$accountId', params: { accountId: target.id } })
      case 'method':
        return void navigate({ to: '/methods/$methodId', params: { methodId: target.id } })
      case 'map':
        return void navigate({ to: '/maps/pressures' })
      case 'account-map':
        return void navigate({ to: '/maps/accounts/$accountId', params: { accountId: target.id } })
    }
  }
}
