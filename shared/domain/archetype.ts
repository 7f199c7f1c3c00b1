import { z } from 'zod'
import { methodIdSchema } from './method.ts'
import { promptIdSchema, promptTextsSchema } from './prompt.ts'

/**
 * The five portraits of key account people. The order of the ids is the order of the source and says nothing
 * about worth: portraits are blended, never ranked and never scored.
 */
export const archetypeIds = ['ar1', 'ar2', 'ar3', 'ar4', 'ar5'] as const
export const archetypeIdSchema = z.enum(archetypeIds)
export type ArchetypeId = z.infer<typeof archetypeIdSchema>

/** The language-free half of a portrait: `resources/content/structure/archetypes/<id>.json`. */
export const archetypeStructureSchema = z.strictObject({
  id: archetypeIdSchema,
  /** The source names no gap for the first portrait; there the user is asked instead. */
  gapStated: z.boolean(),
  prompts: z.array(promptIdSchema).min(2).max(4),
  methods: z.array(methodIdSchema).min(3).max(5),
})

/** The text of a portrait in one language. */
export const archetypeTextSchema = z.strictObject({
  id: archetypeIdSchema,
  name: z.string().min(1),
  portrait: z.string().min(1),
  strength: z.string().min(1),
  /** What the source says is less developed; null where it says nothing. */
  gap: z.string().min(1).nullable(),
  prompts: promptTextsSchema,
})
