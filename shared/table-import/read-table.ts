import type { Messages } from '../i18n/messages.ts'
import type { CellFormat, CellReading } from '../table/cell.ts'
import { textOfFileCell } from '../table/file-cell.ts'
import { readCell } from '../table/read-cell.ts'
import { importColumns } from './import-fields.ts'
import type { ImportTable } from './import-table.ts'

/** A cell of a file as it is understood. */
export interface TableCell {
  columnId: string
  text: string
  format: CellFormat
  reading: CellReading
}

/** A row with what its filled cells say; `row` counts as the file does, from 1. */
export interface TableRow {
  row: number
  cells: TableCell[]
}

/** Reads the mapped cells of a table in the order of the file, up to `most` rows. Rows without a filled cell are left out. */
export function readTable(
  table: Pick<ImportTable, 'rows' | 'target' | 'hasNames' | 'sources'>,
  { here, there }: { here: Messages; there: Messages },
  most = Number.POSITIVE_INFINITY,
): TableRow[] {
  const formats = new Map(
    importColumns(table.target, here, there).map(({ id, formatOf }) => [id, formatOf(0)]),
  )
  const used = table.sources
    .flatMap(({ columnId, from, scale }) => {
      const format = formats.get(columnId)
      return from === null || !format ? [] : [{ columnId, from, scale, format }]
    })
    .sort((one, other) => one.from - other.from)
  const first = table.hasNames ? 1 : 0
  const found: TableRow[] = []
  for (const [index, row] of table.rows.slice(first).entries()) {
    if (found.length >= most) break
    const cells = used.flatMap(({ columnId, from, scale, format }): TableCell[] => {
      const text = textOfFileCell(row[from] ?? null, format, scale)
      return text.trim() === '' ? [] : [{ columnId, text, format, reading: readCell(text, format) }]
    })
    if (cells.length > 0) found.push({ row: index + first + 1, cells })
  }
  return found
}
