import { notifications } from '@mantine/notifications'
import { useApiMutation, useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import type { AppFailure } from '#shared/api/errors.ts'
import { noteFromCapture } from '#shared/note-order/capture.ts'

interface Capture {
  /** Puts what was typed into the inbox; says whether it is on disk. */
  save: (text: string, account: string | null) => Promise<boolean>
  isSaving: boolean
  error: AppFailure | null
}

/** Turns a thought into a note of the inbox, as one step of undo. */
export function useCapture(): Capture {
  const texts = useMessages().noteOrder.capture
  const { untitled } = useMessages().common
  const client = useClient()
  const undo = useUndo()
  const create = useApiMutation('notes.create')

  return {
    isSaving: create.isPending,
    error: create.error,
    async save(text, account) {
      if (text.trim() === '' || create.isPending) return false
      const accounts = account === null ? [] : [account]
      try {
        const note = await create.mutateAsync({ ...noteFromCapture(text), inbox: true, accounts })
        notifications.show({ message: texts.saved(note.title || untitled) })
        undo.push({
          label: texts.undo,
          undo: () => client.call('notes.remove', { id: note.id }),
          redo: () => client.call('trash.restore', { kind: 'note', id: note.id }),
        })
        return true
      } catch {
        // The mutation keeps the error, and the view shows it beside what was typed.
        return false
      }
    },
  }
}
