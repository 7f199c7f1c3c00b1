import { describe, expect, test } from 'vitest'
import {
  contribution,
  customerProfit,
  invoiceSales,
  type CustomerProfit,
} from '#shared/plan/customer-profit.ts'
import { valueOf, type PlanFigure } from '#shared/plan/figure.ts'
import { formatSlices, lineSlices, type AccountMoney } from '#shared/plan/profit-slice.ts'
import { daysOverContract, outstandingDays, passesPaymentReminder } from '#shared/plan/receivables.ts'
import { helingMoney, helingScale } from './heling-money.ts'

function rounded(figure: PlanFigure, digits = 2): number | null {
  const value = valueOf(figure)
  return value === null ? null : Number(value.toFixed(digits))
}

function percent(figure: PlanFigure): number | null {
  const value = valueOf(figure)
  return value === null ? null : Number((value * 100).toFixed(2))
}

function lines(profit: CustomerProfit) {
  return {
    listSales: rounded(profit.listSales),
    onInvoice: profit.onInvoice.map(({ figure }) => rounded(figure)),
    invoiceSales: rounded(profit.invoiceSales),
    offInvoice: profit.offInvoice.map(({ figure }) => rounded(figure)),
    offInvoiceTotal: rounded(profit.offInvoiceTotal),
    netSales: rounded(profit.netSales),
    costOfGoods: rounded(profit.costOfGoods),
    grossProfit: rounded(profit.grossProfit),
    costToServe: profit.costToServe.map(({ figure }) => rounded(figure)),
    creditCost: rounded(profit.creditCost),
    contribution: rounded(profit.contribution),
    contributionMargin: percent(profit.contributionMargin),
    tradeSpendRate: percent(profit.tradeSpendRate),
  }
}

function withTerm(change: Partial<typeof helingScale>): AccountMoney {
  const scale = { ...helingScale, ...change }
  return { ...helingMoney, terms: helingMoney.terms.map((term) => (term.id === scale.id ? scale : term)) }
}

describe('the profit and loss of the sample account', () => {
  test('has every figure of the base year', () => {
    const profit = customerProfit(helingMoney, 'base')
    expect(lines(profit)).toEqual({
      listSales: 6000,
      onInvoice: [240],
      invoiceSales: 5760,
      offInvoice: [172.8, 86.4, 420, 210, 115.2],
      offInvoiceTotal: 1004.4,
      netSales: 4755.6,
      costOfGoods: 3120,
      grossProfit: 1635.6,
      costToServe: [228, 90, 110, 57.6],
      creditCost: 48,
      contribution: 1102,
      contributionMargin: 23.17,
      tradeSpendRate: 20.74,
    })
    expect(percent(profit.contributionOfList)).toBe(18.37)
    expect(percent(profit.pocketMargin)).toBe(34.39)
    expect(rounded(profit.variableContribution)).toBe(1350)
  })

  test('has every figure of the plan', () => {
    expect(lines(customerProfit(helingMoney, 'plan'))).toEqual({
      listSales: 6600,
      onInvoice: [264],
      invoiceSales: 6336,
      offInvoice: [190.08, 126.72, 410, 225, 126.72],
      offInvoiceTotal: 1078.52,
      netSales: 5257.48,
      costOfGoods: 3432,
      grossProfit: 1825.48,
      costToServe: [245, 84, 115, 52],
      creditCost: 45.13,
      contribution: 1284.35,
      contributionMargin: 24.43,
      tradeSpendRate: 20.34,
    })
  })

  test('knows how long the money stays out', () => {
    expect(rounded(outstandingDays(helingMoney, 'base'))).toBe(60.83)
    expect(rounded(outstandingDays(helingMoney, 'plan'))).toBe(52)
    expect(rounded(daysOverContract(helingMoney, 'base'))).toBe(15.83)
  })

  test('reminds of the sixtieth day, as it is or as it is agreed', () => {
    expect(passesPaymentReminder(60.83, 45)).toBe(true)
    expect(passesPaymentReminder(52, 90)).toBe(true)
    expect(passesPaymentReminder(60, 60)).toBe(false)
    expect(passesPaymentReminder(null, null)).toBe(false)
  })
})

