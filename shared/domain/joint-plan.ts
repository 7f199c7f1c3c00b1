import { z } from 'zod'
import { daySchema } from './document.ts'
import { measureUnitSchema } from './measure-unit.ts'
import { figureSchema, itemShape, planSideSchema, type PlanSide } from './plan-item.ts'

/** What each side wants from the joint business plan. */
export const jointPlanSchema = z.looseObject({ ourGoals: z.string(), theirGoals: z.string() })

/** The figures that the plan itself can compute for a scorecard. */
export const computedMeasures = [
  'our-retail-sales',
  'category-share',
  'front-margin',
  'gmroi',
  'days-of-inventory',
  'on-shelf-availability',
  'on-time-in-full',
  'case-fill',
  'weighted-distribution',
  'numeric-distribution',
  'perfect-store-score',
] as const
export const computedMeasureSchema = z.enum(computedMeasures)
export type ComputedMeasure = z.infer<typeof computedMeasureSchema>

/**
 * A line of the scorecard. Where `measure` names a figure that the plan computes, a computed value stands in
 * for a base or target that nobody typed.
 */
export const jointMeasureSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  measure: computedMeasureSchema.nullable(),
  unit: measureUnitSchema,
  base: figureSchema,
  target: figureSchema,
  current: figureSchema,
  side: planSideSchema,
})
export type JointMeasure = z.infer<typeof jointMeasureSchema>

/** A new line of the scorecard, with nothing said yet. */
export function emptyJointMeasure(id: string): JointMeasure {
  return {
    id,
    name: '',
    measure: null,
    unit: 'percent',
    base: null,
    target: null,
    current: null,
    side: 'both',
  }
}

export const promiseStatuses = ['open', 'kept', 'broken', 'dropped'] as const
export const promiseStatusSchema = z.enum(promiseStatuses)
export type PromiseStatus = z.infer<typeof promiseStatusSchema>

/** What one side said it would do. */
export const promiseSchema = z.looseObject({
  ...itemShape,
  side: planSideSchema,
  promise: z.string(),
  owner: z.string(),
  due: daySchema.nullable(),
  status: promiseStatusSchema,
  note: z.string(),
})
export type JointPromise = z.infer<typeof promiseSchema>

/** A new promise of one side, open and without a day. */
export function emptyPromise(id: string, side: PlanSide): JointPromise {
  return { id, side, promise: '', owner: '', due: null, status: 'open', note: '' }
}
