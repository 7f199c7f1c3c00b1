import type { Cost, Term } from '../domain/customer-money.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'
import { tierRebate } from '../formulas/account-money.ts'
import {
  differenceFigure,
  enteredFigure,
  figureOf,
  missingFigure,
  partOf,
  percentFigure,
  type PlanFigure,
} from './figure.ts'
import {
  allocate,
  salesOfSlice,
  wholeAccount,
  withinFormats,
  type AccountMoney,
  type ProfitSlice,
} from './profit-slice.ts'

const percentOfOne = 100

/** Tells whether a term comes off on the invoice; every other one is paid or settled after it. */
export function isOnInvoice({ kind }: Pick<Term, 'kind'>): boolean {
  return kind === 'on-invoice'
}

/** What a term is called where its figure is explained; without a name it goes by where it comes off. */
export function termName(term: Pick<Term, 'name' | 'kind'>): string {
  return term.name.trim() || (isOnInvoice(term) ? 'onInvoice' : 'offInvoice')
}

/** What a cost is called where its figure is explained. */
export function costName(cost: Pick<Cost, 'name' | 'kind'>): string {
  return cost.name.trim() || (cost.kind === 'cost-of-goods' ? 'costOfGoods' : 'costToServe')
}

/**
 * What a term costs a slice of the business in a year, in 万元. Rates are taken of the slice's own sales; amounts
 * and scales are shared out by list sales among the formats that the term is for.
 */
export function termCost(
  account: AccountMoney,
  period: PlanPeriod,
  term: Term,
  slice: ProfitSlice = wholeAccount(account),
): PlanFigure {
  const own = withinFormats(slice, term.formats)
  switch (term.measure) {
    case 'rate': {
      const percent = term[period]
      return percent === null
        ? missingFigure([termName(term)])
        : percentFigure(percent, baseOf(account, period, term, own))
    }
    case 'amount':
      return allocate(enteredFigure(term[period], termName(term)), term.formats, slice, account, period)
    case 'tiers':
      return allocate(scaleCost(account, period, term), term.formats, slice, account, period)
  }
}

/** Invoice sales of a slice (万元): list sales less what comes off on the invoice. */
export function invoiceSalesOf(account: AccountMoney, period: PlanPeriod, slice: ProfitSlice): PlanFigure {
  return differenceFigure(
    partOf('listSales', salesOfSlice(slice, period)),
    account.terms
      .filter(isOnInvoice)
      .map((term) => partOf(termName(term), termCost(account, period, term, slice))),
  )
}

/** What a cost comes to for a slice in a year, in 万元; an amount is shared out by list sales. */
export function costOf(
  account: AccountMoney,
  period: PlanPeriod,
  cost: Cost,
  slice: ProfitSlice = wholeAccount(account),
): PlanFigure {
  const value = cost[period]
  if (value === null) return missingFigure([costName(cost)])
  if (cost.measure === 'amount') {
    return allocate(enteredFigure(value, costName(cost)), cost.formats, slice, account, period)
  }
  return percentFigure(value, partOf('listSales', salesOfSlice(withinFormats(slice, cost.formats), period)))
}

/** A rate on the invoice is of list sales, any other of invoice sales. */
function baseOf(account: AccountMoney, period: PlanPeriod, term: Term, slice: ProfitSlice) {
  return isOnInvoice(term)
    ? partOf('listSales', salesOfSlice(slice, period))
    : partOf('invoiceSales', invoiceSalesOf(account, period, slice))
}

/** A scale is of all sales in its formats: which tier is reached is not a matter of a part of them. */
function scaleCost(account: AccountMoney, period: PlanPeriod, term: Term): PlanFigure {
  const base = baseOf(account, period, term, withinFormats(wholeAccount(account), term.formats)).value
  return figureOf(tierRebate, {
    invoiceSales: base,
    tiers: term.tiers.map(({ from, rate }) => ({
      // What is not filled in yet is found missing by the formula.
      from: from ?? Number.NaN,
      rate: rate === null ? Number.NaN : rate / percentOfOne,
    })),
    form: term.form,
  })
}