describe('a rebate by tiers', () => {
  test('costs what its form says', () => {
    const cost = (form: 'whole-volume' | 'marginal', period: 'base' | 'plan') =>
      rounded(customerProfit(withTerm({ form }), period).offInvoice[1]!.figure)
    expect(cost('whole-volume', 'plan')).toBe(126.72)
    expect(cost('whole-volume', 'base')).toBe(86.4)
    expect(cost('marginal', 'plan')).toBe(12.72)
  })

  test('is not computed before the form is chosen, nor is what hangs on it', () => {
    const account = withTerm({ form: null })
    expect(invoiceSales(account, 'plan').result.state).toBe('computed')
    expect(contribution(account, 'plan').result).toEqual({ state: 'missing', inputs: ['form'] })
  })

  test('is not computed while a tier is half filled in', () => {
    const account = withTerm({ form: 'marginal', tiers: [{ id: 'one', from: 5500, rate: null }] })
    expect(contribution(account, 'plan').result).toEqual({ state: 'missing', inputs: ['tiers'] })
  })
})

describe('what is missing', () => {
  test('goes by its name', () => {
    const bare: AccountMoney = {
      ...helingMoney,
      costs: [],
      finance: { ...helingMoney.finance, creditRate: null },
    }
    expect(contribution(bare, 'base').result).toEqual({
      state: 'missing',
      inputs: ['costOfGoods', 'creditRate'],
    })
    expect(contribution({ ...helingMoney, formats: [] }, 'base').result).toEqual({
      state: 'missing',
      inputs: ['listSales'],
    })
  })

  test('without terms, invoice and net sales are list sales', () => {
    const profit = customerProfit({ ...helingMoney, terms: [] }, 'base')
    expect([valueOf(profit.invoiceSales), valueOf(profit.netSales)]).toEqual([6000, 6000])
    expect(valueOf(profit.tradeSpendRate)).toBe(0)
  })
})

describe('slices of an account', () => {
  const total = (figures: PlanFigure[]) =>
    figures.reduce((sum, figure) => sum + (valueOf(figure) ?? Number.NaN), 0)

  test('by format add up to the whole', () => {
    const parts = formatSlices(helingMoney).map((slice) => customerProfit(helingMoney, 'plan', slice))
    expect(total(parts.map((part) => part.invoiceSales))).toBeCloseTo(6336)
    expect(total(parts.map((part) => part.contribution))).toBeCloseTo(1284.35, 2)
    expect(parts[0]?.creditCost.formula?.id).toBe('allocation')
  })

  test('bear a term only where it is for them', () => {
    const account = withTerm({ form: null, measure: 'amount', plan: 90, formats: ['hyper', 'super'] })
    const costs = formatSlices(account).map((slice) =>
      rounded(customerProfit(account, 'plan', slice).offInvoice[1]!.figure),
    )
    expect(costs).toEqual([56.84, 33.16, 0, 0, 0])
  })

  test('by product line take the sales of the grid and their own cost of goods where it is known', () => {
    const [tea, juice] = lineSlices(helingMoney).map((slice) => customerProfit(helingMoney, 'base', slice))
    expect([rounded(tea!.listSales), rounded(tea!.costOfGoods)]).toEqual([3120, 1622.4])
    expect([rounded(juice!.listSales), rounded(juice!.costOfGoods)]).toEqual([1830, 1006.5])
    expect(rounded(tea!.netSales)).toBe(2472.91)
  })

  test('by product line name the cells of the grid that nobody filled in', () => {
    const [tea] = lineSlices(helingMoney).map((slice) => customerProfit(helingMoney, 'plan', slice))
    const result = tea?.listSales.result
    expect(result?.state === 'missing' && result.inputs).toContain('茶 · 大卖场')
  })
})
