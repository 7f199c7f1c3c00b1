import { z } from 'zod'
import { lockHolderSchema } from './workspace.ts'
import { errorCodeSchema } from '../api/errors.ts'

/** What the check of a workspace can find. A code is stable; its text comes from i18n. */
export const findingCodes = [
  'manifest-missing',
  'manifest-damaged',
  'manifest-newer',
  'document-damaged',
  'document-unreadable',
  'document-newer',
  'document-older',
  'names-collide',
  'attachment-missing',
  'attachment-damaged',
  'attachment-unused',
  'link-leads-nowhere',
  'link-in-place-of-file',
  'lock-held',
  'lock-elsewhere',
  'lock-stale',
  'temporary-file',
  'change-unfinished',
  'change-damaged',
  'former-names-damaged',
  'version-damaged',
  'permissions-open',
  'permissions-closed',
  'folder-missing',
  'damaged-copy',
  'foreign-file',
  'broken-link',
] as const
export const findingCodeSchema = z.enum(findingCodes)
export type FindingCode = z.infer<typeof findingCodeSchema>

/** `error`: something of the user's is not there or not readable. `warning`: it could come to that. `note`: to know. */
export const severities = ['error', 'warning', 'note'] as const
export const severitySchema = z.enum(severities)
export type Severity = z.infer<typeof severitySchema>

export const severityOf: Readonly<Record<FindingCode, Severity>> = {
  'manifest-missing': 'error',
  'manifest-damaged': 'error',
  'manifest-newer': 'warning',
  'document-damaged': 'error',
  'document-unreadable': 'error',
  'document-newer': 'warning',
  'document-older': 'note',
  'names-collide': 'error',
  'attachment-missing': 'error',
  'attachment-damaged': 'error',
  'attachment-unused': 'note',
  'link-leads-nowhere': 'error',
  'link-in-place-of-file': 'note',
  'lock-held': 'note',
  'lock-elsewhere': 'warning',
  'lock-stale': 'warning',
  'temporary-file': 'warning',
  'change-unfinished': 'warning',
  'change-damaged': 'warning',
  'former-names-damaged': 'warning',
  'version-damaged': 'note',
  'permissions-open': 'warning',
  'permissions-closed': 'warning',
  'folder-missing': 'note',
  'damaged-copy': 'note',
  'foreign-file': 'note',
  'broken-link': 'note',
}

/** What can be mended without losing anything. */
export const repairCodes = [
  'drop-lock',
  'move-aside',
  'tighten',
  'restore-manifest',
  'restore-copy',
  'finish-change',
] as const
export const repairCodeSchema = z.enum(repairCodes)
export type RepairCode = z.infer<typeof repairCodeSchema>

export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: severitySchema,
  /** Where, as a path inside the workspace with `/`; versions begin with `history/`. */
  place: z.string(),
  /** What it is about in the user's own words, such as a title or the name of a link; empty where there is none. */
  subject: z.string(),
  /** The reason in the words of the program, for the curious; empty where there is none. */
  detail: z.string(),
  repair: repairCodeSchema.nullable(),
})
export type Finding = z.infer<typeof findingSchema>

export const checkReportSchema = z.object({
  workspace: z.string(),
  /** True where nothing worse than a note was found. */
  isWell: z.boolean(),
  counts: z.object({ error: z.number().int(), warning: z.number().int(), note: z.number().int() }),
  /** How many files were looked at. */
  files: z.number().int(),
  /** Who has the workspace open for writing; null where nobody has, or this program has. */
  holder: lockHolderSchema.nullable(),
  findings: z.array(findingSchema),
})
export type CheckReport = z.infer<typeof checkReportSchema>

export const repairStepSchema = z.object({
  code: repairCodeSchema,
  place: z.string(),
  outcome: z.enum(['done', 'failed', 'planned']),
  /** Where the bytes lie that were moved or replaced, as a path inside the workspace. */
  keptAs: z.string().nullable(),
  error: errorCodeSchema.nullable(),
})
export type RepairStep = z.infer<typeof repairStepSchema>

export const repairReportSchema = z.object({
  steps: z.array(repairStepSchema),
  /** The workspace as it was found after the repair, or as it is where nothing was done. */
  check: checkReportSchema,
})
export type RepairReport = z.infer<typeof repairReportSchema>
