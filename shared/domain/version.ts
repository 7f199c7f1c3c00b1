import { z } from 'zod'
import { daySchema, instantSchema } from './document.ts'
import { noteSchema } from './note.ts'

/**
 * Why a version was kept: before the first change of an editing spell, before another program's text took its
 * place, because another program had written it, before an older version was restored, before one change of many
 * documents, before an import or its undoing, before a newer form of document was written.
 */
export const versionCauses = [
  'edit',
  'before-outside',
  'from-outside',
  'before-restore',
  'before-batch',
  'before-import',
  'before-migration',
] as const
export const versionCauseSchema = z.enum(versionCauses)
export type VersionCause = z.infer<typeof versionCauseSchema>

/** `newer`: written by a newer Trivet. It is kept as it is and can't be read here. */
export const versionStateSchema = z.enum(['readable', 'newer', 'damaged'])

/** One kept version of a document. `sequence` orders versions; the clock never does. */
export const versionSchema = z.object({
  sequence: z.number().int().positive(),
  revision: z.number().int().nonnegative(),
  cause: versionCauseSchema,
  /** Kept until the user says otherwise, however many come after it. */
  kept: z.boolean(),
  state: versionStateSchema,
  /** When the text of the version was saved; null where it can't be read. */
  savedAt: instantSchema.nullable(),
})
export type Version = z.infer<typeof versionSchema>

/** A document that lies somewhere, as a text to read and to compare. */
export const documentTextSchema = z.object({
  /** What it is called; empty where it has no name. */
  name: z.string(),
  /** The day that an assessment or a review is of. */
  on: daySchema.nullable(),
  savedAt: instantSchema,
  /** Markdown: a note's own text, or the document in words. */
  text: z.string(),
  /** All of a note; null for every other kind. */
  note: noteSchema.nullable(),
})
export type DocumentText = z.infer<typeof documentTextSchema>
