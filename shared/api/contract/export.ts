import { z } from 'zod'
import { exportReportSchema, exportScopeSchema } from '../../domain/export.ts'
import { localeSchema } from '../../domain/locale.ts'
import { folderChoiceSchema, folderHandleSchema, nothing } from './inputs.ts'

export const exportContract = {
  /** Opens the native dialog for a folder to export into; `null` when the user cancels. */
  'export.chooseFolder': { input: nothing, output: folderChoiceSchema.nullable() },
  'export.toFolder': {
    input: z.strictObject({ scope: exportScopeSchema, folder: folderHandleSchema, locale: localeSchema }),
    output: exportReportSchema,
  },
  /** The same files as one zip, for a carrier without a native dialog. */
  'export.archive': {
    input: z.strictObject({ scope: exportScopeSchema, locale: localeSchema }),
    output: z.object({ fileName: z.string(), base64: z.string(), report: exportReportSchema }),
  },
  'export.reveal': { input: z.strictObject({ folder: folderHandleSchema }), output: nothing },
} as const
