import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import type { Worksheet } from '#shared/domain/worksheet.ts'
import { useClient } from '../../api/hooks.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** Moves the sheet to the trash, with the way back from wherever the user is then. */
export function useRemoveWorksheet(
  { id, title }: Pick<Worksheet, 'id' | 'title'>,
  flush: () => Promise<void>,
  onRemoved: () => void,
): () => void {
  const client = useClient()
  const undo = useUndo()
  const messages = useMessages()
  const name = title || messages.common.untitled

  async function remove() {
    await flush()
    await client.call('worksheets.remove', { id })
    undo.push({
      label: messages.worksheets.undoRemove(name),
      undo: () => client.call('trash.restore', { kind: 'worksheet', id }),
      redo: () => client.call('worksheets.remove', { id }),
    })
    onRemoved()
    notifications.show({ message: messages.common.removed(name) })
  }

  return () =>
    void remove().catch((error: unknown) =>
      notifications.show({ color: 'red', message: createElement(ErrorNotice, { error }) }),
    )
}
