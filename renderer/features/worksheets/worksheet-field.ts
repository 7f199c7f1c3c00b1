import type { Method } from '#shared/domain/method.ts'
import type { Locale } from '#shared/domain/locale.ts'

/** One blank of a method's tool, and one column of a table or matrix in it. */
export type Field = Method['structure']['fields'][number]
export type Column = NonNullable<Field['columns']>[number]
export type CellKind = Column['kind']

/** The words of a blank in one language. */
export type FieldText = Method['text'][Locale]['fields'][string]

/** A column or a field of one value, with all that is needed to draw, to read and to compare it. */
export interface Blank {
  id: string
  kind: CellKind
  label: string
  options: readonly { value: string; label: string }[]
}

/** The columns of a table or matrix in words. */
export function columnBlanks(field: Field, text: FieldText | undefined): Blank[] {
  return (field.columns ?? []).map((column) => {
    const words = text?.columns?.[column.id]
    return {
      id: column.id,
      kind: column.kind,
      label: words?.label ?? column.id,
      options: optionsOf(column.options, words?.options),
    }
  })
}

/** A field of one value in words; null for lists, tables and matrices. */
export function fieldBlank(field: Field, text: FieldText | undefined): Blank | null {
  const { id, kind } = field
  if (kind === 'table' || kind === 'matrix' || kind === 'list') return null
  return { id, kind, label: text?.label ?? id, options: optionsOf(field.options, text?.options) }
}

/** The fixed rows of a matrix in words. */
export function matrixRows(field: Field, text: FieldText | undefined): { id: string; label: string }[] {
  return (field.rows ?? []).map((id) => ({ id, label: text?.rows?.[id] ?? id }))
}

function optionsOf(ids: readonly string[] | undefined, words: Readonly<Record<string, string>> | undefined) {
  return (ids ?? []).map((value) => ({ value, label: words?.[value] ?? value }))
}
