import type { CellStyle } from './workbook-styles.ts'
import { writeWorkbookFiles, type SheetCell } from './workbook-file.ts'

/** A cell of a table: a text, a number with the way it is shown, or nothing. */
export type WorkbookCell = { text: string; style: number } | { number: number; style: number } | null

/** The ways in which cells of a table are shown. */
export const workbookStyles = { text: 0, head: 1, number: 2, day: 3 } as const

const looks: readonly CellStyle[] = [
  {},
  { bold: true },
  { format: '#,##0.######' },
  { format: 'yyyy\\-mm\\-dd' },
]

/** The files of a workbook with one table, by path: the first row is bold and stays in sight. */
export function writeWorkbook(rows: readonly (readonly WorkbookCell[])[]): Record<string, string> {
  const width = Math.max(1, ...rows.slice(0, 1).map((row) => row.length))
  return writeWorkbookFiles({
    sheets: [
      {
        name: 'Sheet1',
        rows: rows.map((row) => row.map(sheetCell)),
        widths: Array.from({ length: width }, () => 16),
        frozen: { rows: 1, columns: 0 },
        landscape: true,
        gridLines: true,
      },
    ],
  })
}

function sheetCell(cell: WorkbookCell): SheetCell {
  return cell === null ? null : { ...cell, style: looks[cell.style] ?? {} }
}
