import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { AppFailure } from '#shared/api/errors.ts'
import type { MapContent, MapDocument, MapSummary } from '#shared/domain/map-document.ts'
import { useApiQuery, useClient, useReadOnly } from '../../../api/hooks.ts'
import { useMessages } from '../../../ui/language.tsx'
import { useUndo } from '../../../ui/undo.tsx'

export interface FreeMaps {
  maps: readonly MapSummary[]
  readOnly: boolean
  /** Makes a map and opens it: an empty one, or what was read from a file. */
  create: (content?: MapContent) => void
  remove: (map: Pick<MapDocument, 'id' | 'title'>) => void
}

/** The maps of the user's own: made, opened, and put into the trash, with the way back. */
export function useFreeMaps(): FreeMaps {
  const client = useClient()
  const navigate = useNavigate()
  const { push } = useUndo()
  const messages = useMessages()
  const { maps: texts } = messages
  const maps = useApiQuery('maps.list', {}).data ?? []
  const readOnly = useReadOnly()

  function attempt(work: () => Promise<void>) {
    work().catch((error: unknown) => {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    })
  }

  const open = (id: string) => navigate({ to: '/maps/free/$mapId', params: { mapId: id } })
  const restore = (id: string) => client.call('trash.restore', { kind: 'map', id })
  async function discard(id: string) {
    await client.call('maps.remove', { id })
    await navigate({ to: '/maps/pressures' })
  }

  return {
    maps,
    readOnly,
    create: (content) =>
      attempt(async () => {
        const title = content?.title ?? texts.newMapTitle
        const map = await client.call('maps.create', { title, ...(content && { content }) })
        push({ label: texts.createMap(title), undo: () => discard(map.id), redo: () => restore(map.id) })
        await open(map.id)
      }),
    remove: ({ id, title }) =>
      attempt(async () => {
        await discard(id)
        push({
          label: texts.removeNamed(title || messages.common.untitled),
          async undo() {
            await restore(id)
            await open(id)
          },
          redo: () => discard(id),
        })
      }),
  }
}
