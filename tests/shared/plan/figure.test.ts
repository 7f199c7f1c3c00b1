import { describe, expect, test } from 'vitest'
import { customerContribution, netSales, tierRebate, tradeSpendRate } from '#shared/formulas/account-money.ts'
import * as accountMoney from '#shared/formulas/account-money.ts'
import type { Formula } from '#shared/formulas/formula.ts'
import * as growth from '#shared/formulas/growth.ts'
import * as promotion from '#shared/formulas/promotion.ts'
import * as retailer from '#shared/formulas/retailer.ts'
import * as service from '#shared/formulas/service.ts'
import {
  figureInWords,
  formatFigure,
  formulaInWords,
  inputInWords,
  missingInWords,
} from '#shared/i18n/figure-text.ts'
import { en } from '#shared/i18n/en.ts'
import { zhCN } from '#shared/i18n/zh-CN.ts'
import * as plainArithmetic from '#shared/plan/plain-arithmetic.ts'
import {
  changeFigure,
  differenceFigure,
  enteredFigure,
  figureOf,
  partsOrNothing,
  percentFigure,
  shareFigure,
  sumFigure,
  valueOf,
} from '#shared/plan/figure.ts'

const terms = [
  { name: '固定返利', value: 172.8 },
  { name: '促销补差', value: 420 },
]

describe('a figure', () => {
  test('keeps what it was computed from, each item of a list by its name', () => {
    const figure = figureOf(netSales, {
      listSales: 6000,
      onInvoice: [{ name: '票面折扣', value: 240 }],
      offInvoice: terms,
    })
    expect(valueOf(figure)).toBeCloseTo(5167.2)
    expect(figure.formula).toMatchObject({ number: 11, id: 'net-sales', taxBasis: 'before-vat' })
    expect(figure.inputs).toEqual([
      { name: 'listSales', value: 6000, unit: 'wan-yuan' },
      { name: 'onInvoice', unit: 'wan-yuan', value: [{ name: '票面折扣', value: 240, unit: 'wan-yuan' }] },
      { name: 'offInvoice', unit: 'wan-yuan', value: terms.map((term) => ({ ...term, unit: 'wan-yuan' })) },
    ])
  })

  test('says what the figures lack that it is computed from', () => {
    const sales = sumFigure([
      { name: '大卖场', value: 3000 },
      { name: '超市', value: null },
    ])
    const rate = figureOf(tradeSpendRate, {
      listSales: sales,
      onInvoice: [{ name: '票面折扣', value: null }],
      offInvoice: terms,
    })
    expect(rate.result).toEqual({ state: 'missing', inputs: ['票面折扣', '超市'] })
  })

  test('takes a list without items as nothing only where the caller says so', () => {
    const grossProfit = 1635.6
    const none = figureOf(customerContribution, { grossProfit, costToServe: [] })
    expect(none.result).toEqual({ state: 'missing', inputs: ['costToServe'] })
    const nothing = figureOf(customerContribution, {
      grossProfit,
      costToServe: partsOrNothing('costToServe', []),
    })
    expect(valueOf(nothing)).toBe(grossProfit)
  })

  test('shows the fields of the items that a formula takes', () => {
    const tiers = [
      { from: 5500, rate: 0.015 },
      { from: 6300, rate: 0.02 },
    ]
    const figure = figureOf(tierRebate, { invoiceSales: 6336, tiers, form: 'whole-volume' })
    expect(valueOf(figure)).toBeCloseTo(126.72)
    const scale = figure.inputs.find(({ name }) => name === 'tiers')
    expect(scale && inputInWords('en', scale)).toContain('rate 1.50%')
    expect(inputInWords('zh-CN', { name: 'form', value: 'marginal', unit: 'count' })).toBe('分段累进')
  })
})

