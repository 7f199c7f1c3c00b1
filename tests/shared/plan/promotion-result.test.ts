import { describe, expect, it } from 'vitest'
import { valueOf } from '#shared/plan/figure.ts'
import {
  deviation,
  pays,
  promotionResult,
  promotionSpend,
  returnFigure,
} from '#shared/plan/promotion-result.ts'
import { midAutumn } from './heling-negotiation.ts'

const result = promotionResult(midAutumn, 'actual')

describe('the result of a promotion', () => {
  it('is that of the worked example', () => {
    const value = (name: keyof typeof result) => valueOf(result[name])!
    expect(value('grossIncrement')).toBe(14_400)
    expect((value('uplift') * 100).toFixed(1)).toBe('90.0')
    expect(value('netIncrement')).toBe(11_600)
    expect((value('netShare') * 100).toFixed(1)).toBe('80.6')
    expect(value('unitContribution').toFixed(2)).toBe('4.10')
    expect(value('investment')).toBe(50_000)
    expect(value('netProfit').toFixed(0)).toBe('47560')
    expect(value('ratio').toFixed(2)).toBe('0.95')
    expect((value('netRate') * 100).toFixed(2)).toBe('-4.88')
    expect(value('naiveRatio').toFixed(2)).toBe('1.18')
    expect(value('breakEven').toFixed(1)).toBe('12195.1')
    expect(value('costPerUnit').toFixed(2)).toBe('4.31')
    expect(value('subsidisedBaseline')).toBe(16_000)
  })

  it('is told in the convention of the record', () => {
    expect(returnFigure({ convention: 'ratio' }, result)).toBe(result.ratio)
    expect(returnFigure({ convention: 'net-rate' }, result)).toBe(result.netRate)
  })

  it('says whether the event pays, or that this is unknown', () => {
    expect(pays(result)).toBe(false)
    expect(pays(promotionResult({ ...midAutumn, unitCost: 4 }, 'actual'))).toBe(true)
    expect(pays(promotionResult(midAutumn, 'forecast'))).toBeNull()
  })

  it('names what is missing where the dip is unknown, though the naive ratio has a value', () => {
    const unknownDip = promotionResult(
      { ...midAutumn, actual: { ...midAutumn.actual, afterDipUnits: null } },
      'actual',
    )
    expect(unknownDip.ratio.result).toEqual({ state: 'missing', inputs: ['afterDipUnits'] })
    expect(valueOf(unknownDip.naiveRatio)?.toFixed(2)).toBe('1.18')
  })

  it('takes an empty line of cost as no part of the event, and no line at all as unknown', () => {
    const { actual } = midAutumn
    const onlyDisplay = { ...actual, priceSupport: null, soldUnits: null, leaflet: null, promoters: null }
    expect(valueOf(promotionResult({ ...midAutumn, actual: onlyDisplay }, 'actual').investment)).toBe(12_000)
    const nothing = { ...onlyDisplay, display: null }
    expect(promotionResult({ ...midAutumn, actual: nothing }, 'actual').investment.result).toEqual({
      state: 'missing',
      inputs: ['investment'],
    })
    const unsold = { ...actual, soldUnits: null }
    expect(promotionResult({ ...midAutumn, actual: unsold }, 'actual').investment.result).toEqual({
      state: 'missing',
      inputs: ['actualUnits'],
    })
  })

  it('names price and cost of a unit when they are missing', () => {
    const unknown = promotionResult({ ...midAutumn, invoicePrice: null, unitCost: null }, 'actual')
    expect(unknown.ratio.result).toEqual({ state: 'missing', inputs: ['invoicePrice', 'unitCost'] })
  })
})

describe('what a promotion takes from the budgets', () => {
  it('is forecast until the event is over, then what it was', () => {
    const forecast = { ...midAutumn.actual, soldUnits: 28_000, display: 10_000 }
    const planned = promotionSpend({ ...midAutumn, forecast })
    expect([valueOf(planned.priceSupport), valueOf(planned.displayAndLeaflet)]).toEqual([28_000, 14_000])
    const done = promotionSpend({ ...midAutumn, forecast, status: 'done' })
    expect([valueOf(done.priceSupport), valueOf(done.displayAndLeaflet)]).toEqual([30_400, 16_000])
  })
})

describe('what differs between forecast and actual', () => {
  it('keeps the unit of the two and names what one of them lacks', () => {
    const forecast = promotionResult(
      { ...midAutumn, forecast: { ...midAutumn.actual, soldUnits: 32_000 } },
      'forecast',
    )
    const units = deviation(forecast.grossIncrement, result.grossIncrement)
    expect(units.result).toMatchObject({ state: 'computed', value: -1_600, unit: 'units' })
    const money = deviation(forecast.investment, result.investment)
    expect(money.result).toMatchObject({ value: -1_600, unit: 'yuan' })
    const share = deviation(forecast.netShare, result.netShare)
    expect(share.result).toMatchObject({ unit: 'points' })
    expect(valueOf(share)?.toFixed(2)).toBe('-1.94')
    const unknown = deviation(promotionResult(midAutumn, 'forecast').grossIncrement, result.grossIncrement)
    expect(unknown.result).toEqual({ state: 'missing', inputs: ['actualUnits', 'baselineUnits'] })
  })
})
