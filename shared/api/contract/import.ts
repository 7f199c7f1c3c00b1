import { z } from 'zod'
import { jobIdSchema } from '../../domain/job.ts'
import { localeSchema } from '../../domain/locale.ts'
import { importFormatSchema } from '../../import/import-bundle.ts'
import {
  importChoicesSchema,
  importPreviewSchema,
  importReportSchema,
  importSourceSchema,
  importUndoSchema,
} from '../../import/import-views.ts'
import { importLimits } from '../../import/limits.ts'

const handleSchema = z.string().min(1).max(100)
const job = jobIdSchema.optional()

export const importContract = {
  /** Opens the native dialog; `null` when the user cancels. */
  'import.choose': {
    input: z.strictObject({ what: z.enum(['folder', 'file']) }),
    output: importSourceSchema.nullable(),
  },
  /** Takes a file that was dropped on a window or chosen in a browser; a folder comes as a zip with `isFolder`. */
  'import.upload': {
    input: z.strictObject({
      name: z.string().min(1).max(500),
      isFolder: z.boolean().default(false),
      base64: z.string().max(Math.ceil(importLimits.fileBytes / 3) * 4),
    }),
    output: importSourceSchema,
  },
  /** Reads a source and says what an import would do; `format` where the user knows better what it is. */
  'import.inspect': {
    input: z.strictObject({
      source: handleSchema,
      format: importFormatSchema.optional(),
      job,
      locale: localeSchema,
    }),
    output: importPreviewSchema,
  },
  /** Writes what was inspected: all of it or, where anything fails or the user ends it, nothing. */
  'import.apply': {
    input: z.strictObject({ plan: handleSchema, choices: importChoicesSchema, job }),
    output: importReportSchema,
  },
  /** Takes an import back; what was changed since stays. The new token does it again. */
  'import.undo': { input: z.strictObject({ token: handleSchema, job }), output: importUndoSchema },
} as const
