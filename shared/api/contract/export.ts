import { z } from 'zod'
import {
  chosenExportOptionsSchema,
  exportReportSchema,
  exportScopeSchema,
  vaultOptionsSchema,
} from '../../domain/export.ts'
import { jobIdSchema } from '../../domain/job.ts'
import { localeSchema } from '../../domain/locale.ts'
import { folderChoiceSchema, folderHandleSchema, nothing } from './inputs.ts'

const exported = z.strictObject({
  scope: exportScopeSchema,
  locale: localeSchema,
  /** What is left out is as `defaultExportOptions` has it for the scope. */
  options: chosenExportOptionsSchema.optional(),
  job: jobIdSchema.optional(),
})
const intoFolder = exported.extend({ folder: folderHandleSchema })

export const exportContract = {
  /** Opens the native dialog for a folder to export into; `null` when the user cancels. */
  'export.chooseFolder': { input: nothing, output: folderChoiceSchema.nullable() },
  /** How a folder was written last; without a folder, the one that was written last. Null where nothing was. */
  'export.recall': {
    input: z.strictObject({ folder: folderHandleSchema.optional() }),
    output: z.object({ folder: folderChoiceSchema.nullable(), options: vaultOptionsSchema.nullable() }),
  },
  /** What an export into a folder would do; nothing is written. */
  'export.plan': { input: intoFolder, output: exportReportSchema },
  /** Brings a folder up to date: only what differs is written, only our own untouched files are taken away. */
  'export.apply': { input: intoFolder, output: exportReportSchema },
  /** The same files as one zip, for a carrier without a native dialog. */
  'export.archive': {
    input: exported,
    output: z.object({ fileName: z.string(), base64: z.string(), report: exportReportSchema }),
  },
  'export.reveal': { input: z.strictObject({ folder: folderHandleSchema }), output: nothing },
} as const
