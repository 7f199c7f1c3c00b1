import { z } from 'zod'

/** How it went, in the judgement of the one who did it. */
export const outcomes = ['worked', 'partly', 'failed'] as const
export const outcomeSchema = z.enum(outcomes)
export type Outcome = z.infer<typeof outcomeSchema>
