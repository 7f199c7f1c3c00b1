import type { FileCell } from '#shared/table/file-cell.ts'
import type { ImportTable } from '#shared/table-import/import-table.ts'
import { tableLimits } from '#shared/table-import/import-table.ts'
import type { FileSheet, TextEncoding } from '../../ui/data-table/read-table-file.ts'

/** A table that was opened: a file that can be read again in another encoding, or pasted cells. */
export interface OpenedTable {
  name: string
  /** Null for pasted cells. */
  file: File | null
  encoding: TextEncoding
  isText: boolean
  sheets: FileSheet[]
}

/** Cells as they cross to the host: days as texts, over-long texts cut where no field would take them. */
export function plainRows(rows: readonly (readonly FileCell[])[]): ImportTable['rows'] {
  return rows.map((row) => row.slice(0, tableLimits.columns).map(plainCell))
}

/** What the first row says, as it is remembered. */
export function headsOf(rows: ImportTable['rows']): string[] {
  return (rows[0] ?? []).map((cell) => String(cell ?? ''))
}

function plainCell(cell: FileCell): ImportTable['rows'][number][number] {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cell.slice(0, tableLimits.cellLength) : cell
}
