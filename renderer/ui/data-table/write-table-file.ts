import type { CellObject } from 'write-excel-file/universal'
import type { CellFormat, CellValue } from '#shared/table/cell.ts'
import { withoutFormula } from '#shared/table/file-cell.ts'
import { writeCell } from '#shared/table/write-cell.ts'

/** A table ready for a file: its heads with their units, and the values with how they are written. */
export interface TableForFile {
  heads: readonly string[]
  rows: readonly (readonly { value: CellValue; format: CellFormat }[])[]
}

/** Excel takes a CSV for UTF-8 only with this mark before it. */
const byteOrderMark = '\uFEFF'

/** Writes a table as CSV that Excel and WPS open with a double click; no text in it runs as a formula. */
export async function writeCsv({ heads, rows }: TableForFile): Promise<string> {
  const { default: papa } = await import('papaparse')
  const texts = rows.map((row) =>
    row.map(({ value, format }) =>
      typeof value === 'number' ? writeCell(value, format) : withoutFormula(writeCell(value, format)),
    ),
  )
  return byteOrderMark + papa.unparse([heads.map(withoutFormula), ...texts], { newline: '\r\n' })
}

/** Writes a table as XLSX: numbers as the numbers that are seen (12.5 under a head with %), days as days. */
export async function writeXlsx({ heads, rows }: TableForFile): Promise<Blob> {
  const { default: writeFile } = await import('write-excel-file/universal')
  const head = heads.map((value): CellObject => ({ value, type: String, fontWeight: 'bold' }))
  const body = rows.map((row) => row.map(({ value, format }) => xlsxCell(value, format)))
  return writeFile([head, ...body], {
    columns: heads.map((text) => ({ width: Math.max(10, Math.min(40, text.length * 2)) })),
    stickyRowsCount: 1,
  }).toBlob()
}

function xlsxCell(value: CellValue, format: CellFormat): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') {
    return { value, type: Number, format: '#,##0.######' }
  }
  if (format.kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  }
  return { value: writeCell(value, format), type: String }
}
