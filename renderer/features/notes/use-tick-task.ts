import { useCallback, type RefObject } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { tickChange } from '#shared/markdown/task-boxes.ts'
import type { EditorHandle } from './editor/note-editor.tsx'
import type { NoteSession } from './note-sessions.ts'

/**
 * Ticks a task where the note is read. It is one step of undo: of the editor where it is open beside the text, else of
 * the window.
 */
export function useTickTask(
  session: NoteSession,
  editor: RefObject<EditorHandle | null>,
  onText: () => void,
): (index: number, done: boolean) => void {
  const texts = useMessages().reading.task
  const { push } = useUndo()

  return useCallback(
    (index, done) => {
      /** True where the window is to remember the change. */
      const set = (isDone: boolean): boolean => {
        const body = bodyOf(session)
        const change = tickChange(body, index, isDone)
        if (!change) return false
        if (editor.current) {
          editor.current.change(change)
          return false
        }
        tickUnseen(session, body, change)
        onText()
        return true
      }
      if (!set(done)) return
      const again = (isDone: boolean) => Promise.resolve(set(isDone))
      push({ label: done ? texts.ticked : texts.unticked, undo: () => again(!done), redo: () => again(done) })
    },
    [session, editor, onText, push, texts],
  )
}

function bodyOf({ saver }: NoteSession): string {
  return saver.current().body.replace(/\r\n?/g, '\n')
}

/** The editor is not on screen; the state it was left in follows, so that its undo history stays true. */
function tickUnseen(
  session: NoteSession,
  body: string,
  change: { from: number; to: number; insert: string },
): void {
  const next = body.slice(0, change.from) + change.insert + body.slice(change.to)
  if (session.editor?.doc.length === body.length) {
    session.editor = session.editor.update({ changes: change, userEvent: 'input.tick' }).state
  }
  session.saver.editBody(() => next)
}
