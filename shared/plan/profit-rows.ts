import type { PlanPeriod } from '../domain/plan-item.ts'
import { customerProfit, type CustomerProfit } from './customer-profit.ts'
import { figureOf, valueOf, type PlanFigure } from './figure.ts'
import { increaseOf, pointsBetween } from './plain-arithmetic.ts'
import { wholeAccount, type AccountMoney, type ProfitSlice } from './profit-slice.ts'
import { costName, termName } from './term-cost.ts'

/** Lines that every profit and loss has; terms and costs to serve stand between them. */
export type ProfitRowKind =
  | 'listSales'
  | 'onInvoice'
  | 'invoiceSales'
  | 'offInvoice'
  | 'netSales'
  | 'costOfGoods'
  | 'grossProfit'
  | 'costToServe'
  | 'creditCost'
  | 'contribution'
  | 'contributionMargin'
  | 'contributionOfList'
  | 'pocketMargin'
  | 'tradeSpendRate'

/** One line of the profit and loss in one year; `name` is the term or cost, or the name of the line itself. */
export interface ProfitRow {
  id: string
  kind: ProfitRowKind
  name: string
  figure: PlanFigure
}

/** The lines of a profit and loss in reading order. The same account has the same lines in both years. */
export function profitRows(
  account: AccountMoney,
  period: PlanPeriod,
  slice: ProfitSlice = wholeAccount(account),
): ProfitRow[] {
  const profit = customerProfit(account, period, slice)
  const line = (kind: Exclude<ProfitRowKind, 'onInvoice' | 'offInvoice' | 'costToServe'>): ProfitRow => ({
    id: kind,
    kind,
    name: kind,
    figure: profit[kind],
  })
  return [
    line('listSales'),
    ...termRows(profit, 'onInvoice'),
    line('invoiceSales'),
    ...termRows(profit, 'offInvoice'),
    line('netSales'),
    line('costOfGoods'),
    line('grossProfit'),
    ...profit.costToServe.map(({ item, figure }) => ({
      id: item.id,
      kind: 'costToServe' as const,
      name: costName(item),
      figure,
    })),
    line('creditCost'),
    line('contribution'),
    line('contributionMargin'),
    line('contributionOfList'),
    line('pocketMargin'),
    line('tradeSpendRate'),
  ]
}

/** How a line changes from the base to the plan: money in 万元, rates in points. */
export function profitChange(base: PlanFigure, plan: PlanFigure): PlanFigure {
  const unit = base.result.state === 'computed' ? base.result.unit : base.formula?.unit
  return figureOf(unit === 'rate' ? pointsBetween : increaseOf, { before: base, after: plan })
}

/** A bar of the waterfall: the level that it leads from and to, in 万元. */
export interface WaterfallStep extends ProfitRow {
  isLevel: boolean
  value: number
  from: number
  to: number
}

/**
 * The way from list sales to contribution, step by step. It ends before the first step that is not known: what
 * follows would stand at a wrong height.
 */
export function waterfallSteps(rows: readonly ProfitRow[]): WaterfallStep[] {
  const steps: WaterfallStep[] = []
  let level = 0
  for (const row of rows) {
    const value = valueOf(row.figure)
    if (row.kind === 'contributionMargin' || value === null) break
    const isLevel = isLevelKind(row.kind)
    const from = isLevel ? 0 : level
    level = isLevel ? value : level - value
    steps.push({ ...row, isLevel, value, from, to: level })
  }
  return steps
}

/** Lines that say what is left; the others are taken off. */
export function isLevelKind(kind: ProfitRowKind): boolean {
  return ['listSales', 'invoiceSales', 'netSales', 'grossProfit', 'contribution'].includes(kind)
}

/** Lines that are rates and no money. */
export function isRateKind(kind: ProfitRowKind): boolean {
  return ['contributionMargin', 'contributionOfList', 'pocketMargin', 'tradeSpendRate'].includes(kind)
}

function termRows(profit: CustomerProfit, kind: 'onInvoice' | 'offInvoice'): ProfitRow[] {
  return profit[kind].map(({ item, figure }) => ({ id: item.id, kind, name: termName(item), figure }))
}
