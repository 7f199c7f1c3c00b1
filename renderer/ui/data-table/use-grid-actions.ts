import type { CellValue } from '#shared/table/cell.ts'
import type { PastedCell, PastePlan } from '#shared/table/place-paste.ts'
import { readCell } from '#shared/table/read-cell.ts'
import { writeCell } from '#shared/table/write-cell.ts'
import { useMessages } from '../language.tsx'
import { formatOf, isWritable, type DataColumn, type TableRow } from './columns.ts'
import type { CellRange, Place } from './grid-place.ts'
import { changesNothing, filledRow, tableEdit, type CellWrite, type TableEdit } from './table-edit.ts'

interface ActionOptions<Row extends TableRow> {
  label: string
  /** The caller's whole list in the caller's order. */
  rows: readonly Row[]
  /** Those of it that are shown, in the order in which they are seen. */
  shown: readonly Row[]
  columns: readonly DataColumn<Row>[]
  nameOf: (row: Row) => string
  newRow: (() => Row) | undefined
  onEdit: (edit: TableEdit<Row>) => void
}

/** What can be done to the cells and rows of a table; each is one edit for the caller. */
export function useGridActions<Row extends TableRow>(options: ActionOptions<Row>) {
  const { label, rows, shown, columns, nameOf, newRow, onEdit } = options
  const texts = useMessages().dataTable.undo

  function send(edit: TableEdit<Row>): void {
    if (!changesNothing(edit)) onEdit(edit)
  }

  /** Gives one cell the value that its text says; the row is the one from before the first letter. */
  function setCell(before: Row, column: DataColumn<Row>, text: string): void {
    const reading = readCell(text, formatOf(column, before))
    if (!reading.readable) return
    const earlier = rows.map((row) => (row.id === before.id ? before : row))
    const cells = [{ rowId: before.id, columnId: column.id, value: reading.value }]
    send(tableEdit(texts.cell(column.label, nameOf(before)), earlier, columns, { cells }))
  }

  function writeRange(
    range: CellRange,
    title: string,
    valueFor: (row: Row, column: DataColumn<Row>) => CellValue,
  ) {
    const cells: CellWrite[] = []
    eachCell(range, (row, column) => {
      if (isWritable(column, row)) {
        cells.push({ rowId: row.id, columnId: column.id, value: valueFor(row, column) })
      }
    })
    send(tableEdit(title, rows, columns, { cells }))
    return cells.map(({ rowId, columnId }) => ({ row: rowId, column: columnId }))
  }

  function eachCell(range: CellRange, visit: (row: Row, column: DataColumn<Row>) => void): void {
    for (const row of shown.slice(range.top, range.bottom + 1)) {
      for (const column of columns.slice(range.left, range.right + 1)) visit(row, column)
    }
  }

  function clear(range: CellRange, isCut = false): Place[] {
    return writeRange(range, isCut ? texts.cut(label) : texts.clear(label), () => null)
  }

  /** Copies the first row of the range to the others; one row alone takes what stands above it. */
  function fillDown(range: CellRange): Place[] {
    const source = shown[range.top === range.bottom ? range.top - 1 : range.top]
    if (!source) return []
    const target = { ...range, top: range.top === range.bottom ? range.top : range.top + 1 }
    return writeRange(target, texts.fillDown(label), (_, column) => column.value(source))
  }

  function textsOf(range: CellRange): string[][] {
    return shown
      .slice(range.top, range.bottom + 1)
      .map((row) =>
        columns
          .slice(range.left, range.right + 1)
          .map((column) => writeCell(column.value(row), formatOf(column, row))),
      )
  }

  function placeInList({ id }: Row): number {
    return rows.findIndex((row) => row.id === id)
  }

  function addRow(): Row | null {
    const row = newRow?.()
    if (!row) return null
    onEdit(tableEdit(texts.addRow(label), rows, columns, { added: [{ item: row, index: rows.length }] }))
    return row
  }

  function removeRows(ids: readonly string[]): void {
    const first = shown.find(({ id }) => id === ids[0])
    if (!first) return
    const title =
      ids.length === 1 ? texts.removeRow(label, nameOf(first)) : texts.removeRows(label, ids.length)
    onEdit(tableEdit(title, rows, columns, { removed: ids }))
  }

  function moveRow(id: string, by: 1 | -1): void {
    const place = shown.findIndex((row) => row.id === id)
    const [row, neighbour] = [shown[place], shown[place + by]]
    if (!row || !neighbour) return
    const [from, to] = [placeInList(row), placeInList(neighbour)]
    onEdit(tableEdit(texts.moveRow(label, nameOf(row)), rows, columns, { moved: { id, from, to } }))
  }

  /** Writes pasted cells by their place among the rows in sight; rows past the end are new. */
  function writePasted(title: string, { cells: pasted, newRows }: PastePlan): void {
    const readable = readableCells(pasted)
    const cells = readable.flatMap(({ row, columnId, value }) => {
      const rowId = shown[row]?.id
      return rowId === undefined ? [] : [{ rowId, columnId, value }]
    })
    const added = rowsFrom(readable, shown.length, newRows, rows.length)
    send(tableEdit(title, rows, columns, { cells, added }))
  }

  /** Brings the rows of a file in, below those that are there or in their place. */
  function bringIn(title: string, { cells, newRows }: PastePlan, isReplacing: boolean): void {
    // In their place means where the first of them was.
    const start = isReplacing && shown[0] ? placeInList(shown[0]) : rows.length
    const added = rowsFrom(readableCells(cells), isReplacing ? 0 : shown.length, newRows, start)
    send(tableEdit(title, rows, columns, { added, removed: isReplacing ? shown.map(({ id }) => id) : [] }))
  }

  function readableCells(cells: readonly PastedCell[]) {
    return cells.flatMap(({ row, column, reading }) => {
      const columnId = columns[column]?.id
      return reading.readable && columnId !== undefined ? [{ row, columnId, value: reading.value }] : []
    })
  }

  function rowsFrom(
    cells: readonly { row: number; columnId: string; value: CellValue }[],
    firstRow: number,
    count: number,
    index: number,
  ): { item: Row; index: number }[] {
    if (!newRow) return []
    const byRow = new Map<number, { columnId: string; value: CellValue }[]>()
    for (const { row, ...cell } of cells) byRow.set(row, [...(byRow.get(row) ?? []), cell])
    return Array.from({ length: count }, (_, offset) => ({
      item: filledRow(newRow(), columns, byRow.get(firstRow + offset) ?? []),
      index: index + offset,
    }))
  }

  return { setCell, clear, fillDown, textsOf, addRow, removeRows, moveRow, writePasted, bringIn }
}
