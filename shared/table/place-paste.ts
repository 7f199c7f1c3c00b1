import { foldText } from '../search/fold-text.ts'
import type { CellFormat, CellProblem, CellValue } from './cell.ts'
import { readCell } from './read-cell.ts'

/** What a cell of a row gets. */
export interface FilledCell {
  columnId: string
  value: CellValue
}

/** A column that cells are pasted into. */
export interface PasteColumn {
  id: string
  label: string
  otherNames?: readonly string[]
  /**
   * How the cell of a row is read; null where it can't be written. Rows past the end have no place yet. What the same
   * row gets further left may change it: a figure is read in the unit that comes with it.
   */
  formatOf: (row: number, filled?: readonly FilledCell[]) => CellFormat | null
}

export interface PasteTarget {
  columns: readonly PasteColumn[]
  rowCount: number
  /** Where the first cell goes. */
  at: { row: number; column: number }
  canAddRows: boolean
}

/** One pasted cell: where it goes, how it reads and what it says. */
export interface PastedCell {
  row: number
  column: number
  text: string
  format: CellFormat
  reading: { readable: true; value: CellValue } | { readable: false; problem: CellProblem }
}

/** What a paste would do, before it does anything. */
export interface PastePlan {
  cells: PastedCell[]
  /** Rows that the table must grow by. */
  newRows: number
  /** Cells with a text that have no place: beyond the last column, or beyond the last row of a fixed table. */
  outside: { row: number; column: number; text: string }[]
}

/**
 * Lays pasted cells over a table. A first row that only repeats the names of the columns is not data; cells of
 * columns that are computed are passed over.
 */
export function placePaste(grid: readonly (readonly string[])[], target: PasteTarget): PastePlan {
  const { columns, rowCount, at, canAddRows } = target
  const body = namesColumns(grid[0] ?? [], columns.slice(at.column)) ? grid.slice(1) : grid
  const plan: PastePlan = { cells: [], newRows: 0, outside: [] }
  for (const [rowOffset, texts] of body.entries()) {
    const row = at.row + rowOffset
    const isNew = row >= rowCount
    if (isNew && canAddRows) plan.newRows = row - rowCount + 1
    const filled: FilledCell[] = []
    for (const [columnOffset, text] of texts.entries()) {
      const column = columns[at.column + columnOffset]
      if (!column || (isNew && !canAddRows)) {
        if (text.trim() !== '') plan.outside.push({ row, column: at.column + columnOffset, text })
        continue
      }
      const format = column.formatOf(row, filled)
      if (!format) continue
      const reading = readCell(text, format)
      if (reading.readable) filled.push({ columnId: column.id, value: reading.value })
      plan.cells.push({ row, column: at.column + columnOffset, text, format, reading })
    }
  }
  return plan
}

/** Tells whether everything in a plan can be done as it is. */
export function isClean(plan: PastePlan): boolean {
  return plan.outside.length === 0 && plan.cells.every(({ reading }) => reading.readable)
}

/** Repeats what was copied until it fills the marked cells, where these are a multiple of it, as Excel does. */
export function repeatToFill(
  grid: readonly (readonly string[])[],
  range: { rows: number; columns: number },
): string[][] {
  const height = grid.length
  const width = Math.max(0, ...grid.map((row) => row.length))
  const fits = height > 0 && width > 0 && range.rows % height === 0 && range.columns % width === 0
  if (!fits) return grid.map((row) => [...row])
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (_, column) => grid[row % height]?.[column % width] ?? ''),
  )
}

function namesColumns(texts: readonly string[], columns: readonly PasteColumn[]): boolean {
  if (texts.filter((text) => text.trim() !== '').length < 2) return false
  return texts.every((text, place) => {
    const column = columns[place]
    if (text.trim() === '') return true
    return column !== undefined && namesOf(column).includes(foldText(text.trim()))
  })
}

function namesOf({ label, otherNames = [] }: PasteColumn): string[] {
  return [label, ...otherNames].map((name) => foldText(name.trim()))
}
