import { isolateHistory } from '@codemirror/commands'
import { openSearchPanel } from '@codemirror/search'
import { EditorView, type ViewUpdate } from '@codemirror/view'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react'
import { takeCaret } from '#renderer/ui/caret-request.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { NotePlaceStore } from '../note-place.ts'
import type { NoteSession } from '../note-sessions.ts'
import { formatsFor, tableActions, type FormatName, type TableAction } from './editor-commands.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { ImageState } from './image-state.tsx'
import { settleLongLines } from './long-lines.ts'
import { bindNote, isComposing, whenNotComposing, type NoteBinding } from './note-binding.ts'
import classes from './note-editor.module.css'
import { createNoteState, surroundingsEffect, withSurroundings } from './note-state.ts'
import { createPlaceReporter } from './place-reporter.ts'
import { useImages } from './use-images.ts'

/** What the document around the editor may ask of it. */
export interface EditorHandle {
  focus(): void
  /** Puts the caret at an offset of the text and brings its line to the top. */
  goTo(position: number): void
  /** Puts text in the place of the selection; `caret` is where writing goes on in it, else behind it. */
  insert(text: string, caret: number | null): void
  /** Changes the text as one step of undo; false while somebody is composing or may not write. */
  change(change: { from: number; to: number; insert: string }): boolean
}

interface NoteEditorProps {
  session: NoteSession
  isReadOnly: boolean
  links: LinkBook
  /** Every tag in use. */
  tags: () => readonly string[]
  /** Learns where the caret is. */
  place: NotePlaceStore
  /** The text changed; called at every keystroke, so it must only take note. */
  onText: () => void
  handle: Ref<EditorHandle>
}

/** One editor for all notes: the view stays, the state is swapped, so every note keeps its own undo history. */
export function NoteEditor({ session, isReadOnly, links, tags, place, onText, handle }: NoteEditorProps) {
  const { notes: texts, links: linkTexts } = useMessages()
  const locale = useLocale()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const binding = useRef<NoteBinding>(null)
  const [isInTable, setIsInTable] = useState(false)
  const reporter = useMemo(() => createPlaceReporter(place, setIsInTable), [place])
  const tell = useRef(onText)
  useEffect(() => {
    tell.current = onText
  }, [onText])

  const shownSession = useRef(session)
  const images = useImages(view, shownSession)

  const onTag = useCallback(
    (tag: string) => {
      const present = session.saver.getState().note.tags
      if (!present.includes(tag)) session.saver.edit({ tags: [...present, tag] })
    },
    [session],
  )
  const onUpdate = useCallback(
    (update: ViewUpdate) => {
      binding.current?.onUpdate(update)
      if (update.docChanged || update.selectionSet) reporter.moved(update.view)
    },
    [reporter],
  )

  const around = useMemo(
    () => ({
      ...{ texts, isReadOnly, links, linkTexts, locale, tags, onTag, onUpdate },
      onFiles: images.receive,
      onCompositionEnd: () => binding.current?.onCompositionEnd(),
    }),
    [texts, isReadOnly, links, linkTexts, locale, tags, onTag, onUpdate, images.receive],
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
    newest.current = around
    shownSession.current = session
    shown.setState(
      session.editor
        ? withSurroundings(session.editor, newest.current)
        : createNoteState(session.saver.current().body, newest.current, session.keptUndo),
    )
    settleLongLines(shown)
    const bound = bindNote(shown, session, () => tell.current())
    binding.current = bound
    bound.follow()
    const { scrollTop } = session
    const caret = takeCaret(session.id)
    requestAnimationFrame(() => {
      if (caret === null) shown.scrollDOM.scrollTop = scrollTop
      else shown.dispatch({ effects: EditorView.scrollIntoView(shown.state.selection.main, { y: 'center' }) })
    })
    if (caret !== null) {
      shown.dispatch({ selection: { anchor: Math.min(caret, shown.state.doc.length) } })
      shown.focus()
    }
    reporter.moved(shown)
    return () => {
      bound.release()
      binding.current = null
      reporter.stop()
      void session.saver.flush()
    }
    // What is around the text changes without the note being opened anew; the next effect sees to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session])

  useLayoutEffect(() => {
    const shown = view.current
    if (!shown || newest.current === around) return
    newest.current = around
    whenNotComposing(shown, () => {
      if (newest.current === around) shown.dispatch({ effects: surroundingsEffect(around) })
    })
  }, [around])

  useImperativeHandle(
    handle,
    () => ({
      focus: () => view.current?.focus(),
      goTo(position) {
        const shown = view.current
        if (!shown || isComposing(shown)) return
        const at = Math.min(position, shown.state.doc.length)
        shown.dispatch({
          selection: { anchor: at },
          effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 16 }),
        })
        shown.focus()
      },
      insert(text, caret) {
        const shown = view.current
        if (!shown || isComposing(shown) || shown.state.readOnly) return
        const { from, to } = shown.state.selection.main
        shown.dispatch({
          changes: { from, to, insert: text },
          selection: { anchor: from + (caret ?? text.length) },
          scrollIntoView: true,
          userEvent: 'input.paste',
        })
        shown.focus()
      },
      change(change) {
        const shown = view.current
        if (!shown || isComposing(shown) || shown.state.readOnly) return false
        shown.dispatch({ changes: change, annotations: isolateHistory.of('full'), userEvent: 'input.tick' })
        return true
      },
    }),
    [],
  )

  function format(name: FormatName) {
    const shown = view.current
    if (!shown || isComposing(shown)) return
    formatsFor(texts.toolbar)[name](shown)
    shown.focus()
  }

  function changeTable(name: TableAction) {
    const shown = view.current
    if (!shown || isComposing(shown)) return
    tableActions[name](shown)
    shown.focus()
  }

  function find() {
    if (view.current) openSearchPanel(view.current)
  }

  return (
    <div className={classes.editor}>
      <EditorToolbar
        isReadOnly={isReadOnly}
        isInTable={isInTable}
        onFormat={format}
        onTableAction={changeTable}
        onFind={find}
      />
      <ImageState work={images.work} onDismiss={images.dismiss} />
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
