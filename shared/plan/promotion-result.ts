import type { Promotion, PromotionFigures } from '../domain/promotion.ts'
import type { Formula } from '../formulas/formula.ts'
import * as formulas from '../formulas/promotion.ts'
import {
  figureOf,
  missingFigure,
  partOf,
  shareFigure,
  valueOf,
  type FigurePart,
  type PlanFigure,
} from './figure.ts'
import { differenceOf, increaseOf, pointsBetween } from './plain-arithmetic.ts'

/** What is expected of a promotion before it, and what came of it. */
export const promotionSides = ['forecast', 'actual'] as const
export type PromotionSide = (typeof promotionSides)[number]

/** Everything that follows from the figures of one side. */
export interface PromotionResult {
  unitContribution: PlanFigure
  investment: PlanFigure
  grossIncrement: PlanFigure
  uplift: PlanFigure
  netIncrement: PlanFigure
  /** Net as a share of gross increment. */
  netShare: PlanFigure
  netProfit: PlanFigure
  ratio: PlanFigure
  netRate: PlanFigure
  /** The ratio on the gross increment, which flatters. */
  naiveRatio: PlanFigure
  breakEven: PlanFigure
  costPerUnit: PlanFigure
  subsidisedBaseline: PlanFigure
}

export type PromotionResultName = keyof PromotionResult

const plain = { number: 0, taxBasis: 'before-vat', convention: null, source: 'Arithmetic' } as const

/** Support on every unit sold, the baseline included, and what is paid besides. */
const promotionInvestment: Formula<{ priceSupport: number; actualUnits: number; fixedInvestment: number[] }> =
  {
    ...plain,
    id: 'promotion-investment',
    unit: 'yuan',
    inputs: ['priceSupport', 'actualUnits', 'fixedInvestment'],
    compute: ({ priceSupport, actualUnits, fixedInvestment }) =>
      fixedInvestment.reduce((total, amount) => total + amount, priceSupport * actualUnits),
  }

/** What the net units earn before the investment is taken off. */
const netIncrementalProfit: Formula<{ netIncrementUnits: number; unitContribution: number }> = {
  ...plain,
  id: 'net-incremental-profit',
  unit: 'yuan',
  inputs: ['netIncrementUnits', 'unitContribution'],
  compute: ({ netIncrementUnits, unitContribution }) => netIncrementUnits * unitContribution,
}

/** Judges one side of a promotion by formulae 1 to 9. Money is in 元. */
export function promotionResult(
  { invoicePrice, unitCost, ...promotion }: Pick<Promotion, 'invoicePrice' | 'unitCost' | PromotionSide>,
  side: PromotionSide,
): PromotionResult {
  const figures = promotion[side]
  const { baselineUnits, soldUnits: actualUnits, afterDipUnits, cannibalisedUnits, priceSupport } = figures
  const unitContribution = contributionOfUnit(invoicePrice, unitCost)
  const investment = investmentOf(figures)
  const grossIncrement = figureOf(formulas.grossIncrement, { actualUnits, baselineUnits })
  const netIncrement = figureOf(formulas.netIncrement, {
    grossIncrementUnits: grossIncrement,
    afterDipUnits,
    cannibalisedUnits,
  })
  const netProfit = figureOf(netIncrementalProfit, { netIncrementUnits: netIncrement, unitContribution })
  const returned = { netIncrementalProfit: netProfit, investment }
  return {
    unitContribution,
    investment,
    grossIncrement,
    uplift: figureOf(formulas.uplift, { grossIncrementUnits: grossIncrement, baselineUnits }),
    netIncrement,
    netShare: shareFigure(
      partOf('netIncrementUnits', netIncrement),
      partOf('grossIncrementUnits', grossIncrement),
      'units',
    ),
    netProfit,
    ratio: figureOf(formulas.promotionRatio, returned),
    netRate: figureOf(formulas.promotionNetRate, returned),
    naiveRatio: figureOf(formulas.naivePromotionRatio, {
      grossIncrementUnits: grossIncrement,
      unitContribution,
      investment,
    }),
    breakEven: figureOf(formulas.breakEvenIncrement, { investment, unitContribution }),
    costPerUnit: figureOf(formulas.costPerIncrementalUnit, { investment, netIncrementUnits: netIncrement }),
    subsidisedBaseline: figureOf(formulas.subsidisedBaseline, { baselineUnits, priceSupport }),
  }
}

