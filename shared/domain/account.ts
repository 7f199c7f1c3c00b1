import { z } from 'zod'
import { healthDimensionSchema, supportNeedSchema } from './account-health.ts'
import {
  costSchema,
  financeSchema,
  formatSalesSchema,
  productLineSchema,
  retailFiguresSchema,
  termSchema,
  whiteSpaceCellSchema,
} from './customer-money.ts'
import { daySchema, documentHeaderShape, documentIdSchema, instantSchema } from './document.ts'
import { serviceCountsSchema, storeClassSchema, storePillarSchema } from './execution-plan.ts'
import {
  crossedStrategySchema,
  expectedLossSchema,
  growthSchema,
  opportunitySchema,
  swotItemSchema,
} from './growth-plan.ts'
import { jointMeasureSchema, jointPlanSchema, promiseSchema } from './joint-plan.ts'
import { measureUnitSchema } from './measure-unit.ts'
import { methodIdSchema } from './method.ts'
import { concessionSchema, demandSchema, negotiationSchema, tradeVariableSchema } from './negotiation.ts'
import { functionPairSchema, groupNodeSchema, stakeholderLineSchema, stakeholderSchema } from './people.ts'
import { figureSchema, itemShape } from './plan-item.ts'
import { pressureIdSchema } from './pressure.ts'
import { promotionSchema } from './promotion.ts'

/** Schema version of account documents; see electron/storage/migrations. */
export const accountSchemaVersion = 2

export const channels = [
  'modern-trade',
  'catering',
  'travel-transport-entertainment',
  'e-commerce-platform',
  'community-e-commerce',
  'b2b',
] as const
export const channelSchema = z.enum(channels)

export const tiers = ['A', 'B', 'C'] as const
export const tierSchema = z.enum(tiers)
export type Tier = z.infer<typeof tierSchema>

/** A fact nobody knows yet, kept as a question with an owner instead of an empty field. */
export const openQuestionSchema = z.looseObject({
  ...itemShape,
  question: z.string(),
  owner: z.string(),
})

export const accountProfileSchema = z.looseObject({
  ownership: z.string(),
  banners: z.string(),
  stores: z.number().int().nonnegative().nullable(),
  regions: z.string(),
  strategy: z.string(),
  buyingProcess: z.string(),
  questions: z.array(openQuestionSchema),
})

/** The charter: four questions answered in a sentence each. */
export const charterSchema = z.looseObject({
  where: z.string(),
  value: z.string(),
  how: z.string(),
  gain: z.string(),
})

/** One pressure as it shows at this account, and the methods chosen to answer it. */
export const accountPressureSchema = z.looseObject({
  ...itemShape,
  pressure: pressureIdSchema,
  statement: z.string(),
  methods: z.array(methodIdSchema),
})
export type AccountPressure = z.infer<typeof accountPressureSchema>

/** A result that can be measured and shows that an objective is met. */
export const keyResultSchema = z.looseObject({
  ...itemShape,
  title: z.string(),
  unit: measureUnitSchema,
  base: figureSchema,
  target: figureSchema,
  current: figureSchema,
})
export type KeyResult = z.infer<typeof keyResultSchema>

export const objectiveSchema = z.looseObject({
  ...itemShape,
  title: z.string(),
  unit: measureUnitSchema,
  base: figureSchema,
  target: figureSchema,
  current: figureSchema,
  due: daySchema.nullable(),
  pressures: z.array(pressureIdSchema),
  keyResults: z.array(keyResultSchema),
})
export type Objective = z.infer<typeof objectiveSchema>

export const actionStatuses = ['open', 'done', 'dropped'] as const
export const actionStatusSchema = z.enum(actionStatuses)
export type ActionStatus = z.infer<typeof actionStatusSchema>

/** Something to do. `owner` does it; the three others of RACI are named where it matters. */
export const actionSchema = z.looseObject({
  ...itemShape,
  title: z.string(),
  owner: z.string(),
  accountable: z.string(),
  consulted: z.string(),
  informed: z.string(),
  due: daySchema.nullable(),
  status: actionStatusSchema,
  methods: z.array(methodIdSchema),
  objectives: z.array(documentIdSchema),
})
export type Action = z.infer<typeof actionSchema>

const riskScoreSchema = z.number().int().min(1).max(5)

export const riskSchema = z.looseObject({
  ...itemShape,
  risk: z.string(),
  sign: z.string(),
  reply: z.string(),
  owner: z.string(),
  /** 1 (hardly) to 5 (almost certain, very heavy). */
  likelihood: riskScoreSchema.nullable(),
  impact: riskScoreSchema.nullable(),
})
export type Risk = z.infer<typeof riskSchema>

