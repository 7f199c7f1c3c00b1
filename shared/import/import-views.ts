import { z } from 'zod'
import { daySchema, documentIdSchema, documentKinds } from '../domain/document.ts'
import { importFormatSchema, importIssueSchema } from './import-bundle.ts'

/** What was chosen to import. The client only ever holds the handle; the name is for showing. */
export const importSourceSchema = z.object({
  handle: z.string(),
  name: z.string(),
  kind: z.enum(['folder', 'file']),
})
export type ImportSource = z.infer<typeof importSourceSchema>

/** How a document of the source stands to the workspace. `different`: one of its id is here and says something else. */
export const importStates = ['new', 'equal', 'different'] as const
export const importStateSchema = z.enum(importStates)
export type ImportState = z.infer<typeof importStateSchema>

/** What becomes of a document that is here already and says something else. */
export const conflictChoices = ['keep-mine', 'take-theirs', 'keep-both'] as const
export const conflictChoiceSchema = z.enum(conflictChoices)
export type ConflictChoice = z.infer<typeof conflictChoiceSchema>

const documentRowShape = {
  kind: z.enum(documentKinds),
  /** As it stands in the source. */
  id: documentIdSchema,
  /** What it is called; empty where it has no name. */
  title: z.string(),
  /** The day that an assessment or a review is of. */
  on: daySchema.nullable(),
  /** The file of the source. */
  from: z.string(),
}

export const importRowSchema = z.object({
  ...documentRowShape,
  state: importStateSchema,
  /** False for what there can't be a second of: the playbook, and what is known of a built-in method. */
  canKeepBoth: z.boolean(),
})
export type ImportRow = z.infer<typeof importRowSchema>

export const importCountSchema = z.object({
  kind: z.enum(documentKinds),
  new: z.number().int(),
  equal: z.number().int(),
  different: z.number().int(),
})
export type ImportCount = z.infer<typeof importCountSchema>

/** What an import would do. Nothing is written before it is applied. */
export const importPreviewSchema = z.object({
  /** Names what was read, for as long as the app runs and nothing else is inspected. */
  plan: z.string(),
  source: z.object({ name: z.string(), files: z.number().int(), bytes: z.number().int() }),
  format: importFormatSchema,
  /** What the source may also be, the likeliest first; `format` is among them. */
  formats: z.array(importFormatSchema),
  counts: z.array(importCountSchema),
  attachments: z.object({ new: z.number().int(), here: z.number().int() }),
  /** The first of them, those that are different before the rest. */
  documents: z.array(importRowSchema),
  documentsInAll: z.number().int(),
  /** The first of them. */
  issues: z.array(importIssueSchema),
  issuesInAll: z.number().int(),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importChoicesSchema = z.strictObject({
  /** For every document that is here already and different, but for those named below. */
  conflicts: conflictChoiceSchema,
  /** By `kind/id`. */
  each: z.record(z.string().max(100), conflictChoiceSchema).default({}),
  /** Tags that every note of the import gets. */
  tags: z.array(z.string().trim().min(1).max(500)).max(50).default([]),
})
export type ImportChoices = z.infer<typeof importChoicesSchema>

export const importOutcomes = ['created', 'replaced', 'copied', 'kept', 'equal'] as const
export const importOutcomeSchema = z.enum(importOutcomes)
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

export const importReportSchema = z.object({
  counts: z.record(importOutcomeSchema, z.number().int()),
  attachments: z.number().int(),
  /** What was written, the first of them; `id` is the one that it has in the workspace. */
  documents: z.array(z.object({ ...documentRowShape, outcome: importOutcomeSchema })),
  /** Every file and line that was not taken, or not as it stood. */
  issues: z.array(importIssueSchema),
  /** Takes the whole import back, for as long as the app runs; null when nothing was written. */
  token: z.string().nullable(),
})
export type ImportReport = z.infer<typeof importReportSchema>

export const importUndoSchema = z.object({
  /** Documents that went to the trash or got their former text back. */
  changed: z.number().int(),
  /** Documents that were changed since, and left alone. */
  left: z.number().int(),
  /** Does the import again; null when nothing was taken back. */
  token: z.string().nullable(),
})
export type ImportUndo = z.infer<typeof importUndoSchema>
