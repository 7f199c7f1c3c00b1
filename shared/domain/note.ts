import { z } from 'zod'
import { competencyIdSchema } from './competency.ts'
import { daySchema, documentHeaderShape, documentIdSchema } from './document.ts'
import { methodIdSchema } from './method.ts'
import { pressureIdSchema } from './pressure.ts'

/** Schema version of note documents; see electron/storage/migrations. */
export const noteSchemaVersion = 2

/** What a look back is about: a day, or the week that begins on the Monday `on`. */
export const reflectionSchema = z.object({ kind: z.enum(['day', 'week']), on: daySchema })
export type Reflection = z.infer<typeof reflectionSchema>

const tieShape = {
  tags: z.array(z.string()),
  competencies: z.array(competencyIdSchema),
  pressures: z.array(pressureIdSchema),
  methods: z.array(methodIdSchema),
  accounts: z.array(documentIdSchema),
}

const placeShape = {
  sample: z.boolean(),
  pinned: z.boolean(),
  /** Caught in passing and not put in order yet. */
  inbox: z.boolean(),
  /** The user's own template: new notes are made from it, and it is no note among the others. */
  template: z.boolean(),
  reflection: reflectionSchema.nullable(),
  /** Other names by which a link finds the note. */
  aliases: z.array(z.string()),
}

/** A competency note: Markdown in the user's own words, tied to what it is about. */
export const noteSchema = z.looseObject({
  ...documentHeaderShape,
  title: z.string(),
  body: z.string(),
  ...placeShape,
  ...tieShape,
})
export type Note = z.infer<typeof noteSchema>

/** The content of a note that says nothing yet. */
export const emptyNote = {
  title: '',
  body: '',
  sample: false,
  pinned: false,
  inbox: false,
  template: false,
  reflection: null,
  aliases: [],
  tags: [],
  competencies: [],
  pressures: [],
  methods: [],
  accounts: [],
} satisfies Partial<Note>

/** What a new note can begin with; all but its text may be left out. */
export const newNoteSchema = z.strictObject({
  title: z.string().max(500),
  body: z.string(),
  inbox: placeShape.inbox.default(false),
  template: placeShape.template.default(false),
  reflection: placeShape.reflection.default(null),
  aliases: placeShape.aliases.default(() => []),
  tags: tieShape.tags.default(() => []),
  competencies: tieShape.competencies.default(() => []),
  pressures: tieShape.pressures.default(() => []),
  methods: tieShape.methods.default(() => []),
  accounts: tieShape.accounts.default(() => []),
})

/** What a list needs to know of a note. `excerpt` is plain text, at most 160 characters. */
export const noteSummarySchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  excerpt: z.string(),
  ...placeShape,
  ...tieShape,
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
    .replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
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
  // Parsing would do the same at ten times the cost, for ten thousand notes at once.
  const { id, title, sample, pinned, inbox, template, reflection, aliases } = note
  const { tags, competencies, pressures, methods, accounts, createdAt, updatedAt } = note
  return {
    ...{ id, title, excerpt: excerptOf(note.body), sample, pinned, inbox, template, reflection, aliases },
    ...{ tags, competencies, pressures, methods, accounts, createdAt, updatedAt },
  }
}
