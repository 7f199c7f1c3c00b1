import type { Account } from '../domain/account.ts'
import type { HealthAspect } from '../domain/account-health.ts'
import { healthFigure } from './account-health.ts'
import { customerProfit } from './customer-profit.ts'
import type { PlanFigure } from './figure.ts'
import { growthFigures } from './growth-bridge.ts'
import { functionCoverage } from './people-reach.ts'
import { perfectStoreFigure } from './perfect-store.ts'
import { outstandingDays } from './receivables.ts'

/** The figures that tell at a glance where an account stands, in reading order. */
export const keyFigureNames = [
  'list-sales-base',
  'list-sales-plan',
  'contribution-base',
  'contribution-plan',
  'contribution-margin-plan',
  'trade-spend-rate-plan',
  'days-outstanding-base',
  'weighted-growth',
  'growth-gap',
  'function-coverage',
  'perfect-store',
  'health',
] as const
export type KeyFigureName = (typeof keyFigureNames)[number]

/** Computes the key figures of a plan. `aspectName` says what a side of its health is called, for the explanation. */
export function keyFigures(
  account: Account,
  aspectName: (aspect: HealthAspect) => string,
): Record<KeyFigureName, PlanFigure> {
  const base = customerProfit(account, 'base')
  const plan = customerProfit(account, 'plan')
  const growth = growthFigures(account)
  return {
    'list-sales-base': base.listSales,
    'list-sales-plan': plan.listSales,
    'contribution-base': base.contribution,
    'contribution-plan': plan.contribution,
    'contribution-margin-plan': plan.contributionMargin,
    'trade-spend-rate-plan': plan.tradeSpendRate,
    'days-outstanding-base': outstandingDays(account, 'base'),
    'weighted-growth': growth.weighted,
    'growth-gap': growth.gap,
    'function-coverage': functionCoverage(account.functionPairs),
    'perfect-store': perfectStoreFigure(account.storePillars, 'result'),
    health: healthFigure(account.healthDimensions, ({ name, aspect }) => name.trim() || aspectName(aspect)),
  }
}
