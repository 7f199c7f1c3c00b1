import { z } from 'zod'
import { documentIdSchema, documentKinds } from './document.ts'
import { localeSchema } from './locale.ts'
import { methodIdSchema } from './method.ts'

/** Which map: one of those of the whole library, that of an account or a method, or a free one. */
export const mapReferenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['pressures', 'competencies', 'playbook']) }),
  z.object({ kind: z.literal('account'), id: documentIdSchema }),
  z.object({ kind: z.literal('method'), id: methodIdSchema }),
  z.object({ kind: z.literal('free'), id: documentIdSchema }),
])

export type MapReference = z.infer<typeof mapReferenceSchema>

const selectedDocumentSchema = z.object({ kind: z.enum(documentKinds), id: documentIdSchema })
export type SelectedDocument = z.infer<typeof selectedDocumentSchema>

/** What to export. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), id: documentIdSchema }),
  /** A plan: all of it, or the copy that the customer may have. */
  z.object({ kind: z.literal('account'), id: documentIdSchema, copy: z.literal('customer').optional() }),
  /** An account with all that belongs to it: plan, map, reviews, notes, cases and worksheets. */
  z.object({ kind: z.literal('account-work'), id: documentIdSchema }),
  z.object({ kind: z.literal('worksheet'), id: documentIdSchema }),
  /** A case with the worksheets in it. */
  z.object({ kind: z.literal('case'), id: documentIdSchema }),
  z.object({ kind: z.literal('map'), map: mapReferenceSchema }),
  /** The notes that carry a tag, or one below it. */
  z.object({ kind: z.literal('tag'), tag: z.string().min(1).max(500) }),
  z.object({
    kind: z.literal('selection'),
    documents: z
      .array(z.object({ kind: z.enum(documentKinds), id: documentIdSchema }))
      .min(1)
      .max(50_000),
  }),
  z.object({ kind: z.literal('everything') }),
])
export type ExportScope = z.infer<typeof exportScopeSchema>

/** Whom the files are for; see `markdown/front-matter.ts` for what each reads. */
export const exportProfiles = ['plain', 'obsidian', 'joplin', 'hugo'] as const
export type ExportProfile = (typeof exportProfiles)[number]
export const exportLinkStyles = ['markdown', 'wikilinks'] as const

export const exportOptionsSchema = z.object({
  profile: z.enum(exportProfiles),
  links: z.enum(exportLinkStyles),
  /** Whether the documents themselves lie beside their Markdown, for a way back without loss. */
  data: z.boolean(),
})
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** How the files of a folder were written last. */
export const vaultOptionsSchema = exportOptionsSchema.extend({
  locale: localeSchema,
  /** The time zone of dates that hold no offset, as an IANA name. */
  zone: z.string(),
})
export type VaultOptions = z.infer<typeof vaultOptionsSchema>

/** What is said of the options; the rest is as `defaultExportOptions` has it. */
export const chosenExportOptionsSchema = exportOptionsSchema.partial()
export type ChosenExportOptions = z.infer<typeof chosenExportOptionsSchema>

/** Options as they are unless somebody chose others: whoever takes out much may want to bring it back. */
export function defaultExportOptions({ kind }: Pick<ExportScope, 'kind'>): ExportOptions {
  return { profile: 'plain', links: 'markdown', data: isVaultScope(kind) }
}

function isVaultScope(kind: ExportScope['kind']): boolean {
  return kind === 'everything' || kind === 'account-work' || kind === 'tag' || kind === 'selection'
}

/** What happens to a file, in the order in which it is told. */
export const exportActions = ['conflict', 'delete', 'rename', 'update', 'create', 'unchanged'] as const
export const exportActionSchema = z.enum(exportActions)
export type ExportAction = z.infer<typeof exportActionSchema>

/** Why a file is left as it is. */
export const exportConflictSchema = z.enum([
  /** Changed outside since we wrote it. */
  'edited',
  /** Changed outside, and what it shows is no longer part of this export. */
  'edited-and-gone',
  /** Changed outside, and what it shows has another name now; ours lies at `beside`. */
  'edited-and-renamed',
  /** Not ours, but where ours wants to be; ours lies at `beside`. */
  'foreign',
])
export type ExportConflict = z.infer<typeof exportConflictSchema>

/** What an export does to one file, or did. */
export const exportStepSchema = z.object({
  action: exportActionSchema,
  path: z.string(),
  title: z.string(),
  /** Where a renamed file lay before. */
  from: z.string().optional(),
  conflict: exportConflictSchema.optional(),
  beside: z.string().optional(),
})
export type ExportStep = z.infer<typeof exportStepSchema>

/** Something the reader of the export should know. `subject` is a title or a path. */
export const exportWarningSchema = z.object({
  code: z.enum(['link-outside-export', 'document-damaged', 'attachment-missing']),
  subject: z.string(),
  detail: z.string(),
})
export type ExportWarning = z.infer<typeof exportWarningSchema>

/** What an export would do, or what it did. */
export const exportReportSchema = z.object({
  folder: z.string().nullable(),
  counts: z.record(exportActionSchema, z.number().int().nonnegative()),
  /** Everything but what is unchanged, conflicts first; the first thousand. */
  steps: z.array(exportStepSchema),
  /** How many steps the list leaves out, besides what is unchanged. */
  more: z.number().int().nonnegative(),
  /** The first thousand. */
  warnings: z.array(exportWarningSchema),
  moreWarnings: z.number().int().nonnegative(),
})
export type ExportReport = z.infer<typeof exportReportSchema>
