import * as formulas from '../../formulas/account-money.ts'
import {
  computeFormula,
  computeShare,
  computeValue,
  inRow,
  valueOf,
  type WorksheetComputation,
} from './computation.ts'
import { columnSum, given, listOf, negative, needRows, sumOf, type Known, type Sheet } from './sheet.ts'

const periods = ['last-year', 'actual', 'plan'] as const
const costToServe = ['logistics', 'promoters', 'team', 'returns', 'credit'] as const
const ageingRows = ['current', 'to-30', 'to-60', 'to-90', 'over-90'] as const

/** Money typed in to the cent adds up to the cent. */
const cent = 0.005

/** C01: the profit and loss of a customer, for each period of which anything is filled in. */
export function customerProfitAndLoss(sheet: Sheet): WorksheetComputation[] {
  return periods
    .filter((period) => period === 'actual' || sheet.cell('lines', 'gross-sales', period).value !== null)
    .flatMap((period) => profitOf(sheet, period))
}

function profitOf(sheet: Sheet, period: (typeof periods)[number]): WorksheetComputation[] {
  const line = (name: string) => sheet.cell('lines', name, period)
  const listSales = line('gross-sales')
  const onInvoice = listOf([line('on-invoice')])
  const offInvoice = listOf([line('off-invoice')])
  const costOfGoods = line('cost-of-goods')
  const column = { place: { field: 'lines', column: period } }
  // The single fields below the matrix speak of the actual period; the others are shown with their column.
  const into = (field: string) => (period === 'actual' ? { place: { field } } : column)
  const net = computeFormula(
    'netSales',
    formulas.netSales,
    { listSales, onInvoice, offInvoice },
    into('net-sales'),
  )
  const netSales = valueOf(net)
  const gross = computeFormula('grossProfit', formulas.grossProfit, { netSales, costOfGoods }, column)
  const contribution = computeFormula(
    'contribution',
    formulas.customerContribution,
    { grossProfit: valueOf(gross), costToServe: listOf(costToServe.map(line)) },
    into('contribution'),
  )
  return [
    net,
    gross,
    contribution,
    computeFormula(
      'contributionMargin',
      formulas.contributionMargin,
      { contribution: valueOf(contribution), netSales },
      into('contribution-margin'),
    ),
    computeFormula(
      'pocketMargin',
      formulas.pocketMargin,
      { netSales, costOfGoods, otherCostInPrice: given(0) },
      column,
    ),
    computeFormula('tradeSpendRate', formulas.tradeSpendRate, { onInvoice, offInvoice, listSales }, column),
  ]
}

/** C02: the way from list to net sales, step by step. */
export function priceWaterfall(sheet: Sheet): WorksheetComputation[] {
  const listSales = sheet.number('list-sales')
  const rows = sheet.rows('steps')
  const isPlaced = rows.every((row) => row.text('place') !== '')
  const stepsAt = (place: string): Known<number[]> => {
    if (!isPlaced) return { value: null, fields: ['steps.place'], missing: ['steps.place'] }
    const amounts = rows.filter((row) => row.text('place') === place).map((row) => row.number('amount'))
    // No step of a kind is a deduction of 0, not a gap in the sheet.
    return needRows('steps', rows, listOf([given(0), ...amounts]))
  }
  const onInvoice = stepsAt('on-invoice')
  const offInvoice = stepsAt('off-invoice')
  const unconditional = rows.filter((row) => row.text('conditional') === 'no')
  return [
    ...rows.map((row) =>
      computeShare(
        'shareOfList',
        'rate',
        row.number('amount'),
        listSales,
        inRow('steps', row, 'share-of-list'),
      ),
    ),
    computeFormula(
      'invoiceSales',
      formulas.netSales,
      { listSales, onInvoice, offInvoice: given([0]) },
      { place: { field: 'invoice-sales' } },
    ),
    computeFormula(
      'netSales',
      formulas.netSales,
      { listSales, onInvoice, offInvoice },
      { place: { field: 'net-sales' } },
    ),
    computeFormula(
      'tradeSpendRate',
      formulas.tradeSpendRate,
      { onInvoice, offInvoice, listSales },
      { place: { field: 'trade-spend-rate' } },
    ),
    ...shareWithoutCondition(
      'steps',
      columnSum(unconditional, 'amount'),
      columnSum(rows, 'amount'),
      rows.length,
    ),
  ]
}

/** C05: what of each budget line can still be promised. */
export function spendControl(sheet: Sheet): WorksheetComputation[] {
  const lines = sheet.rows('lines')
  const left = lines.map((row) => sumOf([row.number('budget'), negative(row.number('committed'))]))
  const notBelowZero = (value: number) => value >= -cent
  return [
    ...lines.map((row, index) =>
      computeValue('leftToPromise', 'money', left[index] ?? given(0), {
        ...inRow('lines', row, 'left'),
        holds: notBelowZero,
      }),
    ),
    ...(lines.length > 1
      ? [
          computeValue('allLeftToPromise', 'money', sumOf(left), {
            place: { field: 'lines' },
            holds: notBelowZero,
          }),
        ]
      : []),
  ]
}

/** C06: what the terms cost in all, and how much of it is paid for nothing in particular. */
export function termsAudit(sheet: Sheet): WorksheetComputation[] {
  const rows = sheet.rows('terms')
  const all = columnSum(rows, 'amount')
  const unconditional = columnSum(
    rows.filter((row) => row.text('condition') === ''),
    'amount',
  )
  return [
    computeValue('termsTotal', 'money', needRows('terms', rows, all), { place: { field: 'total' } }),
    ...shareWithoutCondition('unconditional-share', unconditional, all, rows.length),
  ]
}

/** C11: how long the customer takes to pay, against what was agreed. */
export function receivables(sheet: Sheet): WorksheetComputation[] {
  const owed = sheet.number('receivables')
  const outstanding = computeFormula(
    'daysSalesOutstanding',
    formulas.daysSalesOutstanding,
    { receivables: owed, creditSales: sheet.number('credit-sales') },
    { place: { field: 'dso' } },
  )
  const overTerm = sumOf([valueOf(outstanding), negative(sheet.number('term-days'))])
  const aged = ageingRows
    .map((row) => sheet.cell('ageing', row, 'amount'))
    .filter(({ value }) => value !== null)
  const deductions = sheet.rows('deductions')
  return [
    outstanding,
    computeValue('daysOverTerm', 'days', overTerm, { holds: (days) => days <= 0 }),
    ...(aged.length === 0
      ? []
      : [
          computeValue('ageingTotal', 'money', sumOf(aged), {
            place: { field: 'ageing' },
            ...(owed.value === null ? {} : { holds: isAbout(owed.value) }),
          }),
        ]),
    ...(deductions.length === 0
      ? []
      : [
          computeValue('deductionsTotal', 'money', columnSum(deductions, 'amount'), {
            place: { field: 'deductions' },
          }),
        ]),
  ]
}

function shareWithoutCondition(
  field: string,
  unconditional: Known<number>,
  all: Known<number>,
  rows: number,
): WorksheetComputation[] {
  if (rows === 0) return []
  return [computeShare('unconditionalShare', 'rate', unconditional, all, { place: { field } })]
}

function isAbout(expected: number): (value: number) => boolean {
  return (value) => Math.abs(value - expected) < cent
}
