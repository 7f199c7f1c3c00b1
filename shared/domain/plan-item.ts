import { z } from 'zod'
import { documentIdSchema } from './document.ts'

/** Items inside a document carry an id of their own so that an edit, a link or a merge can name them. */
export const itemShape = { id: documentIdSchema }

/** The id of another item, or null where nothing is named. */
export const itemReferenceSchema = documentIdSchema.nullable()

/** A number that may not be known yet. */
export const figureSchema = z.number().nullable()

/** One figure at the end of the year before the base, in the base year and in the plan. */
export const periodFiguresSchema = z.looseObject({
  previous: figureSchema,
  base: figureSchema,
  plan: figureSchema,
})
export type PeriodFigures = z.infer<typeof periodFiguresSchema>

/** The two years that a plan compares. */
export const planPeriods = ['base', 'plan'] as const
export type PlanPeriod = (typeof planPeriods)[number]

/** Who stands for something in a plan that two sides make. */
export const planSides = ['ours', 'theirs', 'both'] as const
export const planSideSchema = z.enum(planSides)
export type PlanSide = z.infer<typeof planSideSchema>

/** The figures of a measure that nobody filled in yet. */
export function emptyPeriodFigures(): PeriodFigures {
  return { previous: null, base: null, plan: null }
}
