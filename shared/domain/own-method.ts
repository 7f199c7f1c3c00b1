import { locales, type Locale } from './locale.ts'
import type { Method, OwnMethod } from './method.ts'

/** The two halves of any method: what holds in every language, and its text in each. */
export type MethodParts = Pick<Method, 'structure' | 'text'>

/** Gives a user's own method the form of a built-in one. Its words are the same in both languages. */
export function partsOfOwnMethod(id: string, own: OwnMethod): MethodParts {
  const { name, purpose, steps, group, pressures, competencies, fields } = own
  const structure: Method['structure'] = {
    id,
    group,
    pressures,
    competencies,
    related: [],
    basis: '',
    formulas: [],
    fields: fields.map((field) => ({ id: field.id, kind: field.kind })),
  }
  const text: Method['text'][Locale] = {
    id,
    name,
    purpose,
    whenToUse: [],
    whenNot: [],
    steps,
    inputs: [],
    pitfalls: [],
    example: '',
    fields: Object.fromEntries(fields.map((field) => [field.id, { label: field.label }])),
  }
  return { structure, text: Object.fromEntries(locales.map((locale) => [locale, text])) as Method['text'] }
}
