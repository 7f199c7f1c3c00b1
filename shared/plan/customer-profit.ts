import type { Cost, Term } from '../domain/customer-money.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'
import {
  contributionMargin,
  customerContribution,
  grossProfit,
  netSales,
  pocketMargin,
  tradeSpendRate,
} from '../formulas/account-money.ts'
import {
  differenceFigure,
  enteredFigure,
  figureOf,
  missingFigure,
  partOf,
  partsOrNothing,
  percentFigure,
  shareFigure,
  sumFigure,
  type FigurePart,
  type PlanFigure,
} from './figure.ts'
import { allocate, salesOfSlice, wholeAccount, type AccountMoney, type ProfitSlice } from './profit-slice.ts'
import { costName, costOf, invoiceSalesOf, isOnInvoice, termCost, termName } from './term-cost.ts'

/** One term or one cost with what it comes to. */
export interface ProfitLine<Item> {
  item: Item
  figure: PlanFigure
}

/** The profit and loss of an account in one year, from list sales down to contribution; money in 万元. */
export interface CustomerProfit {
  listSales: PlanFigure
  onInvoice: readonly ProfitLine<Term>[]
  invoiceSales: PlanFigure
  offInvoice: readonly ProfitLine<Term>[]
  offInvoiceTotal: PlanFigure
  netSales: PlanFigure
  costOfGoods: PlanFigure
  grossProfit: PlanFigure
  costToServe: readonly ProfitLine<Cost>[]
  creditCost: PlanFigure
  contribution: PlanFigure
  contributionMargin: PlanFigure
  /** Contribution as a share of list sales, the other base in use. */
  contributionOfList: PlanFigure
  pocketMargin: PlanFigure
  tradeSpendRate: PlanFigure
  /** What is left after everything that grows with sales; the measure of a break-even. */
  variableContribution: PlanFigure
}

/** Draws up the profit and loss of an account, or of a slice of it, for one year. */
export function customerProfit(
  account: AccountMoney,
  period: PlanPeriod,
  slice: ProfitSlice = wholeAccount(account),
): CustomerProfit {
  const terms = account.terms.map((item) => ({ item, figure: termCost(account, period, item, slice) }))
  const onInvoice = terms.filter(({ item }) => isOnInvoice(item))
  const offInvoice = terms.filter(({ item }) => !isOnInvoice(item))
  const costToServe = account.costs
    .filter(({ kind }) => kind !== 'cost-of-goods')
    .map((item) => ({ item, figure: costOf(account, period, item, slice) }))

  const listSales = salesOfSlice(slice, period)
  const onInvoiceParts = partsOrNothing('onInvoice', onInvoice.map(termPart))
  const offInvoiceParts = partsOrNothing('offInvoice', offInvoice.map(termPart))
  const net = figureOf(netSales, { listSales, onInvoice: onInvoiceParts, offInvoice: offInvoiceParts })
  const costOfGoods = costOfGoodsOf(account, period, slice)
  const gross = figureOf(grossProfit, { netSales: net, costOfGoods })
  const credit = creditCost(account, period, slice)
  const contribution = figureOf(customerContribution, {
    grossProfit: gross,
    costToServe: [...costToServe.map(costPart), partOf('creditCost', credit)],
  })
  return {
    listSales,
    onInvoice,
    invoiceSales: invoiceSalesOf(account, period, slice),
    offInvoice,
    offInvoiceTotal: sumFigure(offInvoiceParts),
    netSales: net,
    costOfGoods,
    grossProfit: gross,
    costToServe,
    creditCost: credit,
    contribution,
    contributionMargin: figureOf(contributionMargin, { contribution, netSales: net }),
    contributionOfList: shareFigure(partOf('contribution', contribution), partOf('listSales', listSales)),
    pocketMargin: figureOf(pocketMargin, { netSales: net, costOfGoods, otherCostInPrice: 0 }),
    tradeSpendRate: figureOf(tradeSpendRate, {
      onInvoice: onInvoiceParts,
      offInvoice: offInvoiceParts,
      listSales,
    }),
    variableContribution: differenceFigure(
      partOf('grossProfit', gross),
      costToServe.filter(({ item }) => item.variable).map(costPart),
    ),
  }
}

/** Invoice sales of an account in one year (万元). */
export function invoiceSales(account: AccountMoney, period: PlanPeriod): PlanFigure {
  return invoiceSalesOf(account, period, wholeAccount(account))
}

/** What an account contributes in one year (万元), after everything it costs to serve it. */
export function contribution(account: AccountMoney, period: PlanPeriod): PlanFigure {
  return customerProfit(account, period).contribution
}

function costOfGoodsOf(account: AccountMoney, period: PlanPeriod, slice: ProfitSlice): PlanFigure {
  const ownRate = slice.line?.costOfGoodsRate ?? null
  if (ownRate !== null) return percentFigure(ownRate, partOf('listSales', salesOfSlice(slice, period)))
  const parts = account.costs
    .filter(({ kind }) => kind === 'cost-of-goods')
    .map((item) => ({ item, figure: costOf(account, period, item, slice) }))
  const [only] = parts
  if (!only) return missingFigure(['costOfGoods'])
  return parts.length === 1 ? only.figure : sumFigure(parts.map(costPart))
}

/** What the money costs that the customer owes us: receivables at the yearly rate. */
function creditCost(account: AccountMoney, period: PlanPeriod, slice: ProfitSlice): PlanFigure {
  const { creditRate } = account.finance
  const receivables = receivablesOf(account, period)
  const cost =
    creditRate === null
      ? missingFigure(['creditRate', ...(receivables.result.state === 'missing' ? ['receivables'] : [])])
      : percentFigure(creditRate, partOf('receivables', receivables))
  return allocate(cost, [], slice, account, period)
}

/** What is unpaid at the end of a year, in 万元. */
export function receivablesOf({ finance }: Pick<AccountMoney, 'finance'>, period: PlanPeriod): PlanFigure {
  const value = period === 'base' ? finance.receivablesBase : finance.receivablesPlan
  return enteredFigure(value, 'receivables')
}

function termPart({ item, figure }: ProfitLine<Term>): FigurePart {
  return partOf(termName(item), figure)
}

function costPart({ item, figure }: ProfitLine<Cost>): FigurePart {
  return partOf(costName(item), figure)
}
