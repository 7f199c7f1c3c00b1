import { z } from 'zod'
import { documentIdSchema } from './document.ts'
import { methodIdSchema } from './method.ts'

/** Which map: one of those of the whole library, that of an account or a method, or a free one. */
export const mapReferenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['pressures', 'competencies', 'playbook']) }),
  z.object({ kind: z.literal('account'), id: documentIdSchema }),
  z.object({ kind: z.literal('method'), id: methodIdSchema }),
  z.object({ kind: z.literal('free'), id: documentIdSchema }),
])

export type MapReference = z.infer<typeof mapReferenceSchema>

/** What to export. */
export const exportScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('note'), id: documentIdSchema }),
  /** A plan: all of it, or the copy that the customer may have. */
  z.object({ kind: z.literal('account'), id: documentIdSchema, copy: z.literal('customer').optional() }),
  z.object({ kind: z.literal('worksheet'), id: documentIdSchema }),
  /** A case with the worksheets in it. */
  z.object({ kind: z.literal('case'), id: documentIdSchema }),
  z.object({ kind: z.literal('map'), map: mapReferenceSchema }),
  z.object({ kind: z.literal('everything') }),
])
export type ExportScope = z.infer<typeof exportScopeSchema>

/** One file that the export wrote, or left as it was because its bytes were already right. */
export const exportedFileSchema = z.object({
  path: z.string(),
  title: z.string(),
  outcome: z.enum(['created', 'updated', 'unchanged']),
})
export type ExportedFile = z.infer<typeof exportedFileSchema>

/** Something the reader of the export should know. `subject` is a title or a path. */
export const exportWarningSchema = z.object({
  code: z.enum(['link-outside-export', 'kept-foreign-file', 'document-damaged', 'attachment-missing']),
  subject: z.string(),
  detail: z.string(),
})
export type ExportWarning = z.infer<typeof exportWarningSchema>

export const exportReportSchema = z.object({
  folder: z.string().nullable(),
  files: z.array(exportedFileSchema),
  warnings: z.array(exportWarningSchema),
})
export type ExportReport = z.infer<typeof exportReportSchema>
