import { ChangeSet, Transaction } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { NoteSession } from '../note-sessions.ts'
import { smallestChange } from './editor-commands.ts'
import { readUndo } from './kept-undo.ts'

/** The ties between the editor on screen and the note that it shows. */
export interface NoteBinding {
  onUpdate(update: ViewUpdate): void
  onCompositionEnd(): void
  /** Brings the text on screen in line with the saver's note, keeping the caret and the undo history. */
  follow(): void
  /** Leaves the note; its session keeps the editor as it is. */
  release(): void
}

/**
 * A version from elsewhere may arrive in the middle of a composition, when nothing may be dispatched. It then
 * waits as a change set that follows what is being typed, and counts as part of the text from the start.
 */
export function bindNote(view: EditorView, session: NoteSession, onText: () => void): NoteBinding {
  const { saver } = session
  let waiting: ChangeSet | null = null
  /** The view shows another note one day; this note's text stays readable from its last state. */
  let latest = view.state
  session.readUndo = () => readUndo(latest)
  const stopFollowing = saver.onAdopt(() => {
    follow()
    onText()
  })

  function text(): string {
    return (waiting ? waiting.apply(latest.doc) : latest.doc).toString()
  }

  function follow(): void {
    const { doc } = view.state
    const before = doc.toString()
    const after = saver.current().body.replace(/\r\n?/g, '\n')
    waiting = before === after ? null : ChangeSet.of(smallestChange(before, after, 0), doc.length)
    if (!isComposing(view)) deliver()
  }

  function deliver(): void {
    if (!waiting) return
    const changes = waiting
    waiting = null
    view.dispatch({ changes, annotations: Transaction.addToHistory.of(false), userEvent: 'adopt' })
  }

  return {
    follow,
    onUpdate(update) {
      latest = update.state
      if (!update.docChanged) return
      if (waiting) waiting = waiting.map(update.changes)
      if (update.transactions.every((transaction) => transaction.isUserEvent('adopt'))) return
      saver.editBody(text)
      onText()
    },
    onCompositionEnd() {
      // The view settles what was composed only after this event.
      setTimeout(() => {
        if (!isComposing(view)) deliver()
      }, 0)
    },
    release() {
      deliver()
      stopFollowing()
      session.scrollTop = view.scrollDOM.scrollTop
      session.editor = view.state
      session.readUndo = () => readUndo(session.editor ?? latest)
    },
  }
}

/** Tells whether an input method is at work in the editor, so that nothing may be dispatched. */
export function isComposing(view: EditorView): boolean {
  return view.composing || view.compositionStarted
}

/** Does something to the view now, or as soon as the input method is done. */
export function whenNotComposing(view: EditorView, act: () => void): void {
  if (!isComposing(view)) return act()
  const again = () => setTimeout(() => whenNotComposing(view, act), 0)
  view.contentDOM.addEventListener('compositionend', again, { once: true })
}
