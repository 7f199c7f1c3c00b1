import type { CellValue } from '#shared/table/cell.ts'
import { fieldsBefore, listEdit, type ListChange, type ListEdit } from '#shared/table/list-edit.ts'
import { patchFor, type DataColumn, type TableRow } from './columns.ts'

/**
 * One action of the user, however many cells it touches. `apply` and `revert` work on the caller's list, so that a
 * caller commits it with two lines and it is one step of undo.
 */
export interface TableEdit<Row extends TableRow> extends ListEdit<Row>, ListChange<Row> {
  /** Says what was done, for the list of undo. */
  label: string
}

/** What is being typed: to be saved, but no step of undo; that comes with the `TableEdit` at the end. */
export interface TypedPatch<Row extends TableRow> {
  id: string
  patch: Partial<Row>
  apply: (items: readonly Row[]) => Row[]
}

export interface CellWrite {
  rowId: string
  columnId: string
  value: CellValue
}

/**
 * Puts an action together. `rows` are the rows as they were before it; the same row may be written several times.
 */
export function tableEdit<Row extends TableRow>(
  label: string,
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  change: {
    cells?: readonly CellWrite[]
    added?: ListChange<Row>['added']
    removed?: readonly string[]
    moved?: NonNullable<ListChange<Row>['moved']>
  },
): TableEdit<Row> {
  const byId = new Map(rows.map((row, index) => [row.id, { row, index }]))
  const patches = new Map<string, { before: Partial<Row>; after: Partial<Row> }>()
  for (const { rowId, columnId, value } of change.cells ?? []) {
    const row = byId.get(rowId)?.row
    const column = columns.find(({ id }) => id === columnId)
    if (!row || !column) continue
    const earlier = patches.get(rowId)
    const after = { ...earlier?.after, ...patchFor(column, { ...row, ...earlier?.after }, value) }
    patches.set(rowId, { before: fieldsBefore(row, after), after })
  }
  const whole: ListChange<Row> = {
    patches: [...patches].map(([id, patch]) => ({ id, ...patch })),
    added: change.added ?? [],
    removed: (change.removed ?? []).flatMap((id) => {
      const found = byId.get(id)
      return found ? [{ item: found.row, index: found.index }] : []
    }),
    ...(change.moved && { moved: change.moved }),
  }
  return { label, ...whole, ...listEdit(whole) }
}

/** Tells whether an action leaves everything as it was. */
export function changesNothing<Row extends TableRow>(edit: TableEdit<Row>): boolean {
  return (
    edit.added.length === 0 &&
    edit.removed.length === 0 &&
    !edit.moved &&
    edit.patches.every(({ before, after }) => sameFields(before, after))
  )
}

/** Fills the cells of a new row. */
export function filledRow<Row extends TableRow>(
  row: Row,
  columns: readonly DataColumn<Row>[],
  cells: readonly { columnId: string; value: CellValue }[],
): Row {
  return cells.reduce((filled, { columnId, value }) => {
    const column = columns.find(({ id }) => id === columnId)
    return column ? { ...filled, ...patchFor(column, filled, value) } : filled
  }, row)
}

/** The patch of a cell that is being written, ready to be laid over the caller's list. */
export function typedPatch<Row extends TableRow>(id: string, patch: Partial<Row>): TypedPatch<Row> {
  return {
    id,
    patch,
    apply: (items) => items.map((item) => (item.id === id ? { ...item, ...patch } : item)),
  }
}

function sameFields<Row extends object>(before: Partial<Row>, after: Partial<Row>): boolean {
  return (Object.keys(after) as (keyof Row)[]).every((key) => Object.is(before[key], after[key]))
}
