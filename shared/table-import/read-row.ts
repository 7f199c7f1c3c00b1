import { foldText } from '../search/fold-text.ts'
import type { CellValue } from '../table/cell.ts'

/** A row as it was read: the values that can be taken, by column. `row` counts as the file does, from 1. */
export interface ReadRow {
  row: number
  values: ReadonlyMap<string, CellValue>
}

/** The text of a row in a column; empty where there is none. */
export function textOf({ values }: ReadRow, column: string): string {
  return String(values.get(column) ?? '').trim()
}

/** A name without case, width or the number of its spaces. */
export function folded(name: string): string {
  return foldText(name).trim().replace(/\s+/g, ' ')
}
