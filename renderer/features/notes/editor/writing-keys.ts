import { indentLess, indentMore } from '@codemirror/commands'
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown'
import { ensureSyntaxTree, syntaxTree } from '@codemirror/language'
import { EditorSelection, Prec, type EditorState, type Extension, type StateCommand } from '@codemirror/state'
import { EditorView, keymap, type KeyBinding } from '@codemirror/view'
import { moveRow } from '../table/table-edits.ts'
import { isComposing } from './note-binding.ts'
import { editTable, goToNextCell, goToNextRow, goToPreviousCell } from './table-commands.ts'

/**
 * Enter, Tab and Backspace as a writer of Markdown expects them: in tables, in lists, and after a fence. While an
 * input method has the keyboard none of them is ours.
 */
export function writingKeys(): Extension {
  const bindings: KeyBinding[] = [
    { key: 'Enter', run: whenFree(goToNextRow) },
    { key: 'Enter', run: whenFree(closeFence) },
    { key: 'Enter', run: whenFree(insertNewlineContinueMarkupCommand({ nonTightLists: false })) },
    { key: 'Backspace', run: whenFree(deleteMarkupBackward) },
    { key: 'Tab', run: whenFree(goToNextCell), shift: whenFree(goToPreviousCell) },
    { key: 'Tab', run: whenFree(indentItems(indentMore)), shift: whenFree(indentItems(indentLess)) },
    { key: 'Alt-ArrowUp', run: whenFree(editTable(moveRow(-1))) },
    { key: 'Alt-ArrowDown', run: whenFree(editTable(moveRow(1))) },
    { key: 'Mod-Enter', run: whenFree(toggleTask) },
  ]
  return [Prec.high(keymap.of(bindings)), clickableTasks]
}

function whenFree(command: StateCommand): (view: EditorView) => boolean {
  return (view) => !isComposing(view) && command(view)
}

const openingFence = /^(\s*)(`{3,}|~{3,})[^`\n]*$/

/** Enter at the end of a line that opens a fence writes the closing one below. */
const closeFence: StateCommand = ({ state, dispatch }) => {
  const { main } = state.selection
  if (state.readOnly || !main.empty) return false
  const line = state.doc.lineAt(main.head)
  const match = openingFence.exec(line.text)
  if (!match || main.head !== line.to || !opensUnclosedFence(state, line.from, line.to)) return false
  const [, indent = '', fence = ''] = match
  const insert = `\n${indent}\n${indent}${fence}`
  dispatch(
    state.update({
      changes: { from: main.head, insert },
      selection: { anchor: main.head + 1 + indent.length },
      scrollIntoView: true,
      userEvent: 'input',
    }),
  )
  return true
}

/** How much text is parsed for the answer; a fence that opens earlier than that is known already. */
const parseLimitMs = 30

function opensUnclosedFence(state: EditorState, from: number, to: number): boolean {
  const tree = ensureSyntaxTree(state, state.doc.length, parseLimitMs) ?? syntaxTree(state)
  const line = state.doc.lineAt(from)
  for (let node = tree.resolveInner(to, -1); ;) {
    if (node.name === 'FencedCode') {
      if (state.doc.lineAt(node.from).from !== line.from) return false
      return node.getChildren('CodeMark').length < 2
    }
    if (!node.parent) return false
    node = node.parent
  }
}

const item = /^[\s>]*(?:[-*+]|\d+[.)])\s/

/** Tab indents list items, whatever the caret's place in them; elsewhere the key is left to others. */
function indentItems(command: StateCommand): StateCommand {
  return (target) => {
    const { state } = target
    const { from, to } = state.selection.main
    const isInList = item.test(state.doc.lineAt(from).text) && item.test(state.doc.lineAt(to).text)
    return isInList && command(target)
  }
}

const task = /^([\s>]*(?:[-*+]|\d+[.)])\s+\[)([ xX])\]/

/** Ticks every checklist item of the selection, or clears them where all are ticked. */
export const toggleTask: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false
  const { from, to } = state.selection.main
  const boxes: { at: number; isDone: boolean }[] = []
  for (let at = from; ;) {
    const line = state.doc.lineAt(at)
    const match = task.exec(line.text)
    if (match) boxes.push({ at: line.from + (match[1]?.length ?? 0), isDone: match[2] !== ' ' })
    if (line.to >= to) break
    at = line.to + 1
  }
  if (boxes.length === 0) return false
  const insert = boxes.every(({ isDone }) => isDone) ? ' ' : 'x'
  dispatch(
    state.update({
      changes: boxes.map(({ at }) => ({ from: at, to: at + 1, insert })),
      userEvent: 'input.format',
    }),
  )
  return true
}

/** A click on the box of a checklist item ticks it; the caret stays where it was. */
const clickableTasks = EditorView.domEventHandlers({
  mousedown(event, view) {
    if (event.button !== 0 || event.detail > 1 || event.shiftKey || isComposing(view) || view.state.readOnly)
      return false
    const position = view.posAtCoords({ x: event.clientX, y: event.clientY })
    if (position === null) return false
    const line = view.state.doc.lineAt(position)
    const match = task.exec(line.text)
    if (!match) return false
    const box = line.from + (match[1]?.length ?? 0)
    const [left, right] = [view.coordsAtPos(box - 1, 1), view.coordsAtPos(box + 2, -1)]
    if (!left || !right || event.clientX < left.left || event.clientX > right.right) return false
    if (event.clientY < left.top || event.clientY > left.bottom) return false
    event.preventDefault()
    return toggleTask({
      state: view.state.update({ selection: EditorSelection.cursor(box) }).state,
      dispatch: (transaction) => {
        view.dispatch({ changes: transaction.changes, userEvent: 'input.format' })
      },
    })
  },
})
