import { z } from 'zod'
import { methodIdSchema } from './method.ts'

/** The five points of understanding that give the definition its life. */
export const understandingIds = ['u1', 'u2', 'u3', 'u4', 'u5'] as const
export const understandingIdSchema = z.enum(understandingIds)

/** The language-free half: `resources/content/structure/understandings.json`. */
export const understandingsStructureSchema = z.strictObject({
  understandings: z.array(
    z.strictObject({ id: understandingIdSchema, methods: z.array(methodIdSchema).min(2).max(6) }),
  ),
})

/** The texts in one language. */
export const understandingsTextSchema = z.strictObject({
  understandings: z.record(
    understandingIdSchema,
    z.strictObject({
      title: z.string().min(1),
      meaning: z.string().min(1),
      /** What to do about it this week. */
      practice: z.string().min(1),
    }),
  ),
})
