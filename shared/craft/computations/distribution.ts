import * as service from '../../formulas/service.ts'
import { computeFormula, computeValue, valueOf, type WorksheetComputation } from './computation.ts'
import { columnSum, derive, either, listOf, negative, share, sumOf, type Known, type Sheet } from './sheet.ts'

const percentOfOne = 100
const launchWeeks = ['week-1', 'week-4', 'week-8'] as const

/** E03: where distribution stands, how far it is from its target, and what the missing stores sell. */
export function distributionDrive(sheet: Sheet): WorksheetComputation[] {
  const missing = sheet.rows('missing')
  const planned = missing.filter((row) => row.text('listing-on') !== '')
  const place = { place: { field: 'missing' } }
  const weighted = weightedBySales(sheet, { place: { field: 'weighted' } })
  const reached = either(
    sheet.number('weighted'),
    derive((rate) => rate * percentOfOne, valueOf(weighted)),
  )
  // Named by the one field to fill in, not by the two that it could be computed from.
  const known = reached.value === null ? sheet.number('weighted') : reached
  const points = sumOf([sheet.number('target'), negative(known)])
  return [
    numericOf(sheet, sheet.number('stores'), { place: { field: 'numeric' } }),
    weighted,
    computeValue('pointsToTarget', 'points', points, {
      place: { field: 'target' },
      holds: (value) => value <= 0,
    }),
    computeValue(
      'categorySalesToTarget',
      'money',
      derive((rate, sales) => Math.max(rate, 0) * sales, share(points), sheet.number('category-sales')),
      { place: { field: 'category-sales' } },
    ),
    ...(missing.length === 0
      ? []
      : [
          computeValue('missingCategorySales', 'money', columnSum(missing, 'category-sales'), place),
          computeValue('plannedCategorySales', 'money', columnSum(planned, 'category-sales'), place),
        ]),
  ]
}

/** B09: how many of the small stores carry the range, by number and by weight. */
export function convenienceReach(sheet: Sheet): WorksheetComputation[] {
  return [
    numericOf(sheet, sheet.number('stores'), { place: { field: 'stores-carrying' } }),
    weightedBySales(sheet, { place: { field: 'category-sales-carrying' } }),
  ]
}

/** E09: the distribution of a new item at each check, of the stores that were planned. */
export function launchChecks(sheet: Sheet): WorksheetComputation[] {
  return launchWeeks.map((week) =>
    computeFormula(
      'numericDistribution',
      service.numericDistribution,
      { storesCarrying: sheet.cell('checks', week, 'stores'), stores: sheet.number('stores-planned') },
      { place: { field: 'checks', row: week, column: 'distribution' } },
    ),
  )
}

function numericOf(
  sheet: Sheet,
  stores: Known<number>,
  options: { place: { field: string } },
): WorksheetComputation {
  const inputs = { storesCarrying: sheet.number('stores-carrying'), stores }
  return computeFormula('numericDistribution', service.numericDistribution, inputs, options)
}

/** The stores as two groups, those that carry the item and those that don't: the weights add up all the same. */
function weightedBySales(sheet: Sheet, options: { place: { field: string } }): WorksheetComputation {
  const carrying = sheet.number('category-sales-carrying')
  const others = sumOf([sheet.number('category-sales'), negative(carrying)])
  const group = (carries: boolean) => (categorySales: number) => ({ categorySales, carries })
  const stores = listOf([derive(group(true), carrying), derive(group(false), others)])
  return computeFormula('weightedDistribution', service.weightedDistribution, { stores }, options)
}
