import { z } from 'zod'

/**
 * Identifies a document within its kind. It doubles as the file name, so only characters that are safe
 * on every file system are allowed, and new ids are lower case (case-insensitive folders exist).
 */
export const documentIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{1,63}$/)

/** A moment as ISO 8601 in UTC with milliseconds, e.g. `2026-01-31T08:30:00.000Z`. */
export const instantSchema = z.iso.datetime()

/** A calendar day without a time zone, e.g. `2026-01-31`. */
export const daySchema = z.iso.date()

/**
 * What every document on disk carries. `schema` is the version of the document kind, `revision` counts
 * the saves. Documents are loose objects: fields written by a newer Trivet survive being edited here.
 */
export const documentHeaderShape = {
  schema: z.number().int().positive(),
  revision: z.number().int().nonnegative(),
  id: documentIdSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
}

export const documentHeaderSchema = z.looseObject(documentHeaderShape)
export type DocumentHeader = z.infer<typeof documentHeaderSchema>

/** The kinds of document that a workspace keeps; each has a folder of its own. */
export const documentKinds = [
  'account',
  'note',
  'method',
  'worksheet',
  'case',
  'assessment',
  'review',
  'playbook',
  'map',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Sorts the rows of a list so that the one changed last comes first. */
export function newestFirst(a: { updatedAt: string }, b: { updatedAt: string }): number {
  return a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0
}
