import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { NotePlaceStore } from '../note-place.ts'
import { countWords } from '../word-count.ts'
import { tableAtCaret } from './table-commands.ts'

const pause = 120

/** Tells, a moment after the caret came to rest, where it is. */
export function createPlaceReporter(place: NotePlaceStore, onTable: (isInTable: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | null = null

  function report(state: EditorState): void {
    const { from, to, head } = state.selection.main
    place.set({ caret: head, selectedWords: from === to ? 0 : countWords(state.sliceDoc(from, to)) })
    onTable(tableAtCaret(state) !== null)
  }

  return {
    moved(view: EditorView): void {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => report(view.state), pause)
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
