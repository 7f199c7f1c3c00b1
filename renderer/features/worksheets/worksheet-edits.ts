import type { CellValue, TableRow, Worksheet, WorksheetValue } from '#shared/domain/worksheet.ts'
import type { DraftEdit } from '../../ui/use-draft.ts'
import { cellOf, listOf, matrixOf, rowsOf } from './worksheet-values.ts'

export type WorksheetEdit = DraftEdit<Worksheet>

/** Where a single value lives: in a field, in a row of a table, or in a row of a matrix. */
export type Place = { field: string } | { field: string; row: string; column: string; in: 'table' | 'matrix' }

/** The value at a place; null where nothing is. */
export function valueAt({ values }: Worksheet, place: Place): CellValue {
  const value = values[place.field]
  if (!('in' in place)) return cellOf(value)
  if (place.in === 'matrix') return matrixOf(value)[place.row]?.[place.column] ?? null
  return rowsOf(value).find((row) => row.id === place.row)?.cells[place.column] ?? null
}

/** Sets the value at a place. A row that is gone stays gone. */
export function withValueAt(worksheet: Worksheet, place: Place, cell: CellValue): Worksheet {
  const value = worksheet.values[place.field]
  if (!('in' in place)) return withField(worksheet, place.field, cell)
  if (place.in === 'matrix') {
    const matrix = matrixOf(value)
    return withField(worksheet, place.field, {
      ...matrix,
      [place.row]: { ...matrix[place.row], [place.column]: cell },
    })
  }
  return withRows(worksheet, place.field, (rows) =>
    rows.map((row) =>
      row.id === place.row ? { ...row, cells: { ...row.cells, [place.column]: cell } } : row,
    ),
  )
}

/** Sets a value that has no undo of its own, such as a choice; taking it back restores what was there. */
export function setEdit(worksheet: Worksheet, place: Place, cell: CellValue): WorksheetEdit {
  const before = valueAt(worksheet, place)
  return {
    apply: (current) => withValueAt(current, place, cell),
    revert: (current) => withValueAt(current, place, before),
  }
}

/** Adds a row at the end. */
export function addRowEdit(field: string, row: TableRow): WorksheetEdit {
  return {
    apply: (current) => withRows(current, field, (rows) => [...rows, row]),
    revert: (current) => withRows(current, field, (rows) => rows.filter((other) => other.id !== row.id)),
  }
}

/** Takes a row away; taking that back puts it where it was, as it was. */
export function removeRowEdit(worksheet: Worksheet, field: string, id: string): WorksheetEdit {
  const before = rowsOf(worksheet.values[field])
  const index = before.findIndex((row) => row.id === id)
  const row = before[index]
  return {
    apply: (current) => withRows(current, field, (rows) => rows.filter((other) => other.id !== id)),
    revert: (current) =>
      withRows(current, field, (rows) =>
        row ? [...rows.slice(0, index), row, ...rows.slice(index)] : [...rows],
      ),
  }
}

/** What a paste brings: cells for rows that are there, and new rows after them. */
export interface PastedRows {
  changed: readonly { row: string; cells: Readonly<Record<string, CellValue>> }[]
  added: readonly TableRow[]
}

/** Puts pasted cells into a table in one step; taking it back leaves what was typed elsewhere since. */
export function pasteEdit(
  worksheet: Worksheet,
  field: string,
  { changed, added }: PastedRows,
): WorksheetEdit {
  const before = new Map(rowsOf(worksheet.values[field]).map((row) => [row.id, row.cells]))
  const overwritten = changed.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(Object.keys(cells).map((id) => [id, before.get(row)?.[id] ?? null])),
  }))
  const put = (rows: readonly TableRow[], changes: PastedRows['changed']) =>
    rows.map((row) => {
      const change = changes.find((other) => other.row === row.id)
      return change ? { ...row, cells: { ...row.cells, ...change.cells } } : row
    })
  const isAdded = new Set(added.map((row) => row.id))
  return {
    apply: (current) => withRows(current, field, (rows) => [...put(rows, changed), ...added]),
    revert: (current) =>
      withRows(current, field, (rows) =>
        put(
          rows.filter((row) => !isAdded.has(row.id)),
          overwritten,
        ),
      ),
  }
}

/** Replaces the lines of a list between two indexes; taking it back puts the old ones there again. */
export function spliceLinesEdit(
  worksheet: Worksheet,
  field: string,
  start: number,
  removed: number,
  lines: readonly string[],
): WorksheetEdit {
  const old = listOf(worksheet.values[field]).slice(start, start + removed)
  const splice = (current: Worksheet, count: number, put: readonly string[]) => {
    const list = listOf(current.values[field])
    return withField(current, field, [...list.slice(0, start), ...put, ...list.slice(start + count)])
  }
  return {
    apply: (current) => splice(current, old.length, lines),
    revert: (current) => splice(current, lines.length, old),
  }
}

/** Sets the text of one line of a list. */
export function withLine(worksheet: Worksheet, field: string, index: number, text: string): Worksheet {
  const lines = listOf(worksheet.values[field])
  return withField(
    worksheet,
    field,
    lines.map((line, place) => (place === index ? text : line)),
  )
}

function withField(worksheet: Worksheet, field: string, value: WorksheetValue): Worksheet {
  return { ...worksheet, values: { ...worksheet.values, [field]: value } }
}

function withRows(
  worksheet: Worksheet,
  field: string,
  change: (rows: readonly TableRow[]) => TableRow[],
): Worksheet {
  return withField(worksheet, field, change(rowsOf(worksheet.values[field])))
}
