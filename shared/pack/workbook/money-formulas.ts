import type { Cost, Term } from '../../domain/customer-money.ts'
import type { PlanPeriod } from '../../domain/plan-item.ts'
import { withinFormats, wholeAccount, type AccountMoney, type ProfitSlice } from '../../plan/profit-slice.ts'
import { isOnInvoice } from '../../plan/term-cost.ts'
import { expression, grouped, quotient, sumOfSlots, type Expression, type Slot } from './expression.ts'
import type { Ledger } from './sheet-draft.ts'

/** The three ways to look at the profit and loss; the name of a part alone may stand for a format and a line. */
export type SliceView = 'whole' | 'format' | 'line'

/** A part of the business as a column of a sheet. */
export interface SliceColumn {
  view: SliceView
  slice: ProfitSlice
}

/**
 * The formulae of the profit and loss over the cells of a workbook. They follow `plan/customer-profit.ts` line by
 * line; a test computes every cell from the written formula and holds it against that.
 */
export interface MoneyFormulas {
  rowSlot: (column: SliceColumn, period: PlanPeriod, row: string) => Slot
  termInput: (term: Term, period: PlanPeriod) => Slot
  costInput: (cost: Cost, period: PlanPeriod) => Slot
  salesInput: (view: SliceView, line: string, format: string, period: PlanPeriod) => Slot
  /** Formulae of every line of a profit and loss by its id; null where the plan has nothing to compute from. */
  rows: (column: SliceColumn, period: PlanPeriod) => Map<string, Expression | null>
  /** What a scale of tiers is reckoned on. */
  scaleBase: (term: Term, period: PlanPeriod) => Expression
  /** Invoice sales of one line in one format, for terms that are for some formats only. */
  lineInvoice: (line: ProfitSlice, format: string, period: PlanPeriod) => Expression
  lineInvoiceSlot: (line: string, format: string, period: PlanPeriod) => Slot
}

