import type { JsonObject } from '../json-text.ts'
import type { Migration } from '../migrations.ts'

const noFigures = { previous: null, base: null, plan: null }

/** Everything that a plan of the first version had no room for, empty. */
const roomForTheWholePlan: JsonObject = {
  depth: 'page',
  status: 'draft',
  confidentiality: 'private',
  touched: {},
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
  retail: { categorySales: noFigures, ourSales: noFigures, averageStock: noFigures },
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
  service: {
    stores: null,
    storesCarrying: null,
    categorySales: null,
    categorySalesCarrying: null,
    shelfChecks: null,
    shelfChecksAvailable: null,
    orders: null,
    ordersOnTimeInFull: null,
    casesOrdered: null,
    casesDelivered: null,
    linesOrdered: null,
    linesComplete: null,
    shelfSpace: null,
    ourShelfSpace: null,
  },
  healthDimensions: [],
  supportNeeds: [],
}

/** Adds fields to every item of a list; what an item has of its own stays. */
function itemsWith(value: unknown, fields: JsonObject): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null ? { ...fields, ...item } : item,
  )
}

export const accountMigrations: readonly Migration[] = [
  {
    id: 1,
    name: 'room-for-the-whole-plan',
    up: (account) => ({
      ...roomForTheWholePlan,
      ...account,
      objectives: itemsWith(account['objectives'], { current: null, keyResults: [] }),
      actions: itemsWith(account['actions'], { accountable: '', consulted: '', informed: '' }),
      risks: itemsWith(account['risks'], { owner: '', likelihood: null, impact: null }),
    }),
  },
]
