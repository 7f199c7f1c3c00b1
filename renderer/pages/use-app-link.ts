import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { AppFailure } from '#shared/api/errors.ts'
import { parseAppLink } from '#shared/markdown/link.ts'
import { useClient } from '../api/hooks.ts'
import { useMessages } from '../ui/language.tsx'

/** Follows a link chosen in a preview: inside the workbench where it leads there, else out of it. */
export function useAppLink(openExternal: (url: string) => void): (href: string) => void {
  const navigate = useNavigate()
  const client = useClient()
  const { errors } = useMessages()

  /** A worksheet lies below its method, which its address does not name. */
  async function openWorksheet(worksheetId: string) {
    try {
      const { method: methodId } = await client.call('worksheets.get', { id: worksheetId })
      void navigate({
        to: '/methods/$methodId/worksheets/$worksheetId',
        params: { methodId, worksheetId },
      })
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: errors[code] })
    }
  }

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
      case 'case':
        return void navigate({ to: '/cases/$caseId', params: { caseId: target.id } })
      case 'worksheet':
        return void openWorksheet(target.id)
      case 'pressure':
      case 'map':
        return void navigate({ to: '/maps/pressures' })
      case 'account-map':
        return void navigate({ to: '/maps/accounts/$accountId', params: { accountId: target.id } })
    }
  }
}
