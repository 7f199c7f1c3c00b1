import type { Account, PlanDepth } from './account.ts'

interface PlanPart {
  /** The fields of an account that belong to it. */
  fields: readonly (keyof Account)[]
  /** The depth from which it is shown. */
  depth: PlanDepth
  /** Whether a copy for the customer carries it. */
  forCustomer: boolean
}

/** The parts of a plan in reading order. Depth, freshness, reviews and the customer's copy go by them. */
export const planParts = {
  charter: { fields: ['charter'], depth: 'page', forCustomer: true },
  pressures: { fields: ['pressures'], depth: 'page', forCustomer: false },
  objectives: { fields: ['objectives'], depth: 'page', forCustomer: true },
  actions: { fields: ['actions'], depth: 'page', forCustomer: false },
  risks: { fields: ['risks'], depth: 'page', forCustomer: false },
  profile: { fields: ['profile'], depth: 'page', forCustomer: false },
  group: { fields: ['groupNodes'], depth: 'standard', forCustomer: false },
  review: { fields: ['review'], depth: 'standard', forCustomer: true },
  setting: { fields: ['setting'], depth: 'standard', forCustomer: true },
  swot: { fields: ['swotItems', 'crossedStrategies'], depth: 'standard', forCustomer: false },
  stakeholders: { fields: ['stakeholders', 'stakeholderLines'], depth: 'standard', forCustomer: false },
  functions: { fields: ['functionPairs'], depth: 'standard', forCustomer: false },
  sales: { fields: ['formats'], depth: 'standard', forCustomer: false },
  profit: { fields: ['finance', 'costs'], depth: 'standard', forCustomer: false },
  terms: { fields: ['terms'], depth: 'standard', forCustomer: false },
  promotions: { fields: ['promotions'], depth: 'full', forCustomer: true },
  demands: { fields: ['demands'], depth: 'full', forCustomer: false },
  negotiation: {
    fields: ['negotiation', 'tradeVariables', 'concessions'],
    depth: 'full',
    forCustomer: false,
  },
  whiteSpace: { fields: ['productLines', 'whiteSpace'], depth: 'standard', forCustomer: false },
  opportunities: { fields: ['opportunities', 'losses', 'growth'], depth: 'standard', forCustomer: false },
  jointPlan: {
    fields: ['jointPlan', 'jointMeasures', 'promises', 'retail'],
    depth: 'full',
    forCustomer: true,
  },
  execution: { fields: ['storeClasses', 'storePillars', 'service'], depth: 'full', forCustomer: false },
  health: { fields: ['healthDimensions'], depth: 'full', forCustomer: false },
  support: { fields: ['supportNeeds'], depth: 'full', forCustomer: false },
} as const satisfies Record<string, PlanPart>

export type PlanPartName = keyof typeof planParts
export const planPartNames = Object.keys(planParts) as PlanPartName[]

/**
 * Says when each part was changed last, from the plan on disk and the one about to replace it. What the new
 * plan itself says about it is not asked: a window may hold an older word of it.
 */
export function touchParts(before: Account, after: Account, now: string): Account['touched'] {
  const changed = planPartNames.filter((name) => {
    const fields: readonly (keyof Account)[] = planParts[name].fields
    return fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  })
  return { ...before.touched, ...Object.fromEntries(changed.map((name) => [name, now])) }
}

const depthOrder: Record<PlanDepth, number> = { page: 0, standard: 1, full: 2 }

/** Tells whether a part is shown at a depth. */
export function isOpenAt(part: PlanPartName, depth: PlanDepth): boolean {
  return depthOrder[planParts[part].depth] <= depthOrder[depth]
}
