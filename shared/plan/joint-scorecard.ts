import type { Account } from '../domain/account.ts'
import type { ComputedMeasure, JointMeasure, JointPromise } from '../domain/joint-plan.ts'
import type { MeasureUnit } from '../domain/measure-unit.ts'
import type { PlanPeriod, PlanSide } from '../domain/plan-item.ts'
import { growthPoints, marketShare, shareOfGrowth } from '../formulas/growth.ts'
import { daysOfInventory, frontMargin, grossMarginReturnOnInventory } from '../formulas/retailer.ts'
import { invoiceSales } from './customer-profit.ts'
import { differenceFigure, enteredFigure, figureOf, partOf, shareFigure, type PlanFigure } from './figure.ts'
import { perfectStoreFigure } from './perfect-store.ts'
import type { AccountMoney } from './profit-slice.ts'
import { serviceLevel } from './service-level.ts'

export type JointFigures = AccountMoney & Pick<Account, 'retail' | 'service' | 'storePillars'>

/**
 * What the plan itself says about a measure in one year. What is counted in stores and at the warehouse is known
 * of the base year only, so that there is nothing to compute for the plan: null.
 */
export function scorecardFigure(
  account: JointFigures,
  measure: ComputedMeasure,
  period: PlanPeriod,
): PlanFigure | null {
  const { retail, service, storePillars } = account
  switch (measure) {
    case 'our-retail-sales':
      return enteredFigure(retail.ourSales[period], 'ourSales')
    case 'category-share':
      return figureOf(marketShare, {
        ourSales: retail.ourSales[period],
        categorySales: retail.categorySales[period],
      })
    case 'front-margin':
      // The retailer's margin on all our sales: what shoppers paid against what they paid us.
      return figureOf(
        frontMargin,
        { retailPrice: retail.ourSales[period], purchasePrice: invoiceSales(account, period) },
        { units: { retailPrice: 'wan-yuan', purchasePrice: 'wan-yuan' } },
      )
    case 'gmroi':
      return figureOf(grossMarginReturnOnInventory, {
        grossMargin: differenceFigure(partOf('ourSales', retail.ourSales[period]), [
          partOf('invoiceSales', invoiceSales(account, period)),
        ]),
        averageStockAtCost: retail.averageStock[period],
      })
    case 'days-of-inventory':
      return figureOf(daysOfInventory, {
        averageStock: retail.averageStock[period],
        costOfSales: invoiceSales(account, period),
      })
    case 'perfect-store-score':
      return perfectStoreFigure(storePillars, period === 'base' ? 'result' : 'target')
    case 'on-shelf-availability':
    case 'on-time-in-full':
    case 'case-fill':
    case 'weighted-distribution':
    case 'numeric-distribution':
      return period === 'base' ? serviceLevel(service, measure) : null
  }
}

/** A computed figure as a number of the unit that a scorecard counts in; null where there is none. */
export function inUnit(figure: PlanFigure | null, unit: MeasureUnit): number | null {
  if (figure?.result.state !== 'computed') return null
  const { value, unit: own } = figure.result
  return own === 'rate' && unit !== 'count' && unit !== 'index' ? value * 100 : value
}

export interface MeasureValues {
  base: number | null
  target: number | null
  current: number | null
}

/** The figures of a line of the scorecard: what was typed goes before what the plan computes. */
export function measureValues(account: JointFigures, line: JointMeasure): MeasureValues {
  const { measure, unit, base, target, current } = line
  const computed = (period: PlanPeriod) =>
    measure === null ? null : inUnit(scorecardFigure(account, measure, period), unit)
  return { base: base ?? computed('base'), target: target ?? computed('plan'), current }
}

/** Where a measure stands between its base and its target. */
export const measureStates = ['met', 'nearer', 'still', 'away'] as const
export type MeasureState = (typeof measureStates)[number]

/**
 * Judges a measure by its way from base to target, so that one that is to fall is judged rightly too. Where base
 * and target are the same nothing says which way is good, unless the measure itself does.
 */
export function measureState(
  { base, target, current }: MeasureValues,
  measure: ComputedMeasure | null,
): MeasureState | null {
  if (target === null || current === null) return null
  const direction =
    base === null || base === target ? (measure === 'days-of-inventory' ? -1 : 1) : Math.sign(target - base)
  if ((current - target) * direction >= 0) return 'met'
  if (base === null) return null
  const progress = (current - base) * direction
  if (progress === 0) return 'still'
  return progress > 0 ? 'nearer' : 'away'
}

/** The measures that a joint plan usually has, with their unit and the side that answers for them. */
export const standardMeasures: readonly { measure: ComputedMeasure; unit: MeasureUnit; side: PlanSide }[] = [
  { measure: 'our-retail-sales', unit: 'wan-yuan', side: 'both' },
  { measure: 'category-share', unit: 'percent', side: 'both' },
  { measure: 'front-margin', unit: 'percent', side: 'theirs' },
  { measure: 'gmroi', unit: 'index', side: 'both' },
  { measure: 'days-of-inventory', unit: 'days', side: 'both' },
  { measure: 'on-shelf-availability', unit: 'percent', side: 'both' },
  { measure: 'on-time-in-full', unit: 'percent', side: 'ours' },
  { measure: 'case-fill', unit: 'percent', side: 'ours' },
  { measure: 'weighted-distribution', unit: 'percent', side: 'theirs' },
  { measure: 'perfect-store-score', unit: 'index', side: 'ours' },
]

type Retail = Pick<Account, 'retail'>

/** How much of the category's growth to the end of a year was ours (formula 38). */
export function shareOfGrowthOf({ retail }: Retail, period: PlanPeriod): PlanFigure {
  return figureOf(shareOfGrowth, {
    ourChange: changeTo(retail.ourSales, period, 'ourSales'),
    categoryChange: changeTo(retail.categorySales, period, 'categorySales'),
  })
}

/** The points of the category's growth to the end of a year that we brought (formula 39). */
export function growthPointsOf({ retail }: Retail, period: PlanPeriod): PlanFigure {
  return figureOf(growthPoints, {
    ourChange: changeTo(retail.ourSales, period, 'ourSales'),
    categoryBefore: retail.categorySales[before[period]],
  })
}

const before = { base: 'previous', plan: 'base' } as const

function changeTo(figures: Account['retail']['ourSales'], period: PlanPeriod, name: string): PlanFigure {
  return differenceFigure(partOf(name, figures[period]), [partOf('yearBefore', figures[before[period]])])
}

/** How a side keeps what it promised. */
export interface PromiseRecord {
  kept: number
  broken: number
  open: number
  /** Of the open ones, those past their day. */
  late: number
  /** Kept as a share of those that were kept or broken. */
  keptRate: PlanFigure
}

/** Counts the promises of one side, those that both gave included. Dropped ones count for nobody. */
export function promiseRecord(
  promises: readonly JointPromise[],
  side: 'ours' | 'theirs',
  today: string,
): PromiseRecord {
  const own = promises.filter((promise) => promise.side === side || promise.side === 'both')
  const count = (status: JointPromise['status']) => own.filter((promise) => promise.status === status).length
  const [kept, broken] = [count('kept'), count('broken')]
  return {
    kept,
    broken,
    open: count('open'),
    late: own.filter((promise) => isLatePromise(promise, today)).length,
    keptRate: shareFigure(partOf('promisesKept', kept), partOf('promisesJudged', kept + broken), 'count'),
  }
}

/** Tells whether a promise is past its day and still open. */
export function isLatePromise({ status, due }: JointPromise, today: string): boolean {
  return status === 'open' && due !== null && due < today
}
