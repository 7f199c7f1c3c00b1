import { notifications } from '@mantine/notifications'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { AppFailure } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'

export type NoteChange = Partial<
  Pick<Note, 'inbox' | 'template' | 'tags' | 'competencies' | 'accounts' | 'pressures' | 'methods'>
>

const patience = 3

interface NoteEdits {
  /** Changes some fields of a note that is not open for writing, as one step of undo. */
  edit: (id: string, label: string, change: NoteChange) => Promise<void>
  /** Moves a note to the trash, as one step of undo. */
  remove: (id: string, label: string) => Promise<void>
}

/** Changes to notes from a list, where only their summaries are at hand. A failure is told, never swallowed. */
export function useNoteEdits(): NoteEdits {
  const client = useClient()
  const undo = useUndo()
  const messages = useMessages()

  /** Answers with what the note said before. */
  async function write(id: string, change: NoteChange, attempt = 1): Promise<Note> {
    const note = await client.call('notes.get', { id })
    try {
      await client.call('notes.save', { ...note, ...change })
    } catch (error) {
      const isOvertaken = error instanceof AppFailure && error.code === 'conflict'
      if (!isOvertaken || attempt === patience) throw error
      return write(id, change, attempt + 1)
    }
    return note
  }

  async function reported(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    }
  }

  return {
    edit: (id, label, change) =>
      reported(async () => {
        const before = await write(id, change)
        const back: NoteChange = {
          ...('inbox' in change && { inbox: before.inbox }),
          ...('template' in change && { template: before.template }),
          ...('tags' in change && { tags: before.tags }),
          ...('competencies' in change && { competencies: before.competencies }),
          ...('accounts' in change && { accounts: before.accounts }),
          ...('pressures' in change && { pressures: before.pressures }),
          ...('methods' in change && { methods: before.methods }),
        }
        undo.push({ label, undo: () => write(id, back), redo: () => write(id, change) })
      }),
    remove: (id, label) =>
      reported(async () => {
        await client.call('notes.remove', { id })
        notifications.show({ message: label })
        undo.push({
          label,
          undo: () => client.call('trash.restore', { kind: 'note', id }),
          redo: () => client.call('notes.remove', { id }),
        })
      }),
  }
}
