import { z } from 'zod'
import { daySchema, documentHeaderShape, documentIdSchema } from './document.ts'
import { methodIdSchema } from './method.ts'
import { pressureIdSchema } from './pressure.ts'

/** Schema version of account documents; see electron/storage/migrations. */
export const accountSchemaVersion = 1

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

/** What a measure is counted in. Money for an account is in 万元 before VAT unless the text says otherwise. */
export const measureUnits = ['wan-yuan', 'percent', 'points', 'days', 'index', 'count'] as const
export const measureUnitSchema = z.enum(measureUnits)
export type MeasureUnit = z.infer<typeof measureUnitSchema>

/** Items inside a document carry an id of their own so that an edit, a link or a merge can name them. */
const itemShape = { id: documentIdSchema }

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

export const objectiveSchema = z.looseObject({
  ...itemShape,
  title: z.string(),
  unit: measureUnitSchema,
  base: z.number().nullable(),
  target: z.number().nullable(),
  due: daySchema.nullable(),
  pressures: z.array(pressureIdSchema),
})
export type Objective = z.infer<typeof objectiveSchema>

export const actionStatuses = ['open', 'done', 'dropped'] as const
export const actionStatusSchema = z.enum(actionStatuses)
export type ActionStatus = z.infer<typeof actionStatusSchema>

export const actionSchema = z.looseObject({
  ...itemShape,
  title: z.string(),
  owner: z.string(),
  due: daySchema.nullable(),
  status: actionStatusSchema,
  methods: z.array(methodIdSchema),
  objectives: z.array(documentIdSchema),
})
export type Action = z.infer<typeof actionSchema>

export const riskSchema = z.looseObject({
  ...itemShape,
  risk: z.string(),
  sign: z.string(),
  reply: z.string(),
})
export type Risk = z.infer<typeof riskSchema>

const planShape = {
  name: z.string(),
  /** Sample data is labelled wherever it is shown or exported. */
  sample: z.boolean(),
  tier: tierSchema.nullable(),
  channel: channelSchema.nullable(),
  owner: z.string(),
  period: z.string(),
  profile: accountProfileSchema,
  charter: charterSchema,
  pressures: z.array(accountPressureSchema),
  objectives: z.array(objectiveSchema),
  actions: z.array(actionSchema),
  risks: z.array(riskSchema),
}
const planSchema = z.looseObject(planShape)

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

/** The empty plan of a new account; the caller adds the header. */
export function emptyAccountPlan(): z.infer<typeof planSchema> {
  return {
    name: '',
    sample: false,
    tier: null,
    channel: null,
    owner: '',
    period: '',
    profile: {
      ownership: '',
      banners: '',
      stores: null,
      regions: '',
      strategy: '',
      buyingProcess: '',
      questions: [],
    },
    charter: { where: '', value: '', how: '', gain: '' },
    pressures: [],
    objectives: [],
    actions: [],
    risks: [],
  }
}
