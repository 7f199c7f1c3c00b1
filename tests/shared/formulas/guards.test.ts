import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as account from '#shared/formulas/account-money.ts'
import { evaluate, type Formula } from '#shared/formulas/formula.ts'
import * as growth from '#shared/formulas/growth.ts'
import * as promotion from '#shared/formulas/promotion.ts'
import * as retailer from '#shared/formulas/retailer.ts'
import * as service from '#shared/formulas/service.ts'

const formulas = [promotion, account, retailer, service, growth]
  .flatMap((module): unknown[] => Object.values(module))
  .filter((value): value is Formula<Record<string, unknown>> => typeof value === 'object')

const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true })

describe('the list of formulae', () => {
  it('numbers 1 to 43 without a gap', () => {
    const numbers = [...new Set(formulas.map((formula) => formula.number))].sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 43 }, (_, index) => index + 1))
  })

  it('gives every formula an id of its own', () => {
    const ids = formulas.map((formula) => formula.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(formulas.map((formula) => [formula.id, formula] as const))(
    '%s names what is missing',
    (_id, formula) => {
      expect(evaluate(formula, {})).toEqual({ state: 'missing', inputs: formula.inputs })
    },
  )
})

describe('what can’t be computed', () => {
  it('names a zero divisor instead of answering 0 or infinity', () => {
    expect(evaluate(account.contributionMargin, { contribution: 5, netSales: 0 })).toEqual({
      state: 'zero-divisor',
      input: 'netSales',
    })
  })

  it('refuses a price cut larger than the contribution', () => {
    expect(evaluate(promotion.volumeToPayPriceCut, { priceCut: 5, unitContribution: 4 }).state).toBe(
      'out-of-range',
    )
  })

  it('refuses weights that do not add up to one', () => {
    expect(evaluate(growth.healthScore, { dimensions: [{ weight: 0.5, score: 80 }] }).state).toBe(
      'out-of-range',
    )
  })

  it('refuses forecasts and actuals of different length', () => {
    expect(evaluate(growth.weightedForecastError, { forecast: [1], actual: [1, 2] }).state).toBe(
      'out-of-range',
    )
  })

  it('treats a number that is not finite as missing', () => {
    expect(evaluate(account.grossProfit, { netSales: Number.NaN, costOfGoods: 1 })).toEqual({
      state: 'missing',
      inputs: ['netSales'],
    })
  })
})

function valueOf(result: ReturnType<typeof evaluate>): number {
  if (result.state !== 'computed') throw new Error(result.state)
  return result.value
}

describe('properties', () => {
  it('the ratio and the net rate of a promotion differ by exactly one', () => {
    fc.assert(
      fc.property(amount, amount, (netIncrementalProfit, investment) => {
        const ratio = valueOf(evaluate(promotion.promotionRatio, { netIncrementalProfit, investment }))
        const rate = valueOf(evaluate(promotion.promotionNetRate, { netIncrementalProfit, investment }))
        expect(ratio - rate).toBeCloseTo(1, 6)
      }),
    )
  })

  it('a promotion that sells exactly the break-even increment has a ratio of one', () => {
    fc.assert(
      fc.property(amount, amount, (investment, unitContribution) => {
        const units = valueOf(evaluate(promotion.breakEvenIncrement, { investment, unitContribution }))
        const ratio = evaluate(promotion.promotionRatio, {
          netIncrementalProfit: units * unitContribution,
          investment,
        })
        expect(valueOf(ratio)).toBeCloseTo(1, 6)
      }),
    )
  })

  it('each further point costs more sales than the one before', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (points) => {
        const sales = (given: number) =>
          valueOf(
            evaluate(account.salesToPayPoints, {
              variableContribution: 1_350,
              invoiceSales: 5_760,
              points: given,
            }),
          )
        expect(sales(points + 1) - sales(points)).toBeGreaterThan(sales(points) - sales(points - 0.1))
      }),
    )
  })

  it('a marginal rebate never exceeds the whole-volume one and never falls when sales rise', () => {
    const tiers = [
      { from: 100, rate: 0.01 },
      { from: 200, rate: 0.02 },
    ]
    const rebate = (invoiceSales: number, form: account.RebateForm) =>
      valueOf(evaluate(account.tierRebate, { invoiceSales, tiers, form }))
    fc.assert(
      fc.property(amount, amount, (sales, more) => {
        expect(rebate(sales, 'marginal')).toBeLessThanOrEqual(rebate(sales, 'whole-volume') + 1e-9)
        expect(rebate(sales + more, 'marginal')).toBeGreaterThanOrEqual(rebate(sales, 'marginal') - 1e-9)
      }),
    )
  })

  it('weighted distribution lies between 0 and 1 and equals numeric where all stores sell the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 50 }),
        amount,
        (carried, categorySales) => {
          const stores = carried.map((carries) => ({ categorySales, carries }))
          const numeric = carried.filter(Boolean).length / carried.length
          expect(valueOf(evaluate(service.weightedDistribution, { stores }))).toBeCloseTo(numeric, 6)
        },
      ),
    )
  })
})
