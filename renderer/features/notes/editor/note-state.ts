import { autocompletion } from '@codemirror/autocomplete'
import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder, type ViewUpdate } from '@codemirror/view'
import type { LinkBook } from '#renderer/ui/link-book.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { NoteUndo } from '#shared/domain/note-undo.ts'
import type { Messages } from '#shared/i18n/messages.ts'
import { formatBindings, formatsFor } from './editor-commands.ts'
import { editorLook } from './editor-theme.ts'
import { noteHistory, stateWithUndo } from './kept-undo.ts'
import { markdownColours } from './markdown-colours.ts'
import { completionSources, textFeatures } from './note-extensions.ts'
import type { FilesReceiver } from './image-insert.ts'

/** What may change while a note's editor state lives on: language of the window, read-only, whom to tell. */
export interface EditorSurroundings {
  texts: Messages['notes']
  isReadOnly: boolean
  /** Whom links mean, and what can be done with them. */
  links: LinkBook
  linkTexts: Messages['links']
  locale: Locale
  /** Every tag in use. */
  tags: () => readonly string[]
  /** A tag was written into the text by choosing it. */
  onTag: (tag: string) => void
  onFiles: FilesReceiver
  onUpdate: (update: ViewUpdate) => void
  onCompositionEnd: () => void
}

const surroundings = new Compartment()

/** A fresh state for a note; its undo history starts here, or goes on where it was left. */
export function createNoteState(
  body: string,
  around: EditorSurroundings,
  keptUndo: NoteUndo | null = null,
): EditorState {
  const extensions = [
    surroundings.of(surroundingsOf(around)),
    noteHistory,
    EditorView.lineWrapping,
    markdownColours(body, around.texts.document.plainly),
    search({ top: true }),
    keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab]),
    editorLook,
  ]
  const resumed = keptUndo && stateWithUndo(body, keptUndo, extensions)
  return resumed ?? EditorState.create({ doc: body, extensions })
}

/** Puts new surroundings around a state that was kept while another note was shown. */
export function withSurroundings(state: EditorState, around: EditorSurroundings): EditorState {
  return state.update({ effects: surroundings.reconfigure(surroundingsOf(around)) }).state
}

/** The same for a state on screen. */
export function surroundingsEffect(around: EditorSurroundings) {
  return surroundings.reconfigure(surroundingsOf(around))
}

function surroundingsOf(around: EditorSurroundings): Extension {
  const { texts, isReadOnly } = around
  return [
    EditorState.readOnly.of(isReadOnly),
    EditorState.phrases.of(phrasesOf(texts.find)),
    EditorView.contentAttributes.of({
      'aria-label': texts.document.body,
      spellcheck: 'false',
      autocorrect: 'off',
    }),
    placeholder(texts.document.bodyHint),
    autocompletion({ override: completionSources(around), icons: false }),
    textFeatures(around),
    keymap.of(formatBindings(formatsFor(texts.toolbar))),
    EditorView.updateListener.of(around.onUpdate),
    EditorView.domEventHandlers({ compositionend: () => around.onCompositionEnd() }),
  ]
}

function phrasesOf(find: Messages['notes']['find']): Record<string, string> {
  return {
    Find: find.find,
    Replace: find.replace,
    next: find.next,
    previous: find.previous,
    all: find.all,
    'match case': find.matchCase,
    'by word': find.byWord,
    regexp: find.regexp,
    replace: find.replaceOne,
    'replace all': find.replaceAll,
    close: find.close,
    'replaced match on line $': find.replacedMatch,
    'replaced $ matches': find.replacedMatches,
    'current match': find.currentMatch,
    'on line': find.onLine,
    'Go to line': find.goToLine,
    go: find.go,
  }
}
