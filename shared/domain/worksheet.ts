import { z } from 'zod'
import { documentHeaderShape, documentIdSchema } from './document.ts'
import { methodIdSchema, type MethodStructure } from './method.ts'

/** Schema version of worksheet documents; see electron/storage/migrations. */
export const worksheetSchemaVersion = 1

/** What one cell of a table or matrix holds: a text, a number, a day, an option, or nothing yet. */
export const cellValueSchema = z.union([z.string(), z.number(), z.null()])
export type CellValue = z.infer<typeof cellValueSchema>

/** What money on a worksheet is counted in. */
export const moneyUnits = ['yuan', 'wan-yuan'] as const
export const moneyUnitSchema = z.enum(moneyUnits)
export type MoneyUnit = z.infer<typeof moneyUnitSchema>

const cellsSchema = z.record(z.string(), cellValueSchema)

/** A row of a table. It carries an id of its own so that an edit or an undo can name it. */
export const tableRowSchema = z.looseObject({ id: documentIdSchema, cells: cellsSchema })
export type TableRow = z.infer<typeof tableRowSchema>

/** The fixed rows of a matrix by their id, each with its cells by column. */
const matrixSchema = z.record(z.string(), cellsSchema)
export type MatrixValue = z.infer<typeof matrixSchema>

/** What a blank holds. A list is texts, a table is rows, a matrix is cells by row and column. */
export const worksheetValueSchema = z.union([
  cellValueSchema,
  z.array(z.string()),
  z.array(tableRowSchema),
  matrixSchema,
])
export type WorksheetValue = z.infer<typeof worksheetValueSchema>

/**
 * A method's tool, filled in. Values are kept by field id and never thrown away: a field that the method no
 * longer has keeps what the user typed into it. Money is in the unit the user chose (元 or 万元) and is not
 * converted; a percent field holds 93 for 93%.
 */
export const worksheetSchema = z.looseObject({
  ...documentHeaderShape,
  title: z.string(),
  sample: z.boolean(),
  method: methodIdSchema,
  account: documentIdSchema.nullable(),
  case: documentIdSchema.nullable(),
  /** The note that it was filled in for; sheets written before notes had tools have none. */
  note: documentIdSchema.nullable().default(null),
  /** 元 unless the user chose otherwise. */
  moneyUnit: moneyUnitSchema.optional(),
  values: z.record(z.string(), worksheetValueSchema),
})
export type Worksheet = z.infer<typeof worksheetSchema>

/** How many blanks there are and how many of them say something. */
export interface FieldCount {
  filled: number
  total: number
}

/** What a list needs to know of a worksheet. `total` is 0 when the method is gone. */
export const worksheetSummarySchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  sample: z.boolean(),
  method: methodIdSchema,
  account: documentIdSchema.nullable(),
  case: documentIdSchema.nullable(),
  note: documentIdSchema.nullable(),
  filled: z.number().int(),
  total: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type WorksheetSummary = z.infer<typeof worksheetSummarySchema>

type Fields = Pick<MethodStructure, 'fields'>
type Field = MethodStructure['fields'][number]

/** The values of a new worksheet: every blank of the method, empty. */
export function emptyValues({ fields }: Fields): Record<string, WorksheetValue> {
  return Object.fromEntries(fields.map((field) => [field.id, emptyValue(field)]))
}

/** The cells of a new row, empty. */
export function emptyCells(columns: Field['columns'] = []): Record<string, CellValue> {
  return Object.fromEntries(columns.map((column) => [column.id, emptyCell(column.kind)]))
}

/** Counts the blanks of the method, and those with something in them. */
export function fieldsFilled({ values }: Pick<Worksheet, 'values'>, { fields }: Fields): FieldCount {
  return { filled: fields.filter(({ id }) => isFilled(values[id])).length, total: fields.length }
}

/** Says whether a blank holds anything at all; a table of empty rows does not. */
export function isFilled(value: WorksheetValue | undefined): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'number') return true
  if (typeof value === 'string') return value.trim() !== ''
  if (!Array.isArray(value)) return Object.values(value).some(hasCell)
  return value.some((item) => (typeof item === 'string' ? item.trim() !== '' : hasCell(item.cells)))
}

/** Reduces a worksheet to the row of a list; `structure` is null when the method is gone. */
export function summariseWorksheet(worksheet: Worksheet, structure: Fields | null): WorksheetSummary {
  const { id, title, sample, method, account, case: caseId, note, createdAt, updatedAt, values } = worksheet
  const { filled, total } = structure
    ? fieldsFilled(worksheet, structure)
    : { filled: Object.values(values).filter(isFilled).length, total: 0 }
  return { id, title, sample, method, account, case: caseId, note, filled, total, createdAt, updatedAt }
}

function emptyValue(field: Field): WorksheetValue {
  if (field.kind === 'list' || field.kind === 'table') return []
  if (field.kind !== 'matrix') return emptyCell(field.kind)
  return Object.fromEntries((field.rows ?? []).map((row) => [row, emptyCells(field.columns)]))
}

function emptyCell(kind: Field['kind']): CellValue {
  return kind === 'text' || kind === 'long-text' || kind === 'person' ? '' : null
}

function hasCell(cells: Readonly<Record<string, CellValue>>): boolean {
  return Object.values(cells).some((cell) => (typeof cell === 'string' ? cell.trim() !== '' : cell !== null))
}
