import { openSearchPanel } from '@codemirror/search'
import { EditorView } from '@codemirror/view'
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, type Ref } from 'react'
import { useMessages } from '#renderer/ui/language.tsx'
import type { NoteSession } from '../note-sessions.ts'
import { formatsFor, type FormatName } from './editor-commands.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { bindNote, isComposing, type NoteBinding } from './note-binding.ts'
import classes from './note-editor.module.css'
import type { LinkableNote } from './note-link-completion.ts'
import { createNoteState, surroundingsEffect, withSurroundings } from './note-state.ts'

/** What the document around the editor may ask of it. */
export interface EditorHandle {
  focus(): void
}

interface NoteEditorProps {
  session: NoteSession
  isReadOnly: boolean
  notesToLink: () => readonly LinkableNote[]
  /** The text changed; called at every keystroke, so it must only take note. */
  onText: () => void
  handle: Ref<EditorHandle>
}

/** One editor for all notes: the view stays, the state is swapped, so every note keeps its own undo history. */
export function NoteEditor({ session, isReadOnly, notesToLink, onText, handle }: NoteEditorProps) {
  const texts = useMessages().notes
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const binding = useRef<NoteBinding>(null)
  const tell = useRef(onText)
  useEffect(() => {
    tell.current = onText
  }, [onText])

  const around = useMemo(
    () => ({
      texts,
      isReadOnly,
      notesToLink,
      onUpdate: (update: Parameters<NoteBinding['onUpdate']>[0]) => binding.current?.onUpdate(update),
      onCompositionEnd: () => binding.current?.onCompositionEnd(),
    }),
    [texts, isReadOnly, notesToLink],
  )
  const newest = useRef(around)

  useLayoutEffect(() => {
    if (!host.current) return
    const created = new EditorView({ parent: host.current })
    view.current = created
    return () => {
      created.destroy()
      view.current = null
    }
  }, [])

  useLayoutEffect(() => {
    const shown = view.current
    if (!shown) return
    shown.setState(
      session.editor
        ? withSurroundings(session.editor, newest.current)
        : createNoteState(session.saver.current().body, newest.current),
    )
    const bound = bindNote(shown, session.saver, () => tell.current())
    binding.current = bound
    bound.follow()
    const { scrollTop } = session
    requestAnimationFrame(() => (shown.scrollDOM.scrollTop = scrollTop))
    return () => {
      bound.release()
      binding.current = null
      session.scrollTop = shown.scrollDOM.scrollTop
      session.editor = shown.state
      void session.saver.flush()
    }
  }, [session])

  useLayoutEffect(() => {
    if (newest.current === around) return
    newest.current = around
    view.current?.dispatch({ effects: surroundingsEffect(around) })
  }, [around])

  useImperativeHandle(handle, () => ({ focus: () => view.current?.focus() }), [])

  function format(name: FormatName) {
    const shown = view.current
    if (!shown || isComposing(shown)) return
    formatsFor(texts.toolbar)[name](shown)
    shown.focus()
  }

  function find() {
    if (view.current) openSearchPanel(view.current)
  }

  return (
    <div className={classes.editor}>
      <EditorToolbar isReadOnly={isReadOnly} onFormat={format} onFind={find} />
      <div
        ref={host}
        className={classes.host}
        data-note-body
        onBlur={() => void session.saver.flush()}
        onInput={(event) => searchAsTyped(event.target)}
      />
    </div>
  )
}

/** The search panel listens to keys, but a candidate picked by mouse comes without one. */
function searchAsTyped(field: EventTarget) {
  if (field instanceof HTMLInputElement && field.name === 'search') field.dispatchEvent(new Event('change'))
}
