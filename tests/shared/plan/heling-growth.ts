import type { Account } from '#shared/domain/account.ts'
import type { HealthAspect } from '#shared/domain/account-health.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import type { PlanFigure } from '#shared/plan/figure.ts'
import { helingMoney } from './heling-money.ts'

/** The parts of the sample account of the domain file that growth, joint plan, execution and health speak of. */

const formats = [
  { id: 'hyper', name: 'Hypermarket', previous: 3180, base: 3000, plan: 2880 },
  { id: 'super', name: 'Supermarket', previous: 1380, base: 1500, plan: 1680 },
  { id: 'convenience', name: 'Convenience', previous: 420, base: 600, plan: 810 },
  { id: 'o2o', name: 'O2O', previous: 360, base: 780, plan: 1050 },
  { id: 'group-buying', name: 'Group-buying', previous: 60, base: 120, plan: 180 },
]

const lines = ['tea', 'juice', 'water', 'new']

const cells: Readonly<Record<string, readonly number[]>> = {
  hyper: [1500, 900, 450, 150],
  super: [780, 420, 240, 60],
  convenience: [330, 270, 0, 0],
  o2o: [390, 240, 150, 0],
  'group-buying': [120, 0, 0, 0],
}

const opportunities: readonly [string, number, number, boolean, string | null, string | null][] = [
  ['O2O listing and content', 240, 80, true, 'o2o', 'new'],
  ['Weighted distribution 80% to 87%', 210, 85, true, null, null],
  ['Convenience new stores and cooler range', 150, 70, true, 'convenience', 'water'],
  ['New items', 150, 60, true, null, 'new'],
  ['Price and mix', 90, 80, true, null, null],
  ['Group-buying pack', 120, 50, false, 'group-buying', 'juice'],
  ['Festival gifting', 150, 50, false, null, null],
  ['Fresh-counter cross display', 90, 50, false, 'hyper', 'juice'],
]

const pillars: readonly [string, number, number, number][] = [
  ['On-shelf availability', 30, 93, 96],
  ['Fair share of shelf', 20, 88.7, 92],
  ['Price', 15, 95, 95],
  ['Promotion', 15, 90, 90],
  ['Second placement', 20, 80, 85.25],
]

const dimensions: readonly [HealthAspect, number, number][] = [
  ['result', 30, 72],
  ['relationship', 20, 60],
  ['execution', 20, 80],
  ['profit', 20, 65],
  ['receivables', 10, 50],
]

const header = {
  schema: 2,
  revision: 1,
  id: 'heling',
  createdAt: '2026-01-05T01:00:00.000Z',
  updatedAt: '2026-01-05T01:00:00.000Z',
}

/** Heling Life as the growth, joint-plan, execution and health sections have it. */
export function helingGrowth(): Account {
  return {
    ...header,
    ...emptyAccountPlan(),
    name: 'Heling Life',
    formats,
    terms: [...helingMoney.terms],
    costs: [...helingMoney.costs],
    finance: helingMoney.finance,
    productLines: lines.map((line) => ({ id: line, name: line, costOfGoodsRate: null })),
    whiteSpace: Object.entries(cells).flatMap(([format, values]) =>
      lines.map((line, index) => ({
        id: `${format}-${line}`,
        format,
        line,
        base: values[index] ?? null,
        plan: null,
      })),
    ),
    opportunities: opportunities.map(([name, value, probability, inBridge, format, line], index) => ({
      id: `opportunity-${index + 1}`,
      name,
      value,
      probability,
      due: null,
      owner: '',
      status: 'open',
      format,
      line,
      inBridge,
      pressures: [],
    })),
    losses: [{ id: 'traffic', name: 'Traffic', value: 240 }],
    growth: { target: 600 },
    retail: {
      categorySales: { previous: 40_000, base: 42_000, plan: 44_520 },
      ourSales: { previous: 7_000, base: 7_580, plan: 8_360 },
      averageStock: { previous: null, base: 640, plan: 624.92 },
    },
    storePillars: pillars.map(([name, weight, result, target], index) => ({
      id: `pillar-${index + 1}`,
      name,
      weight,
      result,
      target,
      measuredAs: '',
      measuredOn: '2026-01-04',
    })),
    service: {
      stores: 160,
      storesCarrying: 96,
      categorySales: 5400,
      categorySalesCarrying: 4320,
      shelfChecks: 1920,
      shelfChecksAvailable: 1786,
      orders: 200,
      ordersOnTimeInFull: 178,
      casesOrdered: 12_000,
      casesDelivered: 11_520,
      linesOrdered: 800,
      linesComplete: 744,
      shelfSpace: 300,
      ourShelfSpace: 48,
    },
    healthDimensions: dimensions.map(([aspect, weight, score]) => ({
      id: aspect,
      aspect,
      name: '',
      weight,
      score,
      reason: '',
      judgedOn: '2026-01-05',
    })),
  }
}

/** The value of a figure rounded to a number of decimals, or the reason why there is none. */
export function shown({ result }: PlanFigure, digits = 2): unknown {
  return result.state === 'computed' ? Number(result.value.toFixed(digits)) : result
}
