import { z } from 'zod'
import { channelSchema, tierSchema } from './account.ts'
import { daySchema, documentIdSchema } from './document.ts'
import { pressureIdSchema } from './pressure.ts'

/** How an account stands by its health score; unknown without one. */
export const healthStates = ['good', 'watch', 'at-risk', 'unknown'] as const
export const healthStateSchema = z.enum(healthStates)
export type HealthState = z.infer<typeof healthStateSchema>

/** A computed figure of a list: its value, or what keeps it from having one. */
export const portfolioFigureSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('computed'), value: z.number() }),
  z.object({ state: z.literal('missing'), inputs: z.array(z.string()) }),
  z.object({ state: z.literal('zero-divisor'), input: z.string() }),
  z.object({ state: z.literal('out-of-range'), input: z.string() }),
])
export type PortfolioFigure = z.infer<typeof portfolioFigureSchema>

/** The computed figures of an account. Money in 万元, rates as 0.04 for 4%, all of the plan year but `salesBase`. */
export const portfolioFigureNames = [
  'salesBase',
  'salesPlan',
  'salesChange',
  'invoiceSales',
  'netSales',
  'contribution',
  'contributionRate',
  'tradeSpend',
  'tradeSpendRate',
  'receivables',
  'salesOutstandingDays',
  'growthTarget',
  'weightedGrowth',
  'growthGap',
  'coverage',
  'health',
  'demandCost',
] as const
export type PortfolioFigureName = (typeof portfolioFigureNames)[number]

/** One account as a line among all of them. */
export const portfolioRowSchema = z.object({
  id: documentIdSchema,
  revision: z.number().int(),
  name: z.string(),
  sample: z.boolean(),
  tier: tierSchema.nullable(),
  channel: channelSchema.nullable(),
  owner: z.string(),
  period: z.string(),
  pressures: z.array(pressureIdSchema),
  figures: z.record(z.enum(portfolioFigureNames), portfolioFigureSchema),
  healthState: healthStateSchema,
  /** Pairs of functions that talk regularly, and those that should. */
  activePairs: z.number().int(),
  neededPairs: z.number().int(),
  openDemands: z.number().int(),
  /** Open demands of which nobody knows yet what they would cost. */
  demandsWithoutCost: z.number().int(),
  openActions: z.number().int(),
  nextDue: daySchema.nullable(),
  updatedAt: z.string(),
})
export type PortfolioRow = z.infer<typeof portfolioRowSchema>
