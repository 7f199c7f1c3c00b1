import { z } from 'zod'
import { daySchema } from './document.ts'
import { figureSchema, itemReferenceSchema, itemShape } from './plan-item.ts'
import { pressureIdSchema } from './pressure.ts'

/** What the customer asks for; each kind has its own way to a cost. */
export const demandKinds = ['points', 'price', 'payment-days', 'amount', 'other'] as const
export const demandKindSchema = z.enum(demandKinds)
export type DemandKind = z.infer<typeof demandKindSchema>

export const demandStatuses = ['open', 'offered', 'agreed', 'refused', 'withdrawn'] as const
export const demandStatusSchema = z.enum(demandStatuses)

/**
 * A demand of the customer. `asked` is points of invoice, percent off the price, more days of payment or
 * 万元 a year, as the kind says; `share` is the percent of invoice sales that a price cut is for. `cost`
 * (万元 a year) is the user's own figure and goes before the computed one.
 */
export const demandSchema = z.looseObject({
  ...itemShape,
  demand: z.string(),
  kind: demandKindSchema,
  now: z.string(),
  /** What the customer gives for it; a demand without anything in return says nothing here. */
  inReturn: z.string(),
  asked: figureSchema,
  share: figureSchema,
  cost: figureSchema,
  askedOn: daySchema.nullable(),
  askedBy: itemReferenceSchema,
  interest: z.string(),
  options: z.string(),
  reply: z.string(),
  replyDue: daySchema.nullable(),
  status: demandStatusSchema,
  result: z.string(),
  pressures: z.array(pressureIdSchema),
})
export type Demand = z.infer<typeof demandSchema>

/** What is thought through before a round. Costs in 万元 a year. */
export const negotiationSchema = z.looseObject({
  round: z.string(),
  on: daySchema.nullable(),
  team: z.string(),
  goal: z.string(),
  ourAlternative: z.string(),
  theirAlternative: z.string(),
  walkAway: z.string(),
  /** What all concessions together may cost at most. */
  walkAwayCost: figureSchema,
  questions: z.string(),
})
export type Negotiation = z.infer<typeof negotiationSchema>

/** Something that can be traded: what it costs the one who gives and what it is worth to the other. */
export const tradeVariableSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  costToUs: z.string(),
  worthToThem: z.string(),
  opening: z.string(),
  target: z.string(),
  limit: z.string(),
})
export type TradeVariable = z.infer<typeof tradeVariableSchema>

export const concessionStates = ['planned', 'offered', 'made', 'dropped'] as const
export const concessionStateSchema = z.enum(concessionStates)

/** One step that we may make, and what comes back for it. Money in 万元 a year. */
export const concessionSchema = z.looseObject({
  ...itemShape,
  give: z.string(),
  cost: figureSchema,
  get: z.string(),
  worth: figureSchema,
  state: concessionStateSchema,
})
export type Concession = z.infer<typeof concessionSchema>

/** A new demand, open and with nothing said yet. */
export function emptyDemand(id: string): Demand {
  return {
    id,
    demand: '',
    kind: 'points',
    now: '',
    inReturn: '',
    asked: null,
    share: null,
    cost: null,
    askedOn: null,
    askedBy: null,
    interest: '',
    options: '',
    reply: '',
    replyDue: null,
    status: 'open',
    result: '',
    pressures: [],
  }
}

/** A new trade variable, with nothing said yet. */
export function emptyTradeVariable(id: string): TradeVariable {
  return { id, name: '', costToUs: '', worthToThem: '', opening: '', target: '', limit: '' }
}

/** A new step of the concession plan, not yet offered. */
export function emptyConcession(id: string): Concession {
  return { id, give: '', cost: null, get: '', worth: null, state: 'planned' }
}
