import type { Account } from '../domain/account.ts'
import type { HealthAspect, HealthDimension } from '../domain/account-health.ts'
import type { PlanPartName } from '../domain/plan-part.ts'
import { healthScore, marketShare } from '../formulas/growth.ts'
import { customerProfit } from './customer-profit.ts'
import { changeFigure, enteredFigure, figureOf, partOf, type PlanFigure } from './figure.ts'
import { growthFigures, listSalesOf } from './growth-bridge.ts'
import { daysBetween, functionCoverage, peopleReach } from './people-reach.ts'
import { peopleWarnings } from './people-warnings.ts'
import { perfectStoreFigure } from './perfect-store.ts'
import { outstandingDays } from './receivables.ts'
import { serviceLevel } from './service-level.ts'
import { weightedFigure } from './weighted-parts.ts'

/** What a score says in a word. */
export const healthStandings = ['good', 'watch', 'at-risk'] as const
export type HealthStanding = (typeof healthStandings)[number]

/** From these scores on an account is good, or to be watched; below it is at risk. */
export const healthThresholds = { good: 75, watch: 50 } as const

/** Says a score in a word. */
export function healthStanding(score: number): HealthStanding {
  if (score >= healthThresholds.good) return 'good'
  return score >= healthThresholds.watch ? 'watch' : 'at-risk'
}

/** The weighted health of an account (formula 42). `nameOf` says what a dimension without a name of its own is called. */
export function healthFigure(
  dimensions: readonly HealthDimension[],
  nameOf: (dimension: HealthDimension) => string,
): PlanFigure {
  const parts = dimensions.map((dimension) => ({
    name: nameOf(dimension),
    weight: dimension.weight,
    score: dimension.score,
  }))
  return weightedFigure(healthScore, 'dimensions', parts)
}

/** The dimensions that a plan starts with, and what they weigh in percent. */
export const standardDimensions: readonly { aspect: HealthAspect; weight: number }[] = [
  { aspect: 'result', weight: 30 },
  { aspect: 'relationship', weight: 20 },
  { aspect: 'execution', weight: 20 },
  { aspect: 'profit', weight: 20 },
  { aspect: 'receivables', weight: 10 },
]

/** After this many days a judgement is an old one. */
export const staleAfterDays = 60

/** Tells whether a score was judged too long ago to be believed. One that was never dated is not said to be old. */
export function isStale({ judgedOn }: HealthDimension, today: string): boolean {
  return judgedOn !== null && daysBetween(judgedOn, today) > staleAfterDays
}

/** What the plan itself knows about a dimension. */
export const evidenceNames = [
  'base-sales',
  'planned-sales',
  'planned-growth',
  'weighted-growth',
  'category-share',
  'function-coverage',
  'people-owned',
  'people-recent',
  'people-warnings',
  'perfect-store-score',
  'on-shelf-availability',
  'on-time-in-full',
  'contribution',
  'contribution-margin',
  'trade-spend-rate',
  'outstanding-days',
  'planned-outstanding-days',
  'contract-days',
] as const
export type EvidenceName = (typeof evidenceNames)[number]

/** One fact of the plan that a score can be held against, with the part of the plan that it stands in. */
export type Evidence = { name: EvidenceName; part: PlanPartName } & (
  { kind: 'figure'; figure: PlanFigure } | { kind: 'count'; count: number; of: number | null }
)

/** Gathers what the plan says about an aspect on a day. The user's own dimensions have nothing to go by. */
export function healthEvidence(account: Account, aspect: HealthAspect, today: string): Evidence[] {
  switch (aspect) {
    case 'result':
      return resultEvidence(account)
    case 'relationship':
      return relationshipEvidence(account, today)
    case 'execution':
      return [
        fact('perfect-store-score', 'execution', perfectStoreFigure(account.storePillars, 'result')),
        fact('on-shelf-availability', 'execution', serviceLevel(account.service, 'on-shelf-availability')),
        fact('on-time-in-full', 'execution', serviceLevel(account.service, 'on-time-in-full')),
      ]
    case 'profit': {
      const profit = customerProfit(account, 'base')
      return [
        fact('contribution', 'profit', profit.contribution),
        fact('contribution-margin', 'profit', profit.contributionMargin),
        fact('trade-spend-rate', 'terms', profit.tradeSpendRate),
      ]
    }
    case 'receivables':
      return [
        fact('outstanding-days', 'profit', outstandingDays(account, 'base')),
        fact('planned-outstanding-days', 'profit', outstandingDays(account, 'plan')),
        fact('contract-days', 'profit', enteredFigure(account.finance.contractDays, 'contractDays', 'days')),
      ]
    case 'other':
      return []
  }
}

function resultEvidence(account: Account): Evidence[] {
  const [base, plan] = [listSalesOf(account, 'base'), listSalesOf(account, 'plan')]
  return [
    fact('base-sales', 'sales', base),
    fact('planned-sales', 'sales', plan),
    fact('planned-growth', 'sales', changeFigure(partOf('baseSales', base), partOf('plannedSales', plan))),
    fact('weighted-growth', 'opportunities', growthFigures(account).weighted),
    fact(
      'category-share',
      'jointPlan',
      figureOf(marketShare, {
        ourSales: account.retail.ourSales.base,
        categorySales: account.retail.categorySales.base,
      }),
    ),
  ]
}

function relationshipEvidence(account: Account, today: string): Evidence[] {
  const reach = peopleReach(account.stakeholders, today)
  const count = (name: EvidenceName, amount: number, of: number | null): Evidence => ({
    kind: 'count',
    name,
    part: 'stakeholders',
    count: amount,
    of,
  })
  return [
    fact('function-coverage', 'functions', functionCoverage(account.functionPairs)),
    count('people-owned', reach.owned, reach.people),
    count('people-recent', reach.recent, reach.people),
    count('people-warnings', peopleWarnings(account, today).length, null),
  ]
}

function fact(name: EvidenceName, part: PlanPartName, figure: PlanFigure): Evidence {
  return { kind: 'figure', name, part, figure }
}
