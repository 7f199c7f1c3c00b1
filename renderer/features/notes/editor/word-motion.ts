import {
  EditorSelection,
  Prec,
  type EditorState,
  type Extension,
  type SelectionRange,
} from '@codemirror/state'
import { EditorView, keymap, type KeyBinding } from '@codemirror/view'
import { isComposing } from './note-binding.ts'
import { wordAt, wordEdge } from './word-bounds.ts'

/** Word by word through Chinese as well, where no space tells the words apart; and a double click takes one. */
export function wordMotion(): Extension {
  return [
    Prec.high(keymap.of([...motionKeys(1), ...motionKeys(-1)])),
    EditorView.mouseSelectionStyle.of((view, event) =>
      event.button === 0 && event.detail === 2 ? wordSelection(view, event) : null,
    ),
  ]
}

function motionKeys(direction: 1 | -1): KeyBinding[] {
  const arrow = direction > 0 ? 'ArrowRight' : 'ArrowLeft'
  const remove = direction > 0 ? 'Delete' : 'Backspace'
  const move = (view: EditorView) => moveTo(view, direction, false)
  const select = (view: EditorView) => moveTo(view, direction, true)
  return [
    { key: `Mod-${arrow}`, mac: `Alt-${arrow}`, run: move, shift: select, preventDefault: true },
    { key: `Mod-${remove}`, mac: `Alt-${remove}`, run: (view) => removeWord(view, direction) },
  ]
}

function moveTo(view: EditorView, direction: 1 | -1, isSelecting: boolean): boolean {
  if (isComposing(view)) return false
  const { state } = view
  const ranges = state.selection.ranges.map((range) => {
    const head = edgeFrom(state, range.head, direction)
    return EditorSelection.range(isSelecting ? range.anchor : head, head)
  })
  view.dispatch({
    selection: EditorSelection.create(ranges, state.selection.mainIndex),
    scrollIntoView: true,
    userEvent: 'select',
  })
  return true
}

function removeWord(view: EditorView, direction: 1 | -1): boolean {
  const { state } = view
  if (isComposing(view) || state.readOnly || !state.selection.main.empty) return false
  const { head } = state.selection.main
  const edge = edgeFrom(state, head, direction)
  if (edge === head) return false
  view.dispatch({
    changes: { from: Math.min(head, edge), to: Math.max(head, edge) },
    scrollIntoView: true,
    userEvent: direction > 0 ? 'delete.forward' : 'delete.backward',
  })
  return true
}

/** At the end of a line the next word is the line break. */
function edgeFrom(state: EditorState, position: number, direction: 1 | -1): number {
  const line = state.doc.lineAt(position)
  if (direction > 0 && position === line.to) return Math.min(state.doc.length, position + 1)
  if (direction < 0 && position === line.from) return Math.max(0, position - 1)
  return line.from + wordEdge(line.text, position - line.from, direction)
}

function wordSelection(view: EditorView, first: MouseEvent) {
  let start = wordUnder(view, first)
  return {
    update(update: { docChanged: boolean; changes: { mapPos(position: number): number } }) {
      if (update.docChanged) {
        start = EditorSelection.range(update.changes.mapPos(start.from), update.changes.mapPos(start.to))
      }
    },
    get(event: MouseEvent, isExtending: boolean) {
      const present = event === first ? start : wordUnder(view, event)
      if (isExtending)
        return view.state.selection.replaceRange(view.state.selection.main.extend(present.from, present.to))
      const from = Math.min(start.from, present.from)
      const to = Math.max(start.to, present.to)
      const isBackward = present.from < start.from
      return EditorSelection.single(isBackward ? to : from, isBackward ? from : to)
    },
  }
}

function wordUnder(view: EditorView, event: MouseEvent): SelectionRange {
  const { pos, assoc } = view.posAndSideAtCoords({ x: event.clientX, y: event.clientY }, false)
  const line = view.state.doc.lineAt(pos)
  const side = assoc < 0 ? -1 : 1
  const span = wordAt(line.text, pos - line.from, side) ??
    wordAt(line.text, pos - line.from, side > 0 ? -1 : 1) ?? { from: 0, to: 0 }
  return EditorSelection.range(line.from + span.from, line.from + span.to)
}
