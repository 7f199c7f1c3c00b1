import type { PromotionFigures } from '#shared/domain/promotion.ts'
import type { PromotionResultName } from '#shared/plan/promotion-result.ts'

export const unitLines = ['baselineUnits', 'soldUnits', 'afterDipUnits', 'cannibalisedUnits'] as const
export const yuanLines = ['priceSupport', 'display', 'leaflet', 'promoters', 'other'] as const
export type PromotionLine = (typeof unitLines)[number] | (typeof yuanLines)[number]

/** The results in the order in which one follows from the other. */
export const resultNames = [
  'grossIncrement',
  'uplift',
  'netIncrement',
  'netShare',
  'investment',
  'netProfit',
  'ratio',
  'netRate',
  'naiveRatio',
  'breakEven',
  'costPerUnit',
  'subsidisedBaseline',
] as const satisfies readonly PromotionResultName[]

/** Results that are shares; what lies between two of them is told in points. */
export const shareNames: readonly PromotionResultName[] = ['uplift', 'netShare', 'netRate']

/** Decimals with which the results are read in the trade. */
export const resultDigits: Record<PromotionResultName, number> = {
  unitContribution: 2,
  grossIncrement: 0,
  uplift: 1,
  netIncrement: 0,
  netShare: 1,
  investment: 0,
  netProfit: 0,
  ratio: 2,
  netRate: 2,
  naiveRatio: 2,
  breakEven: 1,
  costPerUnit: 2,
  subsidisedBaseline: 0,
}

/** The line that came out furthest from its forecast, by its share of it; null while none can be compared. */
export function furthestLine(
  forecast: PromotionFigures,
  actual: PromotionFigures,
): { line: PromotionLine; change: number } | null {
  const changes = [...unitLines, ...yuanLines].flatMap((line) => {
    const [before, after] = [forecast[line], actual[line]]
    return before === null || after === null || before === 0 || before === after
      ? []
      : [{ line, change: (after - before) / before }]
  })
  return changes.sort((one, other) => Math.abs(other.change) - Math.abs(one.change))[0] ?? null
}
