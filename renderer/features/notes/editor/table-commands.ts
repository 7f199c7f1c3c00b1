import { ensureSyntaxTree } from '@codemirror/language'
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import {
  cellRange,
  columnAt,
  readTable,
  splitRow,
  writeTable,
  type CellPlace,
  type MarkdownTable,
} from '../table/markdown-table.ts'
import {
  nextCell,
  nextRow,
  previousCell,
  removeRow,
  type EditedTable,
  type TableEdit,
} from '../table/table-edits.ts'

/** A table of the text around the caret. */
export interface FoundTable {
  from: number
  to: number
  lines: readonly string[]
  table: MarkdownTable
  place: CellPlace
}

/** Long enough for the table that is being written in, far too short to be felt. */
const parseLimitMs = 20

/** The table in which the caret stands; null outside of tables and in one that is quoted. */
export function tableAtCaret(state: EditorState): FoundTable | null {
  const { head } = state.selection.main
  const node = tableNodeAt(state, head)
  if (!node) return null
  const first = state.doc.lineAt(node.from)
  const last = state.doc.lineAt(node.to)
  // A quote's mark before every line would have to be written back too; such a table is left to the hand.
  if (first.text.slice(0, node.from - first.from).trim() !== '') return null
  const lines = state.sliceDoc(first.from, last.to).split('\n')
  const table = readTable(lines)
  if (!table) return null
  const line = state.doc.lineAt(head)
  const number = line.number - first.number
  const row = number === 0 ? 0 : Math.max(0, number - 1)
  const columns = table.alignments.length
  const column = Math.min(columnAt(line.text, head - line.from), columns - 1)
  return { from: first.from, to: last.to, lines, table, place: { row, column } }
}

function tableNodeAt(state: EditorState, position: number) {
  const tree = ensureSyntaxTree(state, Math.min(state.doc.length, position + 1), parseLimitMs)
  if (!tree) return null
  for (const side of [-1, 1] as const) {
    for (let node = tree.resolveInner(position, side); node.parent; node = node.parent) {
      if (node.name === 'Table') return node
    }
  }
  return null
}

/** Changes the table at the caret in one step that undo takes back; false where nothing can be done. */
export function editTable(edit: TableEdit): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false
    const found = tableAtCaret(state)
    const edited = found && edit(found.table, found.place)
    if (!edited) return false
    dispatch(state.update(replaceTable(found, edited)))
    return true
  }
}

function replaceTable(found: FoundTable, { table, place }: EditedTable): TransactionSpec {
  const lines = writeTable(table)
  const { from, to } = cellRange(lines, place)
  const isSame = lines.join('\n') === found.lines.join('\n')
  return {
    ...(isSame ? {} : { changes: { from: found.from, to: found.to, insert: lines.join('\n') } }),
    selection: { anchor: found.from + from, head: found.from + to },
    scrollIntoView: true,
    userEvent: isSame ? 'select' : 'input.format',
  }
}

/** Tab: on to the next cell; the table grows a row at its end. */
export const goToNextCell = editTable(nextCell)

/** Shift+Tab: back one cell. In the first one nothing happens, so that the key never indents a table. */
export const goToPreviousCell: StateCommand = (target) => {
  if (!tableAtCaret(target.state)) return false
  editTable(previousCell)(target)
  return true
}

/** Enter: down one row. In an empty last row the table ends and the text goes on below it. */
export const goToNextRow: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main
  // Tab selects a cell, so a selection within one line is a cell that one is in.
  if (state.readOnly || to > state.doc.lineAt(from).to) return false
  const found = tableAtCaret(state)
  if (!found) return from === to && startTable({ state, dispatch })
  const { table, place } = found
  // Before the first bar and after the last one Enter makes a line, as everywhere.
  const line = state.doc.lineAt(state.selection.main.head)
  const offset = state.selection.main.head - line.from
  if (offset === 0 || (offset >= line.text.trimEnd().length && line.text.trimEnd().endsWith('|'))) {
    if (offset === 0 || place.row < table.rows.length - 1) return false
  }
  const isLast = place.row === table.rows.length - 1 && place.row > 0
  if (isLast && table.rows[place.row]?.every((cell) => cell === '')) {
    const left = removeRow(table, place)
    if (left) dispatch(state.update(leaveTable(found, left)))
    return left !== null
  }
  dispatch(state.update(replaceTable(found, nextRow(table, place))))
  return true
}

function leaveTable(found: FoundTable, left: EditedTable): TransactionSpec {
  const insert = `${writeTable(left.table).join('\n')}\n\n`
  return {
    changes: { from: found.from, to: found.to, insert },
    selection: { anchor: found.from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.format',
  }
}

/** Enter after a line such as `| a | b |` makes it the head of a table. */
const startTable: StateCommand = ({ state, dispatch }) => {
  const { head } = state.selection.main
  const line = state.doc.lineAt(head)
  if (head !== line.to || !/^\s*\|.+\|\s*$/.test(line.text)) return false
  const cells = splitRow(line.text)
  if (cells.length < 2 || cells.every((cell) => cell === '' || /^[-:]+$/.test(cell))) return false
  const inCode = tableFreeNodes.has(
    ensureSyntaxTree(state, head, parseLimitMs)?.resolveInner(head, -1).name ?? '',
  )
  if (inCode) return false
  const indent = /^\s*/.exec(line.text)?.[0] ?? ''
  const table: MarkdownTable = { indent, alignments: cells.map(() => 'none' as const), rows: [cells] }
  const found = { from: line.from, to: line.to, lines: [line.text], table, place: { row: 0, column: 0 } }
  dispatch(state.update(replaceTable(found, nextRow(table, found.place))))
  return true
}

/** Where a line of bars is no table. */
const tableFreeNodes = new Set([
  'CodeText',
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'CommentBlock',
  'TableRow',
])
