import { describe, expect, it } from 'vitest'
import { emptyDemand } from '#shared/domain/negotiation.ts'
import { contribution, invoiceSales } from '#shared/plan/customer-profit.ts'
import { demandCost, demandTotals, isOpenDemand, type DemandBasis } from '#shared/plan/demand-cost.ts'
import { enteredFigure, valueOf } from '#shared/plan/figure.ts'
import { helingMoney } from './heling-money.ts'
import { helingDemands } from './heling-negotiation.ts'

const basis: DemandBasis = {
  invoiceSales: invoiceSales(helingMoney, 'plan'),
  contribution: contribution(helingMoney, 'plan'),
  creditRate: helingMoney.finance.creditRate,
}
const costs = helingDemands.map((demand) => demandCost(demand, basis))
const [rebate, price, payment, leaflet] = helingDemands

describe('the cost of a demand', () => {
  it('follows from its kind', () => {
    expect(costs.map(({ cost }) => valueOf(cost)?.toFixed(2))).toEqual(['63.36', '76.03', '13.02', '16.00'])
  })

  it('adds up to 168.41, which is 13.1% of planned contribution', () => {
    const totals = demandTotals(costs, basis)
    expect(valueOf(totals.cost)?.toFixed(2)).toBe('168.41')
    expect((valueOf(totals.share)! * 100).toFixed(1)).toBe('13.1')
    expect(totals.unknown).toBe(0)
  })

  it('is the own figure where there is one, and still says what would be computed', () => {
    const own = demandCost({ ...rebate!, cost: 50 }, basis)
    expect(own.isOwn).toBe(true)
    expect(valueOf(own.cost)).toBe(50)
    expect(valueOf(own.computed)).toBeCloseTo(63.36)
    expect(valueOf(demandCost({ ...rebate!, cost: 0 }, basis).cost)).toBe(0)
  })

  it('names what is missing instead of being nothing', () => {
    const missing = (demand: typeof rebate, known = basis) => demandCost(demand!, known).cost.result
    expect(missing({ ...rebate!, asked: null })).toEqual({ state: 'missing', inputs: ['points'] })
    expect(missing({ ...price!, asked: null, share: null })).toEqual({
      state: 'missing',
      inputs: ['priceCutPercent', 'shareOfInvoice'],
    })
    expect(missing(payment, { ...basis, creditRate: null })).toEqual({
      state: 'missing',
      inputs: ['yearlyRate'],
    })
    expect(missing({ ...leaflet!, asked: null })).toEqual({ state: 'missing', inputs: ['askedAmount'] })
    expect(missing({ ...emptyDemand('x'), kind: 'other', asked: 3 })).toEqual({
      state: 'missing',
      inputs: ['ownCost'],
    })
    const withoutSales = { ...basis, invoiceSales: enteredFigure(null, 'invoiceSales') }
    expect(missing(price, withoutSales)).toEqual({ state: 'missing', inputs: ['invoiceSales'] })
  })

  it('stays out of the sum while it is unknown, and is counted', () => {
    const more = [...costs, demandCost(emptyDemand('new'), basis)]
    const totals = demandTotals(more, basis)
    expect(valueOf(totals.cost)?.toFixed(2)).toBe('168.41')
    expect(totals.unknown).toBe(1)
    expect(valueOf(demandTotals([], basis).cost)).toBeNull()
  })
})

it('counts a demand as open until it is settled', () => {
  const statuses = ['open', 'offered', 'agreed', 'refused', 'withdrawn'] as const
  expect(statuses.filter((status) => isOpenDemand({ status }))).toEqual(['open', 'offered'])
})
