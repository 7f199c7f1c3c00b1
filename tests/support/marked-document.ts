import { z } from 'zod'
import { daySchema, documentIdSchema, instantSchema } from '#shared/domain/document.ts'

/** One value of a document: where it stands, with `[]` for any item of a list, and how to find it in a text. */
export interface Leaf {
  path: string
  /** Where it stands in this very document. */
  place: readonly (string | number)[]
  kind: 'text' | 'number' | 'day' | 'id' | 'choice'
  value: unknown
}

export interface MarkedDocument {
  document: unknown
  leaves: Leaf[]
}

/** What is put in a place instead of what its schema would give, e.g. the id of the item that a reference names. */
export type Fixed = (path: string, index: number) => unknown

const firstNumber = 7001
const firstDay = Date.UTC(2031, 0, 1)
const dayInMilliseconds = 86_400_000

/**
 * Makes a document in which every value is one of its kind, by walking its schema: two items in every list, and in
 * each place a text, number or day that stands nowhere else. A field that is added to the schema is in it at once.
 */
export function markedDocument(schema: z.ZodType, fixed: Fixed): MarkedDocument {
  const leaves: Leaf[] = []
  let count = 0

  function leaf(kind: Leaf['kind'], value: unknown, path: string, place: Leaf['place']): unknown {
    leaves.push({ path, place, kind, value })
    return value
  }

  function fill(type: z.ZodType, path: string, place: Leaf['place']): unknown {
    const index = place.filter((step) => typeof step === 'number').at(-1) ?? 0
    const given = fixed(path, index)
    count += 1
    if (given !== undefined) return leaf(type === documentIdSchema ? 'id' : 'choice', given, path, place)
    if (type === documentIdSchema) return leaf('id', `${path.replace(/[^a-z]/gi, '')}-${index}`, path, place)
    if (type === daySchema || type === instantSchema) {
      const moment = new Date(firstDay + count * dayInMilliseconds).toISOString()
      return leaf('day', type === daySchema ? moment.slice(0, 10) : moment, path, place)
    }
    if (type instanceof z.ZodNullable) return fill(type.unwrap() as z.ZodType, path, place)
    if (type instanceof z.ZodObject) {
      const shape: Record<string, z.ZodType> = type.shape
      const fields = Object.entries(shape).map(([name, field]) => [
        name,
        fill(field, path === '' ? name : `${path}.${name}`, [...place, name]),
      ])
      return Object.fromEntries(fields)
    }
    if (type instanceof z.ZodArray) {
      const item = type.element as z.ZodType
      return [0, 1].map((position) => fill(item, `${path}[]`, [...place, position]))
    }
    if (type instanceof z.ZodRecord) return { one: leaf('text', `mark${count}end`, path, [...place, 'one']) }
    if (type instanceof z.ZodUnion) return fill(type.options[0] as z.ZodType, path, place)
    if (type instanceof z.ZodEnum) return leaf('choice', type.options[0], path, place)
    if (type instanceof z.ZodBoolean) return leaf('choice', false, path, place)
    if (type instanceof z.ZodNumber) return leaf('number', firstNumber + count, path, place)
    if (type instanceof z.ZodString) return leaf('text', `mark${count}end`, path, place)
    throw new Error(`No marker is known for ${path}.`)
  }

  const document = fill(schema, '', [])
  return { document, leaves }
}

/** Tells whether a text says the value of a leaf: as it is, with separators, or in millions where it is in 万元. */
export function says(text: string, { kind, value }: Leaf): boolean {
  if (kind !== 'number') return text.includes(String(value))
  const number = Number(value)
  const forms = [String(number), number.toLocaleString('en'), String(number / 100)]
  return forms.some((form) =>
    new RegExp(`(?<![\\d.,])${form.replaceAll('.', '\\.')}(?!\\d|[.,]\\d)`).test(text),
  )
}

/** The same document with another value in one place. */
export function withOther<T>(document: T, { place, value }: Leaf, other: unknown): T {
  const copy = structuredClone(document)
  let at: unknown = copy
  for (const step of place.slice(0, -1)) at = Reflect.get(Object(at), step)
  Reflect.set(Object(at), place.at(-1) ?? '', other)
  if (value === other) throw new Error('Nothing would change.')
  return copy
}
