import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { AppFailure } from '#shared/api/errors.ts'
import { parseDeepLink } from '#shared/link/deep-link.ts'
import { mapAtAddress } from '#shared/link/map-address.ts'
import { competencyMap, parseAppLink, playbookMap } from '#shared/markdown/link.ts'
import { useClient } from '../api/hooks.ts'
import { useMessages } from '../ui/language.tsx'

/** Follows a link chosen in a preview: inside the workbench where it leads there, else out of it. */
export function useAppLink(openExternal: (url: string) => void): (href: string) => void {
  const navigate = useNavigate()
  const client = useClient()
  const { errors } = useMessages()

  /** A worksheet lies below its method, which its address does not name. */
  async function openWorksheet(worksheetId: string) {
    const { method: methodId } = await client.call('worksheets.get', { id: worksheetId })
    await navigate({
      to: '/methods/$methodId/worksheets/$worksheetId',
      params: { methodId, worksheetId },
    })
  }

  /** The address of a map does not say whose it is. */
  async function openMap(id: string) {
    const [accounts, maps, methods] = await Promise.all([
      client.call('accounts.list', {}),
      client.call('maps.list', {}),
      client.call('methods.list', {}),
    ])
    const map = mapAtAddress(id, { accounts, maps, methods })
    switch (map?.kind) {
      case 'free':
        return navigate({ to: '/maps/free/$mapId', params: { mapId: id } })
      case 'account':
        return navigate({ to: '/maps/accounts/$accountId', params: { accountId: id } })
      case 'method':
        return navigate({ to: '/maps/methods/$methodId', params: { methodId: id } })
      default:
        throw new AppFailure('not-found', `There is no map ${id}.`)
    }
  }

  function attempt(work: () => Promise<void>) {
    work().catch((error: unknown) => {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: errors[code] })
    })
  }

  return (href) => {
    const target = parseAppLink(href)
    switch (target?.kind) {
      case undefined:
        return parseDeepLink(href) === null
          ? openExternal(href)
          : void navigate({ to: '/link', search: { to: href } })
      case 'note':
        return void navigate({ to: '/playbook/notes/$noteId', params: { noteId: target.id } })
      case 'account':
        return void navigate({ to: '/accounts/$accountId', params: { accountId: target.id } })
      case 'method':
        return void navigate({ to: '/methods/$methodId', params: { methodId: target.id } })
      case 'case':
        return void navigate({ to: '/cases/$caseId', params: { caseId: target.id } })
      case 'worksheet':
        return attempt(() => openWorksheet(target.id))
      case 'pressure':
        return void navigate({ to: '/maps/pressures' })
      case 'map':
        if (target.id === competencyMap.id) return void navigate({ to: '/maps/competencies' })
        if (target.id === playbookMap.id) return void navigate({ to: '/maps/playbook' })
        return void navigate({ to: '/maps/pressures' })
      case 'account-map':
        return attempt(() => openMap(target.id))
    }
  }
}
