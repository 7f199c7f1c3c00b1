import { z } from 'zod'
import { methodIdSchema } from './method.ts'

/** Names a term of the trade; the same in both languages. */
export const termIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** The language-free half: `resources/content/structure/glossary.json`. */
export const glossaryStructureSchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: termIdSchema,
      /** Numbers of the formulae (1 to 43) that compute the term. */
      formulas: z.array(z.number().int().min(1).max(43)),
      methods: z.array(methodIdSchema),
    }),
  ),
})

/** The texts in one language. */
export const glossaryTextSchema = z.strictObject({
  terms: z.record(
    termIdSchema,
    z.strictObject({
      term: z.string().min(1),
      /** Other words for the same thing, so that a search finds them. */
      also: z.array(z.string().min(1)).optional(),
      /** One sentence. */
      meaning: z.string().min(1),
    }),
  ),
})
