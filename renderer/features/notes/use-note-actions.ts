import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { AppFailure } from '#shared/api/errors.ts'
import { allowedExternalLink } from '#shared/domain/external-link.ts'
import type { Note } from '#shared/domain/note.ts'
import type { NoteContent } from './note-merge.ts'
import type { NoteSession, NoteSessions } from './note-sessions.ts'

export interface NoteActions {
  /** Makes a note and opens it. */
  create: (content: Partial<NoteContent>) => void
  /** Moves a note to the trash and offers to take that back. */
  remove: (session: NoteSession) => void
  /** Writes the text of a note that is gone as a new one. */
  keepAsNew: (session: NoteSession) => void
  openNote: (id: string) => void
  openExternal: (url: string) => void
}

export function useNoteActions(sessions: NoteSessions): NoteActions {
  const client = useClient()
  const navigate = useNavigate()
  const undo = useUndo()
  const messages = useMessages()

  function openNote(id: string) {
    void navigate({ to: '/playbook/notes/$noteId', params: { noteId: id } })
  }

  function reported(work: Promise<unknown>) {
    work.catch((error: unknown) => {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    })
  }

  async function createNote(content: Partial<NoteContent>): Promise<Note> {
    const { title = '', body = '', ...rest } = content
    const created = await client.call('notes.create', { title, body })
    return Object.keys(rest).length > 0 ? client.call('notes.save', { ...created, ...rest }) : created
  }

  async function create(content: Partial<NoteContent>) {
    const note = await createNote(content)
    sessions.open(note)
    undo.push({
      label: messages.notes.newNote,
      undo: () => takeAway(note.id),
      redo: () => bringBack(note.id),
    })
    openNote(note.id)
  }

  async function takeAway(id: string) {
    await sessions.find(id)?.saver.flush()
    await client.call('notes.remove', { id })
    sessions.drop(id)
    if (location.hash.includes(id)) await navigate({ to: '/playbook' })
  }

  async function bringBack(id: string) {
    await client.call('trash.restore', { kind: 'note', id })
    openNote(id)
  }

  async function remove({ id, saver }: NoteSession) {
    const name = saver.getState().note.title || messages.common.untitled
    const label = messages.common.removed(name)
    await takeAway(id)
    undo.push({ label, undo: () => bringBack(id), redo: () => takeAway(id) })
    notifications.show({ message: label })
  }

  async function keepAsNew({ id, saver }: NoteSession) {
    const { title, body, tags, competencies, pressures, methods, accounts } = saver.current()
    const note = await createNote({ title, body, tags, competencies, pressures, methods, accounts })
    sessions.drop(id)
    openNote(note.id)
  }

  async function openExternal(url: string) {
    try {
      await client.call('app.openExternal', { url })
    } catch (error) {
      const address = allowedExternalLink(url)
      if (!(error instanceof AppFailure) || error.code !== 'not-supported' || address === null) throw error
      // The browser host leaves links to the browser that shows this page.
      window.open(address, '_blank', 'noopener,noreferrer')
    }
  }

  return {
    openNote,
    create: (content) => reported(create(content)),
    remove: (session) => reported(remove(session)),
    keepAsNew: (session) => reported(keepAsNew(session)),
    openExternal: (url) => reported(openExternal(url)),
  }
}
