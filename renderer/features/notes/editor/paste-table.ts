import { syntaxTree } from '@codemirror/language'
import type { Extension, TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { writeTable } from '../table/markdown-table.ts'
import { pastedCells, tableOf } from '../table/pasted-table.ts'
import { fillCells } from '../table/table-edits.ts'
import { isComposing } from './note-binding.ts'
import { editTable, tableAtCaret } from './table-commands.ts'

/** A block copied from Excel or WPS becomes a table, or fills the table in which the caret stands. */
export function tablePaste(): Extension {
  return EditorView.domEventHandlers({
    paste(event, view) {
      const data = event.clipboardData
      if (!data || view.state.readOnly || isComposing(view) || isInCode(view)) return false
      const cells = pastedCells(data.getData('text/plain'), data.getData('text/html'))
      if (!cells) return false
      event.preventDefault()
      if (tableAtCaret(view.state)) editTable(fillCells(cells))(view)
      else view.dispatch(insertTableBlock(view, writeTable(tableOf(cells)).join('\n')))
      return true
    },
  })
}

function isInCode(view: EditorView): boolean {
  const { head } = view.state.selection.main
  return /Code/.test(syntaxTree(view.state).resolveInner(head, -1).name)
}

/** A table needs lines of its own, and an empty one before it. */
function insertTableBlock({ state }: EditorView, table: string): TransactionSpec {
  const { from, to } = state.selection.main
  const line = state.doc.lineAt(from)
  const lastLine = state.doc.lineAt(to)
  const isFirstOfLine = state.sliceDoc(line.from, from).trim() === ''
  const isBelowText = line.number > 1 && state.doc.line(line.number - 1).text.trim() !== ''
  const lead = isFirstOfLine ? (isBelowText ? '\n' : '') : '\n\n'
  const tail = state.sliceDoc(to, lastLine.to).trim() === '' ? '\n' : '\n\n'
  const insert = lead + table + tail
  const start = isFirstOfLine ? line.from : from
  return {
    changes: { from: start, to, insert },
    selection: { anchor: start + insert.length },
    scrollIntoView: true,
    userEvent: 'input.paste',
  }
}
