import * as formulas from '../../formulas/promotion.ts'
import { computeFormula, computeValue, type WorksheetComputation } from './computation.ts'
import { columnSum, derive, sumOf, type Sheet } from './sheet.ts'

/** C08: what a promotion brings, in both conventions and, as a warning, the way it is often reckoned. */
export function promotionReturn(sheet: Sheet): WorksheetComputation[] {
  const actualUnits = sheet.number('sold-units')
  const baselineUnits = sheet.number('baseline-units')
  const afterDipUnits = sheet.number('after-dip-units')
  const cannibalisedUnits = sheet.number('cannibalised-units')
  const unitContribution = sheet.number('unit-contribution')
  const priceSupport = sheet.number('price-support')
  const times = (a: number, b: number) => a * b
  const minus = (a: number, b: number) => a - b
  const grossIncrementUnits = derive(minus, actualUnits, baselineUnits)
  const netIncrementUnits = derive(
    minus,
    derive(minus, grossIncrementUnits, afterDipUnits),
    cannibalisedUnits,
  )
  const netIncrementalProfit = derive(times, netIncrementUnits, unitContribution)
  // Support is paid on every unit sold in the window, the baseline included.
  const investment = sumOf([
    derive(times, priceSupport, actualUnits),
    columnSum(sheet.rows('fixed-investment'), 'amount'),
  ])
  const pays = { holds: (ratio: number) => ratio >= 1 }
  return [
    computeFormula('grossIncrement', formulas.grossIncrement, { actualUnits, baselineUnits }),
    computeFormula('uplift', formulas.uplift, { grossIncrementUnits, baselineUnits }),
    computeFormula('netIncrement', formulas.netIncrement, {
      grossIncrementUnits,
      afterDipUnits,
      cannibalisedUnits,
    }),
    computeValue('netIncrementalProfit', 'money', netIncrementalProfit),
    computeValue('promotionInvestment', 'money', investment),
    computeFormula('promotionRatio', formulas.promotionRatio, { netIncrementalProfit, investment }, pays),
    computeFormula(
      'promotionNetRate',
      formulas.promotionNetRate,
      { netIncrementalProfit, investment },
      { holds: (rate) => rate >= 0 },
    ),
    computeFormula('naiveRatio', formulas.naivePromotionRatio, {
      grossIncrementUnits,
      unitContribution,
      investment,
    }),
    computeFormula('breakEvenIncrement', formulas.breakEvenIncrement, { investment, unitContribution }),
    computeFormula('costPerIncrementalUnit', formulas.costPerIncrementalUnit, {
      investment,
      netIncrementUnits,
    }),
    computeFormula('subsidisedBaseline', formulas.subsidisedBaseline, { baselineUnits, priceSupport }),
  ]
}

/** C09: what the calendar costs. */
export function promotionCalendar(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('calendar')
  if (rows.length === 0) return []
  return [
    computeValue('calendarFunding', 'money', columnSum(rows, 'funding'), { place: { field: 'calendar' } }),
  ]
}
