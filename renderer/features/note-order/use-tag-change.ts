import { notifications } from '@mantine/notifications'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import type { TagChange } from '#shared/note-order/tag-changes.ts'

/** Changes a tag in every note as one step of undo. Rejects when nothing was changed because it failed. */
export function useTagChange(): (change: TagChange, label: string) => Promise<void> {
  const client = useClient()
  const undo = useUndo()
  const texts = useMessages().noteOrder.tags

  return async (change, label) => {
    let { token } = await client.call('tags.change', change)
    if (token === null) return
    async function takeBack() {
      if (token === null) return
      const result = await client.call('tags.undo', { token })
      ;({ token } = result)
      if (result.left > 0) notifications.show({ message: texts.leftAlone(result.left) })
    }
    undo.push({ label, undo: takeBack, redo: takeBack })
    notifications.show({ message: label })
  }
}
