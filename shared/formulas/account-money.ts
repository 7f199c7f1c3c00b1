import { divide, requireRange, type Formula } from './formula.ts'

const daysPerYear = 365

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Net (pocket) sales: list less on-invoice and off-invoice deductions. Money in one unit throughout. */
export const netSales: Formula<{ listSales: number; onInvoice: number[]; offInvoice: number[] }> = {
  number: 11,
  id: 'net-sales',
  unit: 'wan-yuan',
  inputs: ['listSales', 'onInvoice', 'offInvoice'],
  taxBasis: 'before-vat',
  convention: 'list less on-invoice is invoice; invoice less off-invoice is net',
  source: 'Pocket-price waterfall',
  compute: ({ listSales, onInvoice, offInvoice }) => listSales - sum(onInvoice) - sum(offInvoice),
}

/** All deductions as a share of list sales. Other bases exist, so the base is part of the label. */
export const tradeSpendRate: Formula<{ onInvoice: number[]; offInvoice: number[]; listSales: number }> = {
  number: 12,
  id: 'trade-spend-rate',
  unit: 'rate',
  inputs: ['onInvoice', 'offInvoice', 'listSales'],
  taxBasis: 'before-vat',
  convention: 'of-list-sales',
  source: 'Trade-spend practice: on and off invoice over gross sales',
  compute: ({ onInvoice, offInvoice, listSales }) =>
    divide(sum(onInvoice) + sum(offInvoice), listSales, 'listSales'),
}

/** Net sales less the cost of goods. */
export const grossProfit: Formula<{ netSales: number; costOfGoods: number }> = {
  number: 13,
  id: 'gross-profit',
  unit: 'wan-yuan',
  inputs: ['netSales', 'costOfGoods'],
  taxBasis: 'before-vat',
  convention: 'after-trade-spend',
  source: 'Customer profit and loss',
  compute: ({ netSales, costOfGoods }) => netSales - costOfGoods,
}

/** Gross profit less everything it costs to serve the customer. */
export const customerContribution: Formula<{ grossProfit: number; costToServe: number[] }> = {
  number: 14,
  id: 'customer-contribution',
  unit: 'wan-yuan',
  inputs: ['grossProfit', 'costToServe'],
  taxBasis: 'before-vat',
  convention: null,
  source: 'Customer profitability accounting',
  compute: ({ grossProfit, costToServe }) => grossProfit - sum(costToServe),
}

/** Contribution as a share of net sales. */
export const contributionMargin: Formula<{ contribution: number; netSales: number }> = {
  number: 15,
  id: 'contribution-margin',
  unit: 'rate',
  inputs: ['contribution', 'netSales'],
  taxBasis: 'before-vat',
  convention: 'of-net-sales',
  source: 'Customer profitability accounting',
  compute: ({ contribution, netSales }) => divide(contribution, netSales, 'netSales'),
}

/** What is left of the pocket price after goods and other costs in the price. */
export const pocketMargin: Formula<{ netSales: number; costOfGoods: number; otherCostInPrice: number }> = {
  number: 16,
  id: 'pocket-margin',
  unit: 'rate',
  inputs: ['netSales', 'costOfGoods', 'otherCostInPrice'],
  taxBasis: 'before-vat',
  convention: 'of-net-sales',
  source: 'Pocket-margin analysis',
  compute: ({ netSales, costOfGoods, otherCostInPrice }) =>
    divide(netSales - costOfGoods - otherCostInPrice, netSales, 'netSales'),
}

/** Yearly cost of a number of percentage points on invoice sales. */
export const costOfPoints: Formula<{ invoiceSales: number; points: number }> = {
  number: 17,
  id: 'cost-of-points',
  unit: 'wan-yuan',
  inputs: ['invoiceSales', 'points'],
  taxBasis: 'before-vat',
  convention: 'of-invoice-sales',
  source: 'Arithmetic',
  compute: ({ invoiceSales, points }) => (invoiceSales * points) / 100,
}

/**
 * Invoice sales needed to earn the present variable contribution after giving `points` more.
 * Assumes that promotion and display scale with sales.
 */
export const salesToPayPoints: Formula<{
  variableContribution: number
  invoiceSales: number
  points: number
}> = {
  number: 18,
  id: 'sales-to-pay-points',
  unit: 'wan-yuan',
  inputs: ['variableContribution', 'invoiceSales', 'points'],
  taxBasis: 'before-vat',
  convention: 'invoice-sales, variable margin constant',
  source: 'Break-even analysis',
  compute: ({ variableContribution, invoiceSales, points }) => {
    const margin = divide(variableContribution, invoiceSales, 'invoiceSales')
    requireRange(points / 100 <= margin, 'points')
    return divide(variableContribution, margin - points / 100, 'points')
  },
}

/** Days of sales that stand unpaid; receivables and sales on the same tax basis. */
export const daysSalesOutstanding: Formula<{ receivables: number; creditSales: number }> = {
  number: 19,
  id: 'days-sales-outstanding',
  unit: 'days',
  inputs: ['receivables', 'creditSales'],
  taxBasis: 'same',
  convention: '365-day year',
  source: 'Working-capital ratios',
  compute: ({ receivables, creditSales }) => divide(receivables, creditSales, 'creditSales') * daysPerYear,
}

/** Yearly cost of granting a number of days of credit on invoice sales at a yearly rate (0.05 is 5 %). */
export const costOfCredit: Formula<{ invoiceSales: number; days: number; yearlyRate: number }> = {
  number: 20,
  id: 'cost-of-credit',
  unit: 'wan-yuan',
  inputs: ['invoiceSales', 'days', 'yearlyRate'],
  taxBasis: 'same',
  convention: '365-day year',
  source: 'Carrying cost of receivables',
  compute: ({ invoiceSales, days, yearlyRate }) => (invoiceSales / daysPerYear) * days * yearlyRate,
}

/** One step of a rebate scale: from this invoice value on, at this rate (0.02 is 2 %). */
export interface RebateTier {
  from: number
  rate: number
}

/** Whether the rate of the tier reached applies to the whole volume or each rate only to its own slice. */
export type RebateForm = 'whole-volume' | 'marginal'

/** Rebate from a scale of tiers. The form is part of the contract and must be stated. */
export const tierRebate: Formula<{ invoiceSales: number; tiers: RebateTier[]; form: RebateForm }> = {
  number: 21,
  id: 'tier-rebate',
  unit: 'wan-yuan',
  inputs: ['invoiceSales', 'tiers', 'form'],
  taxBasis: 'before-vat',
  convention: 'whole-volume or marginal, as the contract says',
  source: 'Contract-defined',
  compute: ({ invoiceSales, tiers, form }) => {
    const reached = [...tiers].sort((a, b) => a.from - b.from).filter((tier) => invoiceSales >= tier.from)
    if (form === 'whole-volume') return invoiceSales * (reached.at(-1)?.rate ?? 0)
    return sum(
      reached.map((tier, index) => {
        const end = reached[index + 1]?.from ?? invoiceSales
        return (end - tier.from) * tier.rate
      }),
    )
  },
}
