import { z } from 'zod'
import { daySchema, documentIdSchema, documentKinds, instantSchema } from './document.ts'
import { versionStateSchema } from './version.ts'

/** One removed document. One that was removed twice lies in two places of the trash. */
export const trashPlaceSchema = z.strictObject({
  kind: z.enum(documentKinds),
  id: documentIdSchema,
  place: z.number().int().positive(),
})

export const trashedItemSchema = trashPlaceSchema.extend({
  /** What the document is called; empty where it has no name or can't be read. */
  name: z.string(),
  /** The day that an assessment or a review is of. */
  on: daySchema.nullable(),
  /** Null for what an older Trivet removed: it did not write the moment down. */
  removedAt: instantSchema.nullable(),
  /** When it was saved last; null where it can't be read. */
  savedAt: instantSchema.nullable(),
  state: versionStateSchema,
  /** True where another document has taken the place that this one would go back to. */
  isPlaceTaken: z.boolean(),
})
export type TrashedItem = z.infer<typeof trashedItemSchema>

/** The latest removal first; what has no moment comes last, in the order of its names. */
export function latestRemovalFirst(a: TrashedItem, b: TrashedItem): number {
  if (a.removedAt === b.removedAt) return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
  if (a.removedAt === null) return 1
  if (b.removedAt === null) return -1
  return a.removedAt < b.removedAt ? 1 : -1
}
