import { daysOfInventory } from '../../formulas/retailer.ts'
import * as service from '../../formulas/service.ts'
import {
  computeFormula,
  computeShare,
  computeValue,
  inRow,
  valueOf,
  type WorksheetComputation,
} from './computation.ts'
import {
  columnSum,
  derive,
  given,
  listOf,
  negative,
  needRows,
  share,
  sumOf,
  type Sheet,
  type SheetRow,
} from './sheet.ts'
import { weightedParts, weightsCheck } from './weights.ts'

/** Sell-in and sell-out of the stock sheet are those of four weeks. */
const daysOfSellOut = 28
const daysPerYear = 365

const isYes = (row: SheetRow, column: string) => row.text(column) === 'yes'

/** E01: the score of a store. */
export function perfectStore(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('pillars')
  return [
    ...weightsCheck('pillars', rows),
    computeFormula(
      'perfectStoreScore',
      service.perfectStoreScore,
      { pillars: weightedParts('pillars', rows, 'result') },
      { place: { field: 'score' } },
    ),
  ]
}

/** E02: how often an item is found on the shelf, and what keeps it off. */
export function onShelfAvailability(sheet: Sheet): WorksheetComputation[] {
  const checks = sheet.rows('checks').filter((row) => row.text('on-shelf') !== '')
  const available = checks.filter((row) => isYes(row, 'on-shelf'))
  const causes = ['not-listed', 'not-ordered', 'not-delivered', 'back-room', 'wrong-record']
  const typed = causes.some((cause) => sheet.cell('causes', cause, 'cases').value !== null)
  const casesOf = (cause: string) => {
    const cell = sheet.cell('causes', cause, 'cases')
    // Where nothing was counted by hand, the checks themselves are counted.
    return given(typed ? (cell.value ?? 0) : checks.filter((row) => row.text('cause') === cause).length)
  }
  const all = sumOf(causes.map(casesOf))
  return [
    computeFormula(
      'onShelfAvailability',
      service.onShelfAvailability,
      {
        available: given(available.length),
        checks: needRows('checks.on-shelf', checks, given(checks.length)),
      },
      { place: { field: 'osa' } },
    ),
    ...(all.value === 0
      ? []
      : causes.flatMap((cause) => {
          const place = (column: string) => ({ place: { field: 'causes', row: cause, column } })
          return [
            ...(typed ? [] : [computeValue('casesCounted', 'units', casesOf(cause), place('cases'))]),
            computeShare('shareOfCases', 'rate', casesOf(cause), all, place('share')),
          ]
        })),
  ]
}

/** E04: share of shelf against share of sales, and what displays are due for payment. */
export function shelfAndDisplays(sheet: Sheet): WorksheetComputation[] {
  const shelf = sheet.rows('shelf')
  const displays = sheet.rows('agreements')
  const paymentOf = (states: readonly string[]) =>
    columnSum(
      displays.filter((row) => states.includes(row.text('state'))),
      'payment',
    )
  const place = { place: { field: 'agreements' } }
  return [
    ...shelf.flatMap((row) => {
      const ourShare = computeFormula(
        'shareOfShelf',
        service.shareOfShelf,
        { ourSpace: row.number('our-facings'), totalSpace: row.number('total-facings') },
        inRow('shelf', row, 'shelf-share'),
      )
      return [
        ourShare,
        computeFormula(
          'fairShareIndex',
          service.fairShareIndex,
          { shelfShare: valueOf(ourShare), salesShare: share(row.number('sales-share')) },
          inRow('shelf', row, 'index'),
        ),
      ]
    }),
    ...(shelf.length < 2
      ? []
      : [
          computeShare(
            'shareOfAllShelves',
            'rate',
            columnSum(shelf, 'our-facings'),
            columnSum(shelf, 'total-facings'),
            { place: { field: 'shelf' } },
          ),
        ]),
    ...(displays.length === 0
      ? []
      : [
          computeValue('paymentForStanding', 'money', paymentOf(['standing', 'paid']), place),
          computeValue('paymentForMissing', 'money', paymentOf(['missing']), place),
        ]),
  ]
}

