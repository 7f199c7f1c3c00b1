import { columnLetters } from '../../table/column-letters.ts'
import type { DraftCell, SheetDraft } from './sheet-draft.ts'

/** Points that a line takes beyond the size of its letters. */
const lineFactor = 1.4
const leastHeight = 15
/** What a column keeps free at its sides, in characters. */
const sideSpace = 1.5
const usualSize = 10

/**
 * Heights that hold every text of a row in the lines it breaks into, in points. Spreadsheets don't reckon them when
 * they open a file, and never for texts over several columns.
 */
export function rowHeights({ rows, merged }: SheetDraft, widths: readonly number[]): (number | null)[] {
  return rows.map((cells, row) => {
    const heights = cells.map((cell, column) => {
      const text = textOf(cell)
      if (cell === null || text === null) return 0
      const { size = usualSize, wrap = false, indent = 0 } = cell.style ?? {}
      const last = lastColumn(merged, row, column) ?? column
      const width = widths.slice(column, last + 1).reduce((sum, one) => sum + one, 0) - sideSpace - indent
      const lines = wrap ? linesOf(text, (width * usualSize) / size) : 1
      return lines * size * lineFactor
    })
    const height = Math.ceil(Math.max(leastHeight, ...heights))
    return height === leastHeight ? null : height
  })
}

function textOf(cell: DraftCell): string | null {
  return cell !== null && 'text' in cell ? cell.text : null
}

/** The last column of a text that goes over several. */
function lastColumn(merged: readonly string[], row: number, column: number): number | null {
  const area = merged.find((one) => one.startsWith(`${columnLetters(column)}${row + 1}:`))
  const letter = area?.split(':')[1]?.charCodeAt(0)
  return letter === undefined ? null : letter - 65
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(widthOf(line) / Math.max(4, width))))
    .reduce((sum, lines) => sum + lines, 0)
}

/** Chinese signs are twice as wide as a digit, which is what columns are counted in. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u1100-\uffff]/.test(sign) ? 2 : 1), 0)
}
