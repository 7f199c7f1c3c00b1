import { z } from 'zod'

/** What key account people have in common, in the order of the source. */
export const traitIds = ['t1', 't2', 't3', 't4', 't5', 't6', 't7'] as const
export const traitIdSchema = z.enum(traitIds)

/** The language-free half: `resources/content/structure/traits.json`. */
export const traitsStructureSchema = z.strictObject({ traits: z.array(traitIdSchema) })

/** The texts in one language. */
export const traitsTextSchema = z.strictObject({
  traits: z.record(
    traitIdSchema,
    z.strictObject({
      name: z.string().min(1),
      meaning: z.string().min(1),
      /** How it shows on an ordinary working day. */
      inWork: z.string().min(1),
    }),
  ),
})