/** What a promotion returned, in the convention that its record keeps. */
export function returnFigure(
  { convention }: Pick<Promotion, 'convention'>,
  result: PromotionResult,
): PlanFigure {
  return convention === 'ratio' ? result.ratio : result.netRate
}

/** Tells whether a promotion earns what it costs, or null while that is unknown. */
export function pays(result: PromotionResult): boolean | null {
  const rate = valueOf(result.netRate)
  return rate === null ? null : rate >= 0
}

/** What an event takes from the promotion budget and from that for display and leaflets, in 元. */
export interface PromotionSpend {
  priceSupport: PlanFigure
  displayAndLeaflet: PlanFigure
}

/** What an event costs us by the budget it is paid from; once it is over the actual figures count where they are known. */
export function promotionSpend(promotion: Promotion): PromotionSpend {
  const isOver = promotion.status === 'done' || promotion.status === 'stopped'
  const actual = spendOf(promotion.actual)
  if (!isOver) return spendOf(promotion.forecast)
  const forecast = spendOf(promotion.forecast)
  return {
    priceSupport: known(actual.priceSupport) ?? forecast.priceSupport,
    displayAndLeaflet: known(actual.displayAndLeaflet) ?? forecast.displayAndLeaflet,
  }
}

function spendOf(figures: PromotionFigures): PromotionSpend {
  const { display, leaflet } = figures
  return {
    priceSupport: investmentOf({ ...figures, display: null, leaflet: null, promoters: null, other: null }),
    displayAndLeaflet: investmentOf({
      ...figures,
      priceSupport: null,
      display,
      leaflet,
      promoters: null,
      other: null,
    }),
  }
}

function known(figure: PlanFigure): PlanFigure | null {
  return figure.result.state === 'computed' ? figure : null
}

/**
 * What a promotion costs in 元. A line left empty is no part of the event: hardly one has all of them. Only when no
 * line is filled is the investment unknown.
 */
function investmentOf(figures: PromotionFigures): PlanFigure {
  const { priceSupport, soldUnits } = figures
  const fixed = fixedLines.flatMap((name): FigurePart[] =>
    figures[name] === null ? [] : [partOf(name, figures[name])],
  )
  if (priceSupport === null && fixed.length === 0) return missingFigure(['investment'])
  const figure = figureOf(
    promotionInvestment,
    {
      priceSupport: priceSupport ?? 0,
      // Without support the units sold say nothing about the cost.
      actualUnits: priceSupport === null ? 0 : soldUnits,
      fixedInvestment: fixed.length === 0 ? [partOf('other', 0)] : fixed,
    },
    { units: { fixedInvestment: 'yuan' } },
  )
  const empty = [
    ...(priceSupport === null ? ['priceSupport', 'actualUnits'] : []),
    ...(fixed.length === 0 ? ['fixedInvestment'] : []),
  ]
  return { ...figure, inputs: figure.inputs.filter(({ name }) => !empty.includes(name)) }
}

const fixedLines = ['display', 'leaflet', 'promoters', 'other'] as const

function contributionOfUnit(invoicePrice: number | null, unitCost: number | null): PlanFigure {
  const unknown = [
    ...(invoicePrice === null ? ['invoicePrice'] : []),
    ...(unitCost === null ? ['unitCost'] : []),
  ]
  if (unknown.length > 0) return missingFigure(unknown)
  const figure = figureOf(
    { ...differenceOf, unit: 'yuan' },
    { whole: invoicePrice, parts: [partOf('unitCost', unitCost)] },
  )
  return {
    ...figure,
    inputs: [
      { name: 'invoicePrice', value: invoicePrice, unit: 'yuan' },
      { name: 'unitCost', value: unitCost, unit: 'yuan' },
    ],
  }
}

/** By how much what came differs from what was expected, in the unit of the two; shares differ by points. */
export function deviation(forecast: PlanFigure, actual: PlanFigure): PlanFigure {
  const known = [actual.result, forecast.result].find((result) => result.state === 'computed')
  const unit = known?.unit ?? 'units'
  const taxBasis = unit === 'yuan' ? 'before-vat' : 'no-money'
  return figureOf(
    unit === 'rate' ? pointsBetween : { ...increaseOf, unit, taxBasis },
    { before: forecast, after: actual },
    { units: { before: unit, after: unit } },
  )
}
