import { EditorSelection, Transaction } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** Lines from about here on are drawn in parts by CodeMirror. */
const longLine = 4_000

/**
 * Sees to it that the parts of very long lines that are out of sight take their place downwards. A state that has just
 * been set has them lie across, whatever the wrapping: the first measuring then takes the line for a low one, and draws
 * all of it, for seconds. What is out of sight is drawn anew when it changes, and it ends at the caret; so the caret
 * goes away and comes back before anything is measured. Neither is a step of the history.
 */
export function settleLongLines(view: EditorView): void {
  const { doc, selection } = view.state
  if (!hasLongLine(view)) return
  const middle = Math.floor(doc.length / 2)
  for (const place of [0, middle, doc.length]) move(view, EditorSelection.single(place))
  move(view, selection)
}

function hasLongLine({ state: { doc } }: EditorView): boolean {
  if (doc.length < longLine) return false
  for (const line of doc.iterLines()) if (line.length >= longLine) return true
  return false
}

function move(view: EditorView, selection: EditorSelection): void {
  view.dispatch({ selection, annotations: Transaction.addToHistory.of(false) })
}
