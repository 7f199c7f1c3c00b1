import { z } from 'zod'

/** What a search can find, in the order in which kinds are offered. */
export const searchKinds = [
  'note',
  'account',
  'case',
  'worksheet',
  'method',
  'map',
  'review',
  'assessment',
  'chapter',
  'competency',
  'portrait',
  'term',
  'reminder',
] as const
export const searchKindSchema = z.enum(searchKinds)
export type SearchKind = z.infer<typeof searchKindSchema>

/** Text with the stretches to highlight: begin and end in UTF-16 units, in order, never overlapping. */
export const markedTextSchema = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
})
export type MarkedText = z.infer<typeof markedTextSchema>

/** One thing found, with what a row shows and what is needed to open it at its place. */
export const searchHitSchema = z.object({
  kind: searchKindSchema,
  id: z.string(),
  title: markedTextSchema,
  /** What it belongs to and lies below: a worksheet's method, a review's account. */
  parent: z.string().nullable(),
  /** What it belongs to in words, e.g. the account of a case; empty where nothing is to be said. */
  context: z.string(),
  /** The best stretch of the text; null where there is no text. */
  snippet: markedTextSchema.nullable(),
  /** The part of the document in which the stretch lies, in words and as its name; empty where it has no parts. */
  partLabel: z.string(),
  part: z.string(),
  /** Where in a note's text the stretch begins to be a hit; null where there is none, or no note. */
  at: z.number().int().nullable(),
  updatedAt: z.string().nullable(),
  sample: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHitSchema>

/** Names one thing among all that can be found. */
export function searchKeyOf({ kind, id }: { kind: SearchKind; id: string }): string {
  return `${kind}/${id}`
}

/**
 * `everything` looks into all texts and answers nothing to an empty query; `names` looks into titles and other
 * names only, and answers an empty query with what was used last.
 */
export const searchScopeSchema = z.enum(['everything', 'names'])
export type SearchScope = z.infer<typeof searchScopeSchema>

export const searchAnswerSchema = z.object({
  hits: z.array(searchHitSchema),
  /** How many were found of each kind, those that are not among the hits included. */
  counts: z.partialRecord(searchKindSchema, z.number().int()),
  /** A newer query of the same asker ended this one; the rest of the answer says nothing then. */
  superseded: z.boolean(),
})
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
