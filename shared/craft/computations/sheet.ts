import type { CellValue, TableRow, Worksheet, WorksheetValue } from '../../domain/worksheet.ts'

/**
 * A value with where it comes from. `fields` are references such as `sold-units`, `steps.amount` (a column) or
 * `lines.credit.actual` (a cell of a matrix); `missing` are those of them that are not filled in.
 */
export interface Known<T> {
  value: T | null
  fields: readonly string[]
  missing: readonly string[]
}

/** A row of a table in which something stands. */
export interface SheetRow {
  id: string
  number(column: string): Known<number>
  text(column: string): string
}

/** The values of a worksheet, read for computing. Anything unexpected counts as not filled in. */
export interface Sheet {
  number(field: string): Known<number>
  text(field: string): string
  cell(field: string, row: string, column: string): Known<number>
  rows(field: string): SheetRow[]
}

/** Reads worksheet values; rows without a single filled cell are not there. */
export function readSheet(values: Worksheet['values']): Sheet {
  return {
    number: (field) => knownNumber(values[field], field),
    text: (field) => textOf(values[field]),
    cell: (field, row, column) =>
      knownNumber(cellsOf(values[field], row)?.[column], [field, row, column].join('.')),
    rows: (field) =>
      tableOf(values[field])
        .filter(({ cells }) => Object.values(cells).some((cell) => textOf(cell) !== ''))
        .map(({ id, cells }) => ({
          id,
          number: (column) => knownNumber(cells[column], `${field}.${column}`),
          text: (column) => textOf(cells[column]),
        })),
  }
}

/** A value that needs no field. */
export function given<T>(value: T): Known<T> {
  return { value, fields: [], missing: [] }
}

/** Several values as one list, unknown as soon as one of them is. */
export function listOf<T>(sources: readonly Known<T>[]): Known<T[]> {
  const values = sources.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    value: values.length === sources.length ? values : null,
    fields: union(sources.map(({ fields }) => fields)),
    missing: union(sources.map(({ missing }) => missing)),
  }
}

/** Computes from one or two numbers; nothing where one of them is not there. */
export function derive<R>(
  compute: (first: number, second: number) => R,
  first: Known<number>,
  second: Known<number> = given(0),
): Known<R> {
  const both = listOf([first, second])
  const [one, other] = both.value ?? []
  return { ...both, value: one === undefined || other === undefined ? null : compute(one, other) }
}

/** The sum of several values; of none it is 0. */
export function sumOf(sources: readonly Known<number>[]): Known<number> {
  const all = listOf(sources)
  return { ...all, value: all.value?.reduce((sum, value) => sum + value, 0) ?? null }
}

/** The sum of a column over all rows; a row in which it is empty makes it unknown. */
export function columnSum(rows: readonly SheetRow[], column: string): Known<number> {
  return sumOf(rows.map((row) => row.number(column)))
}

/** The value where it is there, else the other one. */
export function either<T>(first: Known<T>, second: Known<T>): Known<T> {
  return first.value === null ? second : first
}

/** The value with its sign turned, to be taken off a sum. */
export function negative(known: Known<number>): Known<number> {
  return derive((value) => -value, known)
}

/** A percentage as it is typed, as a share: 93 becomes 0.93. */
export function share(percent: Known<number>): Known<number> {
  return derive((value) => value / 100, percent)
}

/** Says that a table is needed where it has no rows. */
export function needRows<T>(field: string, rows: readonly SheetRow[], known: Known<T>): Known<T> {
  return rows.length > 0 ? known : { value: null, fields: [field], missing: [field] }
}

function knownNumber(value: WorksheetValue | undefined, reference: string): Known<number> {
  const number = typeof value === 'number' && Number.isFinite(value) ? value : null
  return { value: number, fields: [reference], missing: number === null ? [reference] : [] }
}

function textOf(value: WorksheetValue | undefined): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

function tableOf(value: WorksheetValue | undefined): TableRow[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row) => (typeof row === 'string' ? [] : [row]))
}

function cellsOf(
  value: WorksheetValue | undefined,
  row: string,
): Readonly<Record<string, CellValue>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return value[row]
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}