/** What happened so far, in the manager's words; the figures are in the formats. */
export const businessReviewSchema = z.looseObject({ wins: z.string(), misses: z.string() })

/** What surrounds the account: market and shopper, what the customer wants, what our company wants. */
export const accountSettingSchema = z.looseObject({
  market: z.string(),
  shopper: z.string(),
  rivals: z.string(),
  theirGoals: z.string(),
  theirMeasures: z.string(),
  ourTargets: z.string(),
})

/** How much of the plan is open. */
export const planDepths = ['page', 'standard', 'full'] as const
export const planDepthSchema = z.enum(planDepths)
export type PlanDepth = z.infer<typeof planDepthSchema>

export const planStatuses = ['draft', 'agreed', 'closed'] as const
export const planStatusSchema = z.enum(planStatuses)

/** Who may see the plan; a word on its cover, not a lock. */
export const confidentialities = ['private', 'team', 'company'] as const
export const confidentialitySchema = z.enum(confidentialities)

const planShape = {
  name: z.string(),
  /** Sample data is labelled wherever it is shown or exported. */
  sample: z.boolean(),
  tier: tierSchema.nullable(),
  channel: channelSchema.nullable(),
  owner: z.string(),
  period: z.string(),
  depth: planDepthSchema,
  status: planStatusSchema,
  confidentiality: confidentialitySchema,
  /** When each part of the plan was changed last; kept by the host. See plan-part.ts. */
  touched: z.record(z.string(), instantSchema),
  profile: accountProfileSchema,
  charter: charterSchema,
  pressures: z.array(accountPressureSchema),
  objectives: z.array(objectiveSchema),
  actions: z.array(actionSchema),
  risks: z.array(riskSchema),

  groupNodes: z.array(groupNodeSchema),
  review: businessReviewSchema,
  setting: accountSettingSchema,
  swotItems: z.array(swotItemSchema),
  crossedStrategies: z.array(crossedStrategySchema),

  stakeholders: z.array(stakeholderSchema),
  stakeholderLines: z.array(stakeholderLineSchema),
  functionPairs: z.array(functionPairSchema),

  finance: financeSchema,
  retail: retailFiguresSchema,
  formats: z.array(formatSalesSchema),
  productLines: z.array(productLineSchema),
  whiteSpace: z.array(whiteSpaceCellSchema),
  terms: z.array(termSchema),
  costs: z.array(costSchema),
  promotions: z.array(promotionSchema),

  demands: z.array(demandSchema),
  negotiation: negotiationSchema,
  tradeVariables: z.array(tradeVariableSchema),
  concessions: z.array(concessionSchema),

  growth: growthSchema,
  opportunities: z.array(opportunitySchema),
  losses: z.array(expectedLossSchema),

  jointPlan: jointPlanSchema,
  jointMeasures: z.array(jointMeasureSchema),
  promises: z.array(promiseSchema),

  storeClasses: z.array(storeClassSchema),
  storePillars: z.array(storePillarSchema),
  service: serviceCountsSchema,

  healthDimensions: z.array(healthDimensionSchema),
  supportNeeds: z.array(supportNeedSchema),
}
const planSchema = z.looseObject(planShape)
/** An account without its header. */
export type AccountPlan = z.infer<typeof planSchema>

/** An account with its plan: who the customer is, what presses, what we want and what we do about it. */
export const accountSchema = z.looseObject({ ...documentHeaderShape, ...planShape })
export type Account = z.infer<typeof accountSchema>

/** What a list needs to know of an account. */
export const accountSummarySchema = z.object({
  id: documentIdSchema,
  name: z.string(),
  sample: z.boolean(),
  tier: tierSchema.nullable(),
  channel: channelSchema.nullable(),
  pressures: z.array(pressureIdSchema),
  objectives: z.number().int(),
  openActions: z.number().int(),
  nextDue: daySchema.nullable(),
  updatedAt: z.string(),
})
export type AccountSummary = z.infer<typeof accountSummarySchema>

/** Reduces an account to the row of a list. */
export function summariseAccount(account: Account): AccountSummary {
  const open = account.actions.filter((action) => action.status === 'open')
  const dueDays = open.flatMap((action) => (action.due ? [action.due] : [])).sort()
  return {
    id: account.id,
    name: account.name,
    sample: account.sample,
    tier: account.tier,
    channel: account.channel,
    pressures: [...new Set(account.pressures.map((item) => item.pressure))],
    objectives: account.objectives.length,
    openActions: open.length,
    nextDue: dueDays[0] ?? null,
    updatedAt: account.updatedAt,
  }
}
