import { z } from 'zod'

/** Names long work, so that its progress can be told and it can be ended. The caller makes it up. */
export const jobIdSchema = z.string().min(1).max(100)

/** How far long work is: `done` of `total` steps, null while nobody knows how many there are. */
export const jobProgressSchema = z.object({
  job: jobIdSchema,
  phase: z.enum(['reading', 'planning', 'writing', 'verifying']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
})
export type JobProgress = z.infer<typeof jobProgressSchema>
