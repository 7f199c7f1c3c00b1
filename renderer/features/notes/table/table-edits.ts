import type { Alignment, CellPlace, MarkdownTable } from './markdown-table.ts'

/** A table after a change, and the cell to go on in. */
export interface EditedTable {
  table: MarkdownTable
  place: CellPlace
}

export type TableEdit = (table: MarkdownTable, place: CellPlace) => EditedTable | null

/** The next cell, at the end of the last row the first one of a new row. */
export function nextCell(table: MarkdownTable, { row, column }: CellPlace): EditedTable {
  if (column + 1 < table.alignments.length) return { table, place: { row, column: column + 1 } }
  if (row + 1 < table.rows.length) return { table, place: { row: row + 1, column: 0 } }
  return { table: withRow(table, row + 1), place: { row: row + 1, column: 0 } }
}

/** The cell before; null in the first one. */
export function previousCell(table: MarkdownTable, { row, column }: CellPlace): EditedTable | null {
  if (column > 0) return { table, place: { row, column: column - 1 } }
  if (row > 0) return { table, place: { row: row - 1, column: table.alignments.length - 1 } }
  return null
}

/** The same column one row down, in a new row after the last. */
export function nextRow(table: MarkdownTable, { row, column }: CellPlace): EditedTable {
  const grown = row + 1 < table.rows.length ? table : withRow(table, row + 1)
  return { table: grown, place: { row: row + 1, column } }
}

export function addRowBelow(table: MarkdownTable, { row, column }: CellPlace): EditedTable {
  return { table: withRow(table, row + 1), place: { row: row + 1, column } }
}

/** A row above; above the head there is none, so there it comes first below it. */
export function addRowAbove(table: MarkdownTable, { row, column }: CellPlace): EditedTable {
  const at = Math.max(1, row)
  return { table: withRow(table, at), place: { row: at, column } }
}

/** Null for the head, without which there is no table. */
export function removeRow(table: MarkdownTable, { row, column }: CellPlace): EditedTable | null {
  if (row === 0) return null
  const rows = without(table.rows, row)
  return { table: { ...table, rows }, place: { row: Math.min(row, rows.length - 1), column } }
}

/** Null where the row cannot go further; the head stays where it is. */
export function moveRow(by: 1 | -1): TableEdit {
  return (table, { row, column }) => {
    const target = row + by
    if (row === 0 || target === 0 || target >= table.rows.length) return null
    return { table: { ...table, rows: moved(table.rows, row, target) }, place: { row: target, column } }
  }
}

/** A column after (`0` before) the one of the cell. */
export function addColumn(offset: 0 | 1): TableEdit {
  return (table, { row, column }) => {
    const at = column + offset
    return {
      table: {
        ...table,
        alignments: inserted<Alignment>(table.alignments, at, 'none'),
        rows: table.rows.map((cells) => inserted(cells, at, '')),
      },
      place: { row, column: at },
    }
  }
}

/** Null for the only column. */
export function removeColumn(table: MarkdownTable, { row, column }: CellPlace): EditedTable | null {
  if (table.alignments.length === 1) return null
  const alignments = without(table.alignments, column)
  return {
    table: { ...table, alignments, rows: table.rows.map((cells) => without(cells, column)) },
    place: { row, column: Math.min(column, alignments.length - 1) },
  }
}

export function moveColumn(by: 1 | -1): TableEdit {
  return (table, { row, column }) => {
    const target = column + by
    if (target < 0 || target >= table.alignments.length) return null
    return {
      table: {
        ...table,
        alignments: moved(table.alignments, column, target),
        rows: table.rows.map((cells) => moved(cells, column, target)),
      },
      place: { row, column: target },
    }
  }
}

/** Aligns the column; the alignment that it has already is taken away. */
export function alignColumn(alignment: Alignment): TableEdit {
  return (table, place) => {
    const present = table.alignments[place.column]
    const next = present === alignment ? 'none' : alignment
    return {
      table: {
        ...table,
        alignments: table.alignments.map((other, column) => (column === place.column ? next : other)),
      },
      place,
    }
  }
}

/** Puts a block of cells over the table from a cell on; the table grows where the block is larger. */
export function fillCells(block: readonly (readonly string[])[]): TableEdit {
  return (table, { row, column }) => {
    const width = Math.max(table.alignments.length, ...block.map((cells) => column + cells.length))
    const height = Math.max(table.rows.length, row + block.length)
    const rows = Array.from({ length: height }, (_, rowAt) =>
      Array.from(
        { length: width },
        (_, columnAt) => block[rowAt - row]?.[columnAt - column] ?? table.rows[rowAt]?.[columnAt] ?? '',
      ),
    )
    const alignments = Array.from({ length: width }, (_, at) => table.alignments[at] ?? 'none')
    const last = { row: row + block.length - 1, column: column + (block.at(-1)?.length ?? 1) - 1 }
    return { table: { ...table, alignments, rows }, place: last }
  }
}

function withRow(table: MarkdownTable, at: number): MarkdownTable {
  const row = table.alignments.map(() => '')
  return { ...table, rows: inserted(table.rows, at, row) }
}

function inserted<T>(items: readonly T[], at: number, item: T): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)]
}

function without<T>(items: readonly T[], at: number): T[] {
  return items.filter((_, index) => index !== at)
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = without(items, from)
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]
}
