import { emptyCells, type CellValue, type MoneyUnit, type TableRow } from '#shared/domain/worksheet.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { readCell } from './read-cell.ts'
import type { PastedRows } from './worksheet-edits.ts'
import type { Blank } from './worksheet-field.ts'

/**
 * Reads what Excel and WPS put on the clipboard: cells apart by tabs, rows by line ends, and quotes around a cell
 * that holds either.
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (sign === '"' && cell === '' && closesCell(text, at)) isQuoted = true
    else if (sign === '\t') {
      row.push(cell)
      cell = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell])
  return rows
}

/** A quote opens a quoted cell only if its partner stands before a tab, a line end or the end. */
function closesCell(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') continue
    if (text.charAt(at + 1) === '"') at += 1
    else return at + 1 === text.length || /[\t\r\n]/.test(text.charAt(at + 1))
  }
  return false
}

interface PasteTarget {
  rows: readonly TableRow[]
  columns: readonly Blank[]
  /** Where the cursor is. */
  at: { row: number; column: number }
  moneyUnit: MoneyUnit
  newId: () => string
}

/** Lays pasted cells over a table from the cursor on; rows past the end are new, columns past the end are left. */
export function placePaste(grid: readonly string[][], target: PasteTarget): PastedRows {
  const { rows, columns, at, moneyUnit, newId } = target
  const body = isHeader(grid[0], columns, at.column) ? grid.slice(1) : grid
  const changed: { row: string; cells: Record<string, CellValue> }[] = []
  const added: TableRow[] = []
  for (const [offset, texts] of body.entries()) {
    const cells: Record<string, CellValue> = {}
    for (const [place, text] of texts.entries()) {
      const column = columns[at.column + place]
      if (column) cells[column.id] = readCell(text, column, moneyUnit)
    }
    const row = rows[at.row + offset]
    if (row) changed.push({ row: row.id, cells })
    else
      added.push({
        id: newId(),
        cells: { ...emptyCells(columns.map(({ id, kind }) => ({ id, kind }))), ...cells },
      })
  }
  return { changed, added }
}

/** A first row that only repeats the names of the columns is not data. */
function isHeader(texts: readonly string[] | undefined, columns: readonly Blank[], from: number): boolean {
  const named = (texts ?? []).filter((text) => text.trim() !== '')
  if (named.length < 2) return false
  return (texts ?? []).every((text, place) => {
    const column = columns[from + place]
    return text.trim() === '' || (column !== undefined && foldText(column.label) === foldText(text.trim()))
  })
}
