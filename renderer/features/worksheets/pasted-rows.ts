import { emptyCells, type CellValue, type MoneyUnit, type TableRow } from '#shared/domain/worksheet.ts'
import { placePaste } from '#shared/table/place-paste.ts'
import { readCell } from './read-cell.ts'
import type { PastedRows } from './worksheet-edits.ts'
import type { Blank } from './worksheet-field.ts'

interface PasteTarget {
  rows: readonly TableRow[]
  columns: readonly Blank[]
  /** Where the cursor is. */
  at: { row: number; column: number }
  moneyUnit: MoneyUnit
  newId: () => string
}

/** Lays pasted cells over a table from the cursor on; rows past the end are new, columns past the end are left. */
export function pastedRows(grid: readonly (readonly string[])[], target: PasteTarget): PastedRows {
  const { rows, columns, at, moneyUnit, newId } = target
  const plan = placePaste(grid, {
    // A sheet keeps what it can't read, so every cell is taken as the text it is and read in the way of sheets.
    columns: columns.map(({ id, label }) => ({ id, label, formatOf: () => ({ kind: 'text' }) })),
    rowCount: rows.length,
    at,
    canAddRows: true,
  })
  const byRow = new Map<number, Record<string, CellValue>>()
  for (const { row, column, text } of plan.cells) {
    const blank = columns[column]
    if (!blank) continue
    byRow.set(row, { ...byRow.get(row), [blank.id]: readCell(text, blank, moneyUnit) })
  }
  const changed = rows.flatMap(({ id }, row) => {
    const cells = byRow.get(row)
    return cells ? [{ row: id, cells }] : []
  })
  const empty = emptyCells(columns.map(({ id, kind }) => ({ id, kind })))
  const added = Array.from({ length: plan.newRows }, (_, offset) => ({
    id: newId(),
    cells: { ...empty, ...byRow.get(rows.length + offset) },
  }))
  return { changed, added }
}
