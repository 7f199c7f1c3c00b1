import type { ReactNode } from 'react'
import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import type { CellFormat, CellOption, CellValue, NumberKind } from '#shared/table/cell.ts'

/** What the table needs of its rows: an id that stays. */
export interface TableRow {
  id: string
}

interface ColumnBase<Row> {
  id: string
  label: string
  /** Other names under which a file may call the column, e.g. in the other language. */
  otherNames?: readonly string[]
  /** Shown small beside the label, e.g. `万元` or `%`. */
  unit?: string
  /** Least width in px; a column that `grows` shares what is left. */
  width?: number
  grows?: boolean
  align?: 'start' | 'end'
  placeholder?: string | ((row: Row) => string)
  /** The column that names its row to screen readers and in undo. */
  isName?: boolean
  /** Locks single cells; a column without `set` is locked as a whole. */
  isLocked?: (row: Row) => boolean
}

export interface TextColumn<Row> extends ColumnBase<Row> {
  kind: 'text' | 'long-text'
  value: (row: Row) => string
  set?: (value: string, row: Row) => Partial<Row>
}

export interface NumberColumn<Row> extends ColumnBase<Row> {
  kind: NumberKind
  /** A text is what was brought in from elsewhere and is no number; it is shown and marked. */
  value: (row: Row) => number | string | null
  set?: (value: number | null, row: Row) => Partial<Row>
  /** What the number counts, where that differs from row to row. */
  unitOf?: (row: Row) => MeasureUnit
  minimum?: number
  maximum?: number
}

export interface DayColumn<Row> extends ColumnBase<Row> {
  kind: 'day'
  value: (row: Row) => string | null
  set?: (value: string | null, row: Row) => Partial<Row>
  isLate?: (row: Row) => boolean
}

export interface ChoiceColumn<Row> extends ColumnBase<Row> {
  kind: 'choice'
  options: readonly CellOption[]
  /** The text of "none"; leaving it out makes a choice necessary. */
  none?: string
  value: (row: Row) => string | null
  set?: (value: string | null, row: Row) => Partial<Row>
}

/** A cell that is computed, or drawn by the caller with controls of its own. */
export interface ShownColumn<Row> extends ColumnBase<Row> {
  kind: 'computed' | 'custom'
  /** What is copied, exported and sorted by. */
  value: (row: Row) => CellValue
  show?: (row: Row) => ReactNode
}

export type DataColumn<Row> =
  TextColumn<Row> | NumberColumn<Row> | DayColumn<Row> | ChoiceColumn<Row> | ShownColumn<Row>

interface TypedChoice<Row, Value extends string> extends Omit<
  ChoiceColumn<Row>,
  'kind' | 'options' | 'value' | 'set' | 'none'
> {
  options: readonly { value: Value; label: string; otherNames?: readonly string[] }[]
  value: (row: Row) => Value | null
}

/** A column of one of a fixed list, which may also be empty. */
export function optionalChoice<Row, Value extends string>(
  column: TypedChoice<Row, Value> & { none: string; set?: (value: Value | null, row: Row) => Partial<Row> },
): ChoiceColumn<Row> {
  const { set, ...rest } = column
  return {
    ...rest,
    kind: 'choice',
    ...(set && { set: (value, row) => set(optionNamed(column.options, value), row) }),
  }
}

/** A column of one of a fixed list that is never empty; clearing such a cell leaves it as it is. */
export function requiredChoice<Row, Value extends string>(
  column: TypedChoice<Row, Value> & { set?: (value: Value, row: Row) => Partial<Row> },
): ChoiceColumn<Row> {
  const { set, ...rest } = column
  return {
    ...rest,
    kind: 'choice',
    ...(set && {
      set(value, row) {
        const chosen = optionNamed(column.options, value)
        return chosen === null ? {} : set(chosen, row)
      },
    }),
  }
}

/** How the cell of a row is read and written. */
export function formatOf<Row>(column: DataColumn<Row>, row: Row): CellFormat {
  switch (column.kind) {
    case 'text':
    case 'long-text':
    case 'day':
    case 'computed':
    case 'custom':
      return { kind: column.kind }
    case 'choice':
      return { kind: 'choice', options: column.options }
    default:
      return {
        kind: column.kind,
        ...(column.unitOf && { unit: column.unitOf(row) }),
        ...(column.minimum !== undefined && { minimum: column.minimum }),
        ...(column.maximum !== undefined && { maximum: column.maximum }),
      }
  }
}

/** Tells whether the cells of a column have a field; one without `set` is only shown. */
export function hasSetter<Row>(column: DataColumn<Row>): boolean {
  return 'set' in column && column.set !== undefined
}

/** Tells whether the user may write into the cell of a row. */
export function isWritable<Row>(column: DataColumn<Row>, row: Row): boolean {
  return hasSetter(column) && !(column.isLocked?.(row) ?? false)
}

/** The fields that change when a cell gets a value; none where the value is not of the column's kind. */
export function patchFor<Row>(column: DataColumn<Row>, row: Row, value: CellValue): Partial<Row> {
  if (!isWritable(column, row)) return {}
  switch (column.kind) {
    case 'computed':
    case 'custom':
      return {}
    case 'text':
    case 'long-text':
      return column.set?.(value === null ? '' : String(value), row) ?? {}
    case 'day':
    case 'choice':
      if (column.kind === 'choice' && value === null && column.none === undefined) return {}
      return typeof value === 'number' ? {} : (column.set?.(value, row) ?? {})
    default:
      return typeof value === 'string' ? {} : (column.set?.(value, row) ?? {})
  }
}

/** Tells whether the figures of a column stand at the end of their cells. */
export function isEndAligned<Row>({ kind, align }: DataColumn<Row>): boolean {
  if (align) return align === 'end'
  return !['text', 'long-text', 'day', 'choice', 'custom'].includes(kind)
}

/** The unit that a kind brings along, or none; rows with units of their own have none in common. */
export function unitOfKind<Row>(
  column: DataColumn<Row>,
  units: Readonly<Record<'money' | 'percent' | 'points' | 'days', string>>,
): string {
  if ('unitOf' in column) return ''
  switch (column.kind) {
    case 'money':
    case 'percent':
    case 'points':
    case 'days':
      return units[column.kind]
    default:
      return ''
  }
}

function optionNamed<Value extends string>(
  options: readonly { value: Value }[],
  value: string | null,
): Value | null {
  return options.find((option) => option.value === value)?.value ?? null
}
