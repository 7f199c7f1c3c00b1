import type { RefObject } from 'react'
import { NoteMenu } from '../features/note-order/note-menu.tsx'
import type { EditorHandle } from '../features/notes/editor/note-editor.tsx'
import type { NoteSession } from '../features/notes/note-sessions.ts'
import { useSaverState } from '../features/notes/use-open-note.ts'

interface OpenNoteMenuProps {
  session: NoteSession
  isReadOnly: boolean
  editor: RefObject<EditorHandle | null>
}

/** The menu of the note that is open. Text from a template goes to the caret; while the note is only read, to its end. */
export function OpenNoteMenu({ session, isReadOnly, editor }: OpenNoteMenuProps) {
  const { saver } = session
  const { note } = useSaverState(session)

  function insert(text: string, caret: number | null) {
    if (editor.current) return editor.current.insert(text, caret)
    const { body } = saver.current()
    saver.edit({ body: body === '' ? text : `${body.trimEnd()}\n\n${text}` })
  }

  return <NoteMenu note={note} readOnly={isReadOnly} onFlush={() => saver.flush()} onInsert={insert} />
}
