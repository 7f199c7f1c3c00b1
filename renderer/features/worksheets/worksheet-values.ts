import type { CellValue, MatrixValue, TableRow, WorksheetValue } from '#shared/domain/worksheet.ts'

type Stored = WorksheetValue | undefined

/** What is stored, read as one value; a method that changed its mind about a field leaves it empty. */
export function cellOf(value: Stored): CellValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** What is stored, read as a list of texts. */
export function listOf(value: Stored): string[] {
  if (!Array.isArray(value)) return []
  return value.filter((item) => typeof item === 'string')
}

/** What is stored, read as the rows of a table. */
export function rowsOf(value: Stored): TableRow[] {
  if (!Array.isArray(value)) return []
  return value.filter((item) => typeof item !== 'string')
}

/** What is stored, read as a matrix: cells by row and column. */
export function matrixOf(value: Stored): MatrixValue {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}
