import { z } from 'zod'
import { jobIdSchema } from '../../domain/job.ts'
import { nothing } from './inputs.ts'

export const jobContract = {
  /** Asks long work to end where it can end whole; its own call then fails with `cancelled`. No error when it is over. */
  'jobs.cancel': { input: z.strictObject({ job: jobIdSchema }), output: nothing },
} as const
