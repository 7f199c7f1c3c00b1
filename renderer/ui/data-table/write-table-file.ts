import type { CellFormat, CellValue } from '#shared/table/cell.ts'
import { serialOfDay, withoutFormula } from '#shared/table/file-cell.ts'
import { workbookStyles, writeWorkbook, type WorkbookCell } from '#shared/table/workbook.ts'
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
  const { strToU8, zipSync } = await import('fflate')
  const cells: WorkbookCell[][] = [
    heads.map((text) => ({ text, style: workbookStyles.head })),
    ...rows.map((row) => row.map(({ value, format }) => workbookCell(value, format))),
  ]
  const files = Object.entries(writeWorkbook(cells)).map(([path, text]) => [path, strToU8(text)] as const)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(files)))], { type })
}

function workbookCell(value: CellValue, format: CellFormat): WorkbookCell {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { number: value, style: workbookStyles.number }
  const serial = format.kind === 'day' ? serialOfDay(value) : null
  return serial === null
    ? { text: writeCell(value, format), style: workbookStyles.text }
    : { number: serial, style: workbookStyles.day }
}
