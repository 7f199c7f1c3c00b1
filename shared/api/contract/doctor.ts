import { z } from 'zod'
import { checkReportSchema, repairReportSchema } from '../../domain/doctor.ts'
import { jobIdSchema } from '../../domain/job.ts'
import { folderHandleSchema } from './inputs.ts'

/** The folder of a workspace, whether it opens or not; null means the one that is open. */
const place = { folder: folderHandleSchema.nullable().default(null), job: jobIdSchema.optional() }

export const doctorContract = {
  /** Looks at every file of a workspace without opening it for writing. Nothing is changed. */
  'doctor.check': { input: z.strictObject(place), output: checkReportSchema },
  /**
   * Mends what loses nothing. The open workspace is closed meanwhile and opened again. Fails with `file-busy` where
   * another Trivet has it open; `dryRun` only says what would be done.
   */
  'doctor.repair': {
    input: z.strictObject({ ...place, dryRun: z.boolean() }),
    output: repairReportSchema,
  },
} as const
