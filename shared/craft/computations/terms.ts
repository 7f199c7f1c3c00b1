import * as formulas from '../../formulas/account-money.ts'
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
  type Known,
  type Sheet,
  type SheetRow,
} from './sheet.ts'

/** C07: what the results are paid with, and what the scale pays at each threshold and at the sales expected. */
export function conditionalInvestment(sheet: Sheet): WorksheetComputation[] {
  const offers = sheet.rows('offers')
  const rows = sheet.rows('tiers')
  const stated = sheet.text('rebate-form')
  const form: Known<formulas.RebateForm> =
    stated === 'whole-volume' || stated === 'marginal'
      ? given(stated)
      : { value: null, fields: ['rebate-form'], missing: ['rebate-form'] }
  const tiers = listOf(
    rows.map((row) =>
      derive((from, rate) => ({ from, rate }), row.number('from'), share(row.number('rate'))),
    ),
  )
  return [
    computeValue('offersCost', 'money', needRows('offers', offers, columnSum(offers, 'payment')), {
      place: { field: 'yearly-cost' },
    }),
    ...rows.map((row) =>
      computeFormula(
        'rebateAtThreshold',
        formulas.tierRebate,
        { invoiceSales: row.number('from'), tiers, form },
        inRow('tiers', row),
      ),
    ),
    computeFormula(
      'rebateAtSales',
      formulas.tierRebate,
      { invoiceSales: sheet.number('invoice-sales'), tiers: needRows('tiers', rows, tiers), form },
      { place: { field: 'invoice-sales' } },
    ),
  ]
}

/** C12: every demand in money a year, and all of them together. */
export function termsConverter(sheet: Sheet): WorksheetComputation[] {
  const invoiceSales = sheet.number('invoice-sales')
  const contribution = sheet.number('contribution')
  const rows = sheet.rows('demands')
  const costs = rows.map((row) => demandCost(sheet, row))
  const all = needRows('demands', rows, sumOf(costs.map(valueOf)))
  const margin = share(sheet.number('variable-margin'))
  const variableContribution = derive((sales, rate) => sales * rate, invoiceSales, margin)
  return [
    ...rows.flatMap((row, index) => {
      const cost = costs[index]
      if (!cost) return []
      const place = inRow('demands', row, 'break-even-sales')
      return [
        cost,
        computeShare(
          'shareOfContribution',
          'rate',
          valueOf(cost),
          contribution,
          inRow('demands', row, 'share-of-contribution'),
        ),
        // A fee stays the same whatever is sold; the other demands grow with sales and work like points.
        row.text('kind') === 'fee'
          ? computeShare('salesToBreakEven', 'money', valueOf(cost), margin, place)
          : extraSales(invoiceSales, variableContribution, valueOf(cost), place),
      ]
    }),
    computeValue('allDemandsCost', 'money', all, { place: { field: 'total-cost' } }),
    computeShare('allDemandsShare', 'rate', all, contribution),
  ]
}

function demandCost(sheet: Sheet, row: SheetRow): WorksheetComputation {
  const invoiceSales = sheet.number('invoice-sales')
  const touched = row.number('share-of-invoice')
  // A demand that names no part touches all of the sales.
  const sales =
    touched.value === null ? invoiceSales : derive((all, part) => all * part, invoiceSales, share(touched))
  const size = row.number('size')
  const place = inRow('demands', row, 'yearly-cost')
  switch (row.text('kind')) {
    case 'points':
    case 'price':
      return computeFormula('demandCost', formulas.costOfPoints, { invoiceSales: sales, points: size }, place)
    case 'days': {
      const yearlyRate = share(sheet.number('credit-rate'))
      const inputs = { invoiceSales: sales, days: size, yearlyRate }
      return computeFormula('demandCost', formulas.costOfCredit, inputs, place)
    }
    case 'fee':
      return computeValue('demandCost', 'money', size, place)
    default:
      return computeValue(
        'demandCost',
        'money',
        { value: null, fields: ['demands.kind'], missing: ['demands.kind'] },
        place,
      )
  }
}

/** What must be sold on top so that the contribution stays as it is. */
function extraSales(
  invoiceSales: Known<number>,
  variableContribution: Known<number>,
  cost: Known<number>,
  place: ReturnType<typeof inRow>,
): WorksheetComputation {
  const points = computeShare('shareOfInvoice', 'rate', cost, invoiceSales)
  const needed = computeFormula(
    'salesToBreakEven',
    formulas.salesToPayPoints,
    {
      variableContribution,
      invoiceSales,
      points: derive((rate) => rate * 100, valueOf(points)),
    },
    place,
  )
  const { result } = needed
  if (result.state !== 'computed' || invoiceSales.value === null) return needed
  return { ...needed, result: { ...result, value: result.value - invoiceSales.value } }
}

/** D03: what has been given so far, against the ceiling. Withdrawn steps cost nothing. */
export function concessionPlan(sheet: Sheet): WorksheetComputation[] {
  const steps = sheet.rows('steps').filter((row) => row.text('status') !== 'withdrawn')
  const running = needRows('steps', steps, columnSum(steps, 'cost'))
  const left = sumOf([sheet.number('ceiling'), negative(running)])
  return [
    computeValue('runningTotal', 'money', running, { place: { field: 'running-total' } }),
    computeValue('leftToCeiling', 'money', left, {
      place: { field: 'ceiling' },
      holds: (value) => value >= 0,
    }),
  ]
}

/** D05: what each option saves against the demand as it was put. */
export function demandOptions(sheet: Sheet): WorksheetComputation[] {
  return sheet
    .rows('options')
    .map((row) =>
      computeValue(
        'savedAgainstDemand',
        'money',
        sumOf([sheet.number('demand-cost'), negative(row.number('yearly-cost'))]),
        inRow('options', row),
      ),
    )
}

/** F03: what the decision is worth after what it costs. */
export function decisionCase(sheet: Sheet): WorksheetComputation[] {
  return [computeValue('netGain', 'money', sumOf([sheet.number('gain'), negative(sheet.number('cost'))]))]
}