describe('plain arithmetic', () => {
  test('adds up, and names every part that is unknown', () => {
    expect(valueOf(sumFigure(terms))).toBeCloseTo(592.8)
    expect(sumFigure([...terms, { name: '配送费', value: null }]).result).toEqual({
      state: 'missing',
      inputs: ['配送费'],
    })
    expect(sumFigure([]).result.state).toBe('missing')
  })

  test('takes parts off a whole; without parts the whole is left', () => {
    const whole = { name: 'listSales', value: 6000 }
    expect(valueOf(differenceFigure(whole, [{ name: '票面折扣', value: 240 }]))).toBe(5760)
    expect(valueOf(differenceFigure(whole, []))).toBe(6000)
    expect(differenceFigure({ name: 'listSales', value: null }, terms).result).toEqual({
      state: 'missing',
      inputs: ['listSales'],
    })
  })

  test('has no share or growth of nothing, and names what is 0', () => {
    expect(valueOf(shareFigure({ name: 'a', value: 3000 }, { name: 'b', value: 6000 }))).toBe(0.5)
    expect(valueOf(changeFigure({ name: 'a', value: 5400 }, { name: 'b', value: 6000 }))).toBeCloseTo(
      0.1111,
      4,
    )
    expect(changeFigure({ name: 'FY2024', value: 0 }, { name: 'FY2025', value: 6 }).result).toEqual({
      state: 'zero-divisor',
      input: 'FY2024',
    })
  })

  test('takes a percentage of an amount', () => {
    const discount = percentFigure(4, { name: 'listSales', value: 6000 })
    expect(valueOf(discount)).toBe(240)
    expect(percentFigure(null, { name: 'listSales', value: 6000 }).result).toEqual({
      state: 'missing',
      inputs: ['percent'],
    })
  })

  test('leaves a word of the user as it is', () => {
    expect(enteredFigure(16, 'amount')).toMatchObject({ formula: null, result: { value: 16 } })
    expect(enteredFigure(null, 'amount').result).toEqual({ state: 'missing', inputs: ['amount'] })
  })
})

describe('figures in words', () => {
  const margin = shareFigure({ name: 'contribution', value: 1102 }, { name: 'netSales', value: 4755.6 })

  test('have always the same decimals, a real minus and, where asked, sign and unit', () => {
    expect(figureInWords('zh-CN', margin)).toBe('23.17%')
    expect(formatFigure('en', -5.666, 'rate', { digits: 1 })).toBe('−566.6%')
    expect(formatFigure('zh-CN', 256.71, 'wan-yuan', { signed: true })).toBe('+256.71')
    expect(formatFigure('zh-CN', 4755.6, 'wan-yuan')).toBe('4,755.60')
    expect(formatFigure('zh-CN', 4755.6, 'wan-yuan', { withUnit: true })).toBe('4,755.6 万元')
    expect(formatFigure('en', 45, 'days', { withUnit: true })).toBe('45 days')
    expect(formatFigure('en', -0.00001, 'wan-yuan', { signed: true })).toBe('0.00')
  })

  test('name what is missing in the language of the reader', () => {
    expect(missingInWords('zh-CN', { state: 'missing', inputs: ['receivables', '大卖场'] })).toBe(
      '还缺：应收账款、大卖场',
    )
    expect(missingInWords('en', { state: 'zero-divisor', input: 'netSales' })).toContain('net sales is 0')
    expect(missingInWords('en', margin.result)).toBeNull()
  })

  const isFormula = (value: unknown): value is Formula<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && 'compute' in value
  const formulas = [accountMoney, growth, promotion, retailer, service, plainArithmetic].flatMap((module) =>
    Object.values(module).filter(isFormula),
  )

  test('write every formula, input, convention and source in both languages', () => {
    expect(formulas.length).toBeGreaterThan(43)
    for (const { figures, worksheets } of [en, zhCN]) {
      for (const { id, inputs, source, convention } of formulas) {
        expect(Object.keys(figures.expression)).toContain(id)
        expect(Object.keys(figures.origin)).toContain(source)
        if (convention !== null) {
          expect(Object.keys({ ...worksheets.convention, ...figures.ownConvention })).toContain(convention)
        }
        expect(Object.keys(figures.input)).toEqual(expect.arrayContaining([...inputs]))
      }
    }
  })

  test('have no formula where the user gave the figure', () => {
    expect(formulaInWords('zh-CN', enteredFigure(16, 'amount')).expression).toBe('手工填写')
  })
})
