import { z } from 'zod'
import { daySchema, documentIdSchema } from './document.ts'
import { figureSchema, itemReferenceSchema, itemShape } from './plan-item.ts'
import { pressureIdSchema } from './pressure.ts'

export const opportunityStatuses = ['open', 'won', 'lost'] as const
export const opportunityStatusSchema = z.enum(opportunityStatuses)

/** More sales that may come: `value` in 万元 of list sales, `probability` in percent. */
export const opportunitySchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  value: figureSchema,
  probability: figureSchema,
  due: daySchema.nullable(),
  owner: z.string(),
  status: opportunityStatusSchema,
  /** The square of the white-space grid that it fills. */
  format: itemReferenceSchema,
  line: itemReferenceSchema,
  /** Counted at full value in the plan's bridge. */
  inBridge: z.boolean(),
  pressures: z.array(pressureIdSchema),
})
export type PlanOpportunity = z.infer<typeof opportunitySchema>

/** A new opportunity, open and outside the bridge. */
export function emptyOpportunity(id: string): PlanOpportunity {
  return {
    id,
    name: '',
    value: null,
    probability: null,
    due: null,
    owner: '',
    status: 'open',
    format: null,
    line: null,
    inBridge: false,
    pressures: [],
  }
}

/** Sales that will be lost: `value` in 万元, written as a positive number. */
export const expectedLossSchema = z.looseObject({ ...itemShape, name: z.string(), value: figureSchema })
export type ExpectedLoss = z.infer<typeof expectedLossSchema>

/** What growth is aimed at (万元); null takes planned less base list sales. */
export const growthSchema = z.looseObject({ target: figureSchema })

export const swotSides = ['strength', 'weakness', 'opportunity', 'threat'] as const
export const swotSideSchema = z.enum(swotSides)
export type SwotSide = z.infer<typeof swotSideSchema>

export const swotItemSchema = z.looseObject({
  ...itemShape,
  side: swotSideSchema,
  text: z.string(),
  evidence: z.string(),
})
export type SwotItem = z.infer<typeof swotItemSchema>

/** A strategy that crosses an inner side with an outer one. */
export const crossings = [
  'strength-opportunity',
  'weakness-opportunity',
  'strength-threat',
  'weakness-threat',
] as const
export const crossingSchema = z.enum(crossings)
export type Crossing = z.infer<typeof crossingSchema>

export const crossedStrategySchema = z.looseObject({
  ...itemShape,
  crossing: crossingSchema,
  text: z.string(),
  items: z.array(documentIdSchema),
})
export type CrossedStrategy = z.infer<typeof crossedStrategySchema>
