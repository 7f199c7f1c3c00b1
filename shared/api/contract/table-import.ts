import { z } from 'zod'
import { jobIdSchema } from '../../domain/job.ts'
import { localeSchema } from '../../domain/locale.ts'
import { importTableSchema, tableResultSchema } from '../../table-import/import-table.ts'

const input = { table: importTableSchema, locale: localeSchema }

export const tableImportContract = {
  /** Says what a table would do to the accounts of the workspace; nothing is written. */
  'tables.inspect': { input: z.strictObject(input), output: tableResultSchema },
  /** Does it, to all accounts or to none. `token` takes it back for as long as the app runs; null where nothing changed. */
  'tables.apply': {
    input: z.strictObject({ ...input, job: jobIdSchema.optional() }),
    output: tableResultSchema.extend({ token: z.string().nullable() }),
  },
  /** Takes a table back; accounts that were changed since stay. The new token does it again. */
  'tables.undo': {
    input: z.strictObject({ token: z.string().max(100), job: jobIdSchema.optional() }),
    output: z.object({ changed: z.number().int(), left: z.number().int(), token: z.string().nullable() }),
  },
} as const
