/** A cell by the ids of its row and column: these stay when rows are sorted, added or taken away. */
export interface Place {
  row: string
  column: string
}

/** Tells whether two places are one and the same cell. */
export function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one !== null && other !== null && one.row === other.row && one.column === other.column
}

/** A stretch of cells by position, both ends included. */
export interface CellRange {
  top: number
  bottom: number
  left: number
  right: number
}

/** The cells between two places, or null where one of them is no longer there. */
export function rangeBetween(
  rows: readonly string[],
  columns: readonly string[],
  from: Place,
  to: Place,
): CellRange | null {
  const [oneRow, otherRow] = [rows.indexOf(from.row), rows.indexOf(to.row)]
  const [oneColumn, otherColumn] = [columns.indexOf(from.column), columns.indexOf(to.column)]
  if (Math.min(oneRow, otherRow, oneColumn, otherColumn) < 0) return null
  return {
    top: Math.min(oneRow, otherRow),
    bottom: Math.max(oneRow, otherRow),
    left: Math.min(oneColumn, otherColumn),
    right: Math.max(oneColumn, otherColumn),
  }
}

/** Tells whether a stretch is more than one cell. */
export function isSeveral({ top, bottom, left, right }: CellRange): boolean {
  return top !== bottom || left !== right
}

/** The place so many rows and columns away, stopped at the edges. */
export function placeFrom(
  rows: readonly string[],
  columns: readonly string[],
  from: Place,
  by: { rows: number; columns: number },
): Place {
  const row = rows[within(rows.indexOf(from.row) + by.rows, rows.length)]
  const column = columns[within(columns.indexOf(from.column) + by.columns, columns.length)]
  return { row: row ?? from.row, column: column ?? from.column }
}

function within(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index))
}