export function moneyFormulas(account: AccountMoney, slot: Ledger): MoneyFormulas {
  const whole: SliceColumn = { view: 'whole', slice: wholeAccount(account) }
  const onInvoice = account.terms.filter(isOnInvoice)
  const offInvoice = account.terms.filter((term) => !isOnInvoice(term))
  const goods = account.costs.filter(({ kind }) => kind === 'cost-of-goods')
  const toServe = account.costs.filter(({ kind }) => kind !== 'cost-of-goods')

  const rowSlot = ({ view, slice }: SliceColumn, period: PlanPeriod, row: string) =>
    slot(`row/${view}/${slice.id}/${period}/${row}`)
  const termInput = ({ id }: Term, period: PlanPeriod) => slot(`term/${id}/${period}`)
  const costInput = ({ id }: Cost, period: PlanPeriod) => slot(`cost/${id}/${period}`)
  // The whole account and a format read the same cells.
  const salesInput = (view: SliceView, line: string, format: string, period: PlanPeriod) =>
    slot(view === 'line' ? `white-space/${line}/${format}/${period}` : `sales/${format}/${period}`)
  const lineInvoiceSlot = (line: string, format: string, period: PlanPeriod) =>
    slot(`line-invoice/${line}/${format}/${period}`)

  function within(column: SliceColumn, formats: readonly string[]): SliceColumn {
    return { ...column, slice: withinFormats(column.slice, formats) }
  }

  function sales({ view, slice }: SliceColumn, period: PlanPeriod): Expression {
    return sumOfSlots(slice.formats.map(({ id }) => salesInput(view, slice.id, id, period)))
  }

  function allocated(amount: Slot, formats: readonly string[], column: SliceColumn, period: PlanPeriod) {
    if (column.slice.isWhole) return expression`${amount}`
    const own = within(column, formats)
    if (own.slice.formats.length === 0) return expression`0`
    return expression`${amount}*${quotient(sales(own, period), sales(within(whole, formats), period))}`
  }

  function invoice(column: SliceColumn, own: SliceColumn, period: PlanPeriod): Expression {
    if (own.slice.isWhole) return expression`${rowSlot(whole, period, 'invoiceSales')}`
    if (own.slice.formats.length === 0) return nothingOf(period)
    if (own.slice === column.slice) return expression`${rowSlot(column, period, 'invoiceSales')}`
    return sumOfSlots(
      own.slice.formats.map((format) =>
        column.view === 'line'
          ? lineInvoiceSlot(column.slice.id, format.id, period)
          : rowSlot({ view: 'format', slice: { ...column.slice, id: format.id } }, period, 'invoiceSales'),
      ),
    )
  }

  /** Invoice sales where nothing is sold: nothing, but unknown as long as a discount is. */
  function nothingOf(period: PlanPeriod): Expression {
    const rates = onInvoice.filter(({ measure }) => measure === 'rate')
    return { ...expression`0`, needs: rates.map((term) => termInput(term, period)) }
  }

  function term(one: Term, column: SliceColumn, period: PlanPeriod): Expression | null {
    switch (one.measure) {
      case 'rate': {
        const own = within(column, one.formats)
        const base = isOnInvoice(one) ? sales(own, period) : invoice(column, own, period)
        return expression`${termInput(one, period)}*${grouped(base)}`
      }
      case 'amount':
        return allocated(termInput(one, period), one.formats, column, period)
      case 'tiers':
        return allocated(slot(`scale/${one.id}/${period}`), one.formats, column, period)
    }
  }

  function cost(one: Cost, column: SliceColumn, period: PlanPeriod): Expression {
    const input = costInput(one, period)
    if (one.measure === 'rate') {
      return expression`${input}*${grouped(sales(within(column, one.formats), period))}`
    }
    // A cost that nobody knows is unknown even where it would not apply.
    const amount = allocated(input, one.formats, column, period)
    return { ...amount, needs: [input, ...amount.needs] }
  }

  function costOfGoods(column: SliceColumn, period: PlanPeriod): Expression | null {
    const { line } = column.slice
    if (line !== null && line.costOfGoodsRate !== null) {
      return expression`${slot(`line-rate/${line.id}`)}*${rowSlot(column, period, 'listSales')}`
    }
    return goods.map((one) => cost(one, column, period)).reduce<Expression | null>(added, null)
  }

  function creditCost(column: SliceColumn, period: PlanPeriod): Expression {
    const owed = expression`${slot('finance/credit-rate')}*${slot(`finance/receivables/${period}`)}`
    if (column.slice.isWhole) return owed
    return expression`${owed}*${quotient(sales(column, period), sales(whole, period))}`
  }

  function rows(column: SliceColumn, period: PlanPeriod): Map<string, Expression | null> {
    const row = (name: string) => rowSlot(column, period, name)
    const slotsOf = (items: readonly { id: string }[]) => items.map(({ id }) => row(id))
    const less = (from: Slot, items: readonly Slot[]) =>
      items.length === 0 ? expression`${from}` : expression`${from}-${sumOfSlots(items)}`
    const deducted = slotsOf([...onInvoice, ...offInvoice])
    return new Map<string, Expression | null>([
      ['listSales', sales(column, period)],
      ...onInvoice.map((one) => [one.id, term(one, column, period)] as const),
      ['invoiceSales', less(row('listSales'), slotsOf(onInvoice))],
      ...offInvoice.map((one) => [one.id, term(one, column, period)] as const),
      ['netSales', less(row('invoiceSales'), slotsOf(offInvoice))],
      ['costOfGoods', costOfGoods(column, period)],
      ['grossProfit', less(row('netSales'), [row('costOfGoods')])],
      ...toServe.map((one) => [one.id, cost(one, column, period)] as const),
      ['creditCost', creditCost(column, period)],
      ['contribution', less(row('grossProfit'), [...slotsOf(toServe), row('creditCost')])],
      ['contributionMargin', quotient(row('contribution'), row('netSales'))],
      ['contributionOfList', quotient(row('contribution'), row('listSales'))],
      ['pocketMargin', quotient(expression`${row('netSales')}-${row('costOfGoods')}`, row('netSales'))],
      ['tradeSpendRate', quotient(sumOfSlots(deducted), row('listSales'))],
    ])
  }

  return {
    rowSlot,
    termInput,
    costInput,
    salesInput,
    rows,
    scaleBase(one, period) {
      const own = within(whole, one.formats)
      return isOnInvoice(one) ? sales(own, period) : invoice(whole, own, period)
    },
    lineInvoice(line, format, period) {
      const column: SliceColumn = { view: 'line', slice: withinFormats(line, [format]) }
      const terms = onInvoice.map((one) => term(one, column, period) ?? expression`0`)
      return terms.reduce((rest, one) => expression`${rest}-${one}`, sales(column, period))
    },
    lineInvoiceSlot,
  }
}

function added(sum: Expression | null, one: Expression): Expression {
  return sum === null ? one : expression`${sum}+${one}`
}
