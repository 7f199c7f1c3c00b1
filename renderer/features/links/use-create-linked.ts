import { notifications } from '@mantine/notifications'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { AppFailure } from '#shared/api/errors.ts'
import { useOpenLinkable } from './use-open-linkable.ts'

/** Makes the note that a link names, as one step of undo; it is opened where that is wanted. */
export function useCreateLinked(): (title: string, opens: boolean) => void {
  const client = useClient()
  const undo = useUndo()
  const open = useOpenLinkable()
  const messages = useMessages()

  async function create(title: string, opens: boolean): Promise<void> {
    const { id } = await client.call('notes.create', { title, body: '' })
    undo.push({
      label: messages.links.createNote(title),
      async undo() {
        await client.call('notes.remove', { id })
      },
      async redo() {
        await client.call('trash.restore', { kind: 'note', id })
      },
    })
    if (opens) open({ kind: 'note', id })
  }

  return (title, opens) => {
    create(title, opens).catch((error: unknown) => {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    })
  }
}
