import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useClient } from '#renderer/api/hooks.ts'
import { requestCaret } from '#renderer/ui/caret-request.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import type { Input } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Note, Reflection } from '#shared/domain/note.ts'

interface NewNotes {
  /** Makes a note and opens it, with the caret where its template wants it. */
  create: (content: Input<'notes.create'>, caret: number | null, label: string) => Promise<void>
  /** Opens the look back on a day or on the week it lies in; makes it first where there is none. */
  lookBack: (kind: Reflection['kind'], day: string) => Promise<void>
}

/** Notes that are made elsewhere than in the list: from a template, to look back. Undo puts them into the trash. */
export function useNewNotes(): NewNotes {
  const client = useClient()
  const locale = useLocale()
  const messages = useMessages()
  const navigate = useNavigate()
  const undo = useUndo()

  const open = (id: string) => navigate({ to: '/playbook/notes/$noteId', params: { noteId: id } })

  async function openNew(note: Note, caret: number | null, label: string) {
    requestCaret(note.id, caret)
    undo.push({
      label,
      async undo() {
        // Leaving first lets the editor hand over its last words before the note goes.
        if (location.hash.includes(note.id)) await navigate({ to: '/playbook' })
        await client.call('notes.remove', { id: note.id })
      },
      async redo() {
        await client.call('trash.restore', { kind: 'note', id: note.id })
        await open(note.id)
      },
    })
    await open(note.id)
  }

  async function reported(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    }
  }

  return {
    create: (content, caret, label) =>
      reported(async () => openNew(await client.call('notes.create', content), caret, label)),
    lookBack: (kind, day) =>
      reported(async () => {
        const { note, isNew, caret } = await client.call('reflections.open', { kind, day, locale })
        return isNew ? openNew(note, caret, messages.noteOrder.reflections.created) : open(note.id)
      }),
  }
}
