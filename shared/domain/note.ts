import { z } from 'zod'
import { competencyIdSchema } from './competency.ts'
import { documentHeaderShape, documentIdSchema } from './document.ts'
import { methodIdSchema } from './method.ts'
import { pressureIdSchema } from './pressure.ts'

/** Schema version of note documents; see electron/storage/migrations. */
export const noteSchemaVersion = 1

/** A competency note: Markdown in the user's own words, tied to what it is about. */
export const noteSchema = z.looseObject({
  ...documentHeaderShape,
  title: z.string(),
  body: z.string(),
  sample: z.boolean(),
  pinned: z.boolean(),
  tags: z.array(z.string()),
  competencies: z.array(competencyIdSchema),
  pressures: z.array(pressureIdSchema),
  methods: z.array(methodIdSchema),
  accounts: z.array(documentIdSchema),
})
export type Note = z.infer<typeof noteSchema>

/** What a list needs to know of a note. `excerpt` is plain text, at most 160 characters. */
export const noteSummarySchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  excerpt: z.string(),
  sample: z.boolean(),
  pinned: z.boolean(),
  tags: z.array(z.string()),
  competencies: z.array(competencyIdSchema),
  pressures: z.array(pressureIdSchema),
  methods: z.array(methodIdSchema),
  accounts: z.array(documentIdSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type NoteSummary = z.infer<typeof noteSummarySchema>

const excerptLength = 160

/**
 * Takes the Markdown marks off the first lines of a note, for a preview in a list. Code, diagrams and
 * tables are left out: without their layout they say nothing.
 */
export function excerptOf(body: string): string {
  const plain = body
    .slice(0, excerptLength * 4)
    .replace(/^(```|~~~)[\s\S]*?(^\1|$(?![\s\S]))/gm, ' ')
    .replace(/^[ \t]*\|.*$/gm, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(#{1,6}|>|[-*+]|\d+\.)[ \t]+(\[[ xX]\][ \t]+)?/gm, '')
    .replace(/[*_~`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  // Cut by code point so that a surrogate pair is never split.
  return [...plain].slice(0, excerptLength).join('')
}

/** Reduces a note to the row of a list. */
export function summariseNote(note: Note): NoteSummary {
  const {
    id,
    title,
    sample,
    pinned,
    tags,
    competencies,
    pressures,
    methods,
    accounts,
    createdAt,
    updatedAt,
  } = note
  return {
    id,
    title,
    excerpt: excerptOf(note.body),
    sample,
    pinned,
    tags,
    competencies,
    pressures,
    methods,
    accounts,
    createdAt,
    updatedAt,
  }
}
