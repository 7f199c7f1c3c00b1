import type { Account } from '../domain/account.ts'
import type { ServiceCounts } from '../domain/execution-plan.ts'
import { marketShare } from '../formulas/growth.ts'
import {
  caseFillRate,
  fairShareIndex,
  lineFillRate,
  numericDistribution,
  onShelfAvailability,
  onTimeInFull,
  shareOfShelf,
  weightedDistribution,
} from '../formulas/service.ts'
import { figureOf, type PlanFigure } from './figure.ts'

/** The rates that counts in stores and at the warehouse give. */
export const serviceMeasures = [
  'numeric-distribution',
  'weighted-distribution',
  'on-shelf-availability',
  'share-of-shelf',
  'on-time-in-full',
  'case-fill',
  'line-fill',
] as const
export type ServiceMeasure = (typeof serviceMeasures)[number]

type CountName =
  | 'stores'
  | 'storesCarrying'
  | 'categorySales'
  | 'categorySalesCarrying'
  | 'shelfChecks'
  | 'shelfChecksAvailable'
  | 'orders'
  | 'ordersOnTimeInFull'
  | 'casesOrdered'
  | 'casesDelivered'
  | 'linesOrdered'
  | 'linesComplete'
  | 'shelfSpace'
  | 'ourShelfSpace'

const counted: Record<ServiceMeasure, { part: CountName; whole: CountName }> = {
  'numeric-distribution': { part: 'storesCarrying', whole: 'stores' },
  'weighted-distribution': { part: 'categorySalesCarrying', whole: 'categorySales' },
  'on-shelf-availability': { part: 'shelfChecksAvailable', whole: 'shelfChecks' },
  'share-of-shelf': { part: 'ourShelfSpace', whole: 'shelfSpace' },
  'on-time-in-full': { part: 'ordersOnTimeInFull', whole: 'orders' },
  'case-fill': { part: 'casesDelivered', whole: 'casesOrdered' },
  'line-fill': { part: 'linesComplete', whole: 'linesOrdered' },
}

/** What was counted for one rate: `part` of `whole`. */
export interface ServiceRow {
  id: ServiceMeasure
  part: number | null
  whole: number | null
}

/** The counts as rows to fill in. */
export function serviceRows(service: ServiceCounts): ServiceRow[] {
  return serviceMeasures.map((id) => ({
    id,
    part: service[counted[id].part],
    whole: service[counted[id].whole],
  }))
}

/** Writes rows back into the counts. */
export function withServiceRows(service: ServiceCounts, rows: readonly ServiceRow[]): ServiceCounts {
  return rows.reduce<ServiceCounts>(
    (counts, { id, part, whole }) => ({ ...counts, [counted[id].part]: part, [counted[id].whole]: whole }),
    service,
  )
}

/** Tells whether more was counted than there is: a share over 100% is a slip of the pen. */
export function isOverCounted({ part, whole }: ServiceRow): boolean {
  return part !== null && whole !== null && part > whole
}

/** A rate from what was counted (formulae 28 to 34), as a share of 1. */
export function serviceLevel(service: ServiceCounts, measure: ServiceMeasure): PlanFigure {
  switch (measure) {
    case 'numeric-distribution':
      return figureOf(numericDistribution, service)
    case 'weighted-distribution':
      return weightedDistributionOf(service)
    case 'on-shelf-availability':
      return figureOf(onShelfAvailability, {
        available: service.shelfChecksAvailable,
        checks: service.shelfChecks,
      })
    case 'share-of-shelf':
      return figureOf(shareOfShelf, { ourSpace: service.ourShelfSpace, totalSpace: service.shelfSpace })
    case 'on-time-in-full':
      return figureOf(onTimeInFull, service)
    case 'case-fill':
      return figureOf(caseFillRate, service)
    case 'line-fill':
      return figureOf(lineFillRate, { linesComplete: service.linesComplete, lines: service.linesOrdered })
  }
}

/** Share of shelf against share of the category's retail sales in the base year (formula 35). */
export function fairShareOf({ service, retail }: Pick<Account, 'service' | 'retail'>): PlanFigure {
  return figureOf(fairShareIndex, {
    shelfShare: serviceLevel(service, 'share-of-shelf'),
    salesShare: figureOf(marketShare, {
      ourSales: retail.ourSales.base,
      categorySales: retail.categorySales.base,
    }),
  })
}

/** The formula takes stores one by one; here they come as two groups, those that carry us and the others. */
function weightedDistributionOf({ categorySales, categorySalesCarrying }: ServiceCounts): PlanFigure {
  if (categorySales === null || categorySalesCarrying === null) {
    const missing = Object.entries({ categorySales, categorySalesCarrying })
      .filter(([, value]) => value === null)
      .map(([name]) => name)
    const figure = figureOf(weightedDistribution, {})
    return { ...figure, result: { state: 'missing', inputs: missing } }
  }
  return figureOf(weightedDistribution, {
    stores: [
      { categorySales: categorySalesCarrying, carries: true },
      { categorySales: categorySales - categorySalesCarrying, carries: false },
    ],
  })
}
