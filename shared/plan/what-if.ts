import { emptyDemand, type Demand } from '../domain/negotiation.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'
import { salesToPayPoints } from '../formulas/account-money.ts'
import { customerProfit } from './customer-profit.ts'
import { demandCost } from './demand-cost.ts'
import { changeFigure, figureOf, partOf, type PlanFigure } from './figure.ts'
import { increaseOf, pointsOfInvoice } from './plain-arithmetic.ts'
import type { AccountMoney } from './profit-slice.ts'

/** What is asked in a trial: points of invoice, percent off the price of a share of it, or more days. */
export type WhatIf = Pick<Demand, 'asked' | 'share'> & {
  kind: Extract<Demand['kind'], 'points' | 'price' | 'payment-days'>
}

/** What giving in would mean. */
export interface WhatIfResult {
  /** Cost in a year, in 万元. */
  cost: PlanFigure
  shareOfContribution: PlanFigure
  /** The cost in points of invoice sales, whatever was asked. */
  points: PlanFigure
  /** Invoice sales that would earn the present variable contribution again, and what that takes on top. */
  salesNeeded: PlanFigure
  moreSales: PlanFigure
  growthNeeded: PlanFigure
}

/** Reckons one demand in one year, without keeping it. */
export function whatIf(account: AccountMoney, period: PlanPeriod, asked: WhatIf): WhatIfResult {
  const { invoiceSales, contribution, variableContribution } = customerProfit(account, period)
  const { creditRate } = account.finance
  const { cost, share } = demandCost(
    { ...emptyDemand('what-if'), ...asked },
    { invoiceSales, contribution, creditRate },
  )
  const points = figureOf(pointsOfInvoice, { cost, invoiceSales })
  const salesNeeded = figureOf(salesToPayPoints, { variableContribution, invoiceSales, points })
  return {
    cost,
    shareOfContribution: share,
    points,
    salesNeeded,
    moreSales: figureOf(increaseOf, { before: invoiceSales, after: salesNeeded }),
    growthNeeded: changeFigure(partOf('invoiceSales', invoiceSales), partOf('salesNeeded', salesNeeded)),
  }
}
