import type { AccountPlan, Action, KeyResult, Objective, Risk } from './account.ts'
import { emptyServiceCounts } from './execution-plan.ts'
import { emptyPeriodFigures } from './plan-item.ts'

/** The empty plan of a new account; the caller adds the header. */
export function emptyAccountPlan(): AccountPlan {
  return {
    name: '',
    sample: false,
    tier: null,
    channel: null,
    owner: '',
    period: '',
    depth: 'page',
    status: 'draft',
    confidentiality: 'private',
    touched: {},
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
    groupNodes: [],
    review: { wins: '', misses: '' },
    setting: { market: '', shopper: '', rivals: '', theirGoals: '', theirMeasures: '', ourTargets: '' },
    swotItems: [],
    crossedStrategies: [],
    stakeholders: [],
    stakeholderLines: [],
    functionPairs: [],
    finance: {
      basePeriod: '',
      planPeriod: '',
      receivablesBase: null,
      receivablesPlan: null,
      creditRate: null,
      contractDays: null,
      vatRate: null,
    },
    retail: {
      categorySales: emptyPeriodFigures(),
      ourSales: emptyPeriodFigures(),
      averageStock: emptyPeriodFigures(),
    },
    formats: [],
    productLines: [],
    whiteSpace: [],
    terms: [],
    costs: [],
    promotions: [],
    demands: [],
    negotiation: {
      round: '',
      on: null,
      team: '',
      goal: '',
      ourAlternative: '',
      theirAlternative: '',
      walkAway: '',
      walkAwayCost: null,
      questions: '',
    },
    tradeVariables: [],
    concessions: [],
    growth: { target: null },
    opportunities: [],
    losses: [],
    jointPlan: { ourGoals: '', theirGoals: '' },
    jointMeasures: [],
    promises: [],
    storeClasses: [],
    storePillars: [],
    service: emptyServiceCounts(),
    healthDimensions: [],
    supportNeeds: [],
  }
}

/** A new objective, with nothing said yet. */
export function emptyObjective(id: string): Objective {
  return {
    id,
    title: '',
    unit: 'wan-yuan',
    base: null,
    target: null,
    current: null,
    due: null,
    pressures: [],
    keyResults: [],
  }
}

/** A new key result, with nothing said yet. */
export function emptyKeyResult(id: string): KeyResult {
  return { id, title: '', unit: 'percent', base: null, target: null, current: null }
}

/** A new action, open and without a day. */
export function emptyAction(id: string): Action {
  return {
    id,
    title: '',
    owner: '',
    accountable: '',
    consulted: '',
    informed: '',
    due: null,
    status: 'open',
    methods: [],
    objectives: [],
  }
}

/** A new risk, with nothing said yet. */
export function emptyRisk(id: string): Risk {
  return { id, risk: '', sign: '', reply: '', owner: '', likelihood: null, impact: null }
}