/** E06: how long stock lasts, item by item, against the two triggers. */
export function stockTurn(sheet: Sheet): WorksheetComputation[] {
  const high = sheet.number('high-trigger').value ?? Infinity
  const low = sheet.number('low-trigger').value ?? -Infinity
  const hasTrigger = Number.isFinite(high) || Number.isFinite(low)
  return sheet.rows('items').flatMap((row) => [
    computeShare('sellThrough', 'rate', row.number('sell-out'), row.number('sell-in'), inRow('items', row)),
    computeFormula(
      'daysOfInventory',
      daysOfInventory,
      {
        averageStock: row.number('stock'),
        costOfSales: derive((sold) => (sold / daysOfSellOut) * daysPerYear, row.number('sell-out')),
      },
      {
        ...inRow('items', row, 'days'),
        ...(hasTrigger ? { holds: (days: number) => days >= low && days <= high } : {}),
      },
    ),
  ])
}

/** E07: how far the two forecasts lie apart, relative to theirs, against the first limit agreed. */
export function forecastExceptions(sheet: Sheet): WorksheetComputation[] {
  const limit = sheet.rows('thresholds')[0]?.number('limit').value ?? null
  return sheet.rows('exceptions').map((row) =>
    computeShare(
      'forecastDifference',
      'rate',
      sumOf([row.number('our-forecast'), negative(row.number('their-forecast'))]),
      row.number('their-forecast'),
      {
        ...inRow('exceptions', row, 'difference'),
        ...(limit === null ? {} : { holds: (rate: number) => Math.abs(rate) * 100 <= limit }),
      },
    ),
  )
}

/** E08: fill rate, and OTIF in both definitions; the one that was agreed goes into its field. */
export function orderService(sheet: Sheet): WorksheetComputation[] {
  const orders = sheet.rows('orders')
  const definition = sheet.text('definition')
  const judged = orders.filter((row) => row.text('on-time') !== '' && row.text('in-full') !== '')
  const count = needRows('orders.on-time', judged, given(judged.length))
  const rateOf = (column: string) =>
    derive((total) => judged.filter((row) => isYes(row, column)).length / total, count)
  const both = judged.filter((row) => isYes(row, 'on-time') && isYes(row, 'in-full'))
  const into = (wanted: string) => (definition === wanted ? { place: { field: 'otif' } } : {})
  return [
    computeFormula(
      'caseFillRate',
      service.caseFillRate,
      {
        casesDelivered: needRows('orders', orders, columnSum(orders, 'delivered')),
        casesOrdered: needRows('orders', orders, columnSum(orders, 'ordered')),
      },
      { place: { field: 'case-fill' } },
    ),
    computeFormula(
      'otifByOrder',
      service.onTimeInFull,
      { ordersOnTimeInFull: given(both.length), orders: count },
      into('order'),
    ),
    computeFormula(
      'otifProduct',
      service.onTimeInFullProduct,
      { onTimeRate: rateOf('on-time'), inFullRate: rateOf('in-full') },
      into('product'),
    ),
  ]
}

/** E10: what the month lost. */
export function stockLosses(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('stock').filter((row) => row.number('loss').value !== null)
  return [
    computeValue('lossOfMonth', 'money', needRows('stock.loss', rows, columnSum(rows, 'loss')), {
      place: { field: 'loss-month' },
    }),
  ]
}

/** B10: how much of what is listed online can really be bought. */
export function onlineStock(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('listing')
  const inStock = sumOf(
    rows.map((row) =>
      derive((stores, rate) => stores * rate, row.number('stores-listed'), share(row.number('in-stock'))),
    ),
  )
  const listed = needRows('listing', rows, columnSum(rows, 'stores-listed'))
  const osa = computeFormula('onShelfAvailability', service.onShelfAvailability, {
    available: needRows('listing', rows, inStock),
    checks: listed,
  })
  return [
    osa,
    computeValue(
      'onlineOutOfStock',
      'rate',
      derive((rate) => 1 - rate, valueOf(osa)),
      {
        place: { field: 'online-out-of-stock' },
      },
    ),
  ]
}

/** B07: numeric and weighted distribution of the stores on the list. */
export function storeSegments(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('stores')
  const stores = listOf(
    rows.map((row) =>
      derive(
        (categorySales, ours) => ({ categorySales, carries: ours > 0 }),
        row.number('category-sales'),
        row.number('our-sales'),
      ),
    ),
  )
  const place = { place: { field: 'stores' } }
  const carrying = derive(
    (ours) => ours,
    sumOf(rows.map((row) => derive((sales) => (sales > 0 ? 1 : 0), row.number('our-sales')))),
  )
  return [
    computeFormula(
      'numericDistribution',
      service.numericDistribution,
      { storesCarrying: carrying, stores: needRows('stores', rows, given(rows.length)) },
      place,
    ),
    computeFormula(
      'weightedDistribution',
      service.weightedDistribution,
      { stores: needRows('stores', rows, stores) },
      place,
    ),
  ]
}
