import { z } from 'zod'
import { methodIdSchema } from './method.ts'
import { builtInPressureIdSchema, type BuiltInPressureId } from './pressure.ts'

/** A starter case is named after the sub-pressure it answers first: `case-m1` for M1. */
export const starterCaseIdSchema = z.string().regex(/^case-[mkc]\d$/)

/** Gives the id of the starter case that answers a sub-pressure. */
export function starterCaseIdOf(pressure: BuiltInPressureId): string {
  return `case-${pressure.toLowerCase()}`
}

/** The language-free half of a starter case: `resources/content/structure/cases/<PRESSURE>.json`. */
export const starterCaseStructureSchema = z.strictObject({
  id: starterCaseIdSchema,
  /** The first one gives the case its name; the others feel the same problem. */
  pressures: z.array(builtInPressureIdSchema).min(1).max(3),
  /** In the order in which the case uses them. */
  methods: z.array(methodIdSchema).min(3).max(5),
})

/**
 * The text of a starter case in one language: a problem with its figure, the idea that answers it, what each
 * tool does, the result and the lesson.
 */
export const starterCaseTextSchema = z.strictObject({
  id: starterCaseIdSchema,
  title: z.string().min(1),
  problem: z.string().min(1),
  /** How the problem shows itself in daily work. */
  signs: z.array(z.string().min(1)).min(2).max(3),
  idea: z.string().min(1),
  /** One step a method, in the order of the structure. */
  steps: z
    .array(z.strictObject({ method: methodIdSchema, text: z.string().min(1) }))
    .min(3)
    .max(5),
  result: z.string().min(1),
  lesson: z.string().min(1),
})
