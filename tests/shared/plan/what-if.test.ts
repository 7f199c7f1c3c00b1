import { describe, expect, test } from 'vitest'
import { valueOf, type PlanFigure } from '#shared/plan/figure.ts'
import { whatIf, type WhatIf } from '#shared/plan/what-if.ts'
import { helingMoney } from './heling-money.ts'

function rounded(figure: PlanFigure): number | null {
  const value = valueOf(figure)
  return value === null ? null : Number(value.toFixed(2))
}

const onePoint: WhatIf = { kind: 'points', asked: 1, share: null }

describe('one more point', () => {
  test('costs what it says, and this much more must be sold to pay for it', () => {
    const result = whatIf(helingMoney, 'base', onePoint)
    expect(rounded(result.cost)).toBe(57.6)
    expect((valueOf(result.shareOfContribution) ?? 0) * 100).toBeCloseTo(5.23, 2)
    expect(rounded(result.salesNeeded)).toBe(6016.71)
    expect(rounded(result.moreSales)).toBe(256.71)
    expect((valueOf(result.growthNeeded) ?? 0) * 100).toBeCloseTo(4.46, 2)
  })

  test('costs more on the sales of the plan', () => {
    expect(rounded(whatIf(helingMoney, 'plan', onePoint).cost)).toBe(63.36)
  })

  test('is out of range where it eats more than is earned', () => {
    const result = whatIf(helingMoney, 'base', { ...onePoint, asked: 24 })
    expect(rounded(result.cost)).toBe(1382.4)
    expect(result.salesNeeded.result).toEqual({ state: 'out-of-range', input: 'points' })
  })

  test('needs a number', () => {
    expect(whatIf(helingMoney, 'base', { ...onePoint, asked: null }).cost.result).toEqual({
      state: 'missing',
      inputs: ['points'],
    })
  })
})

describe('other demands', () => {
  test('a lower price for a part of the sales is that many points of all of them', () => {
    const result = whatIf(helingMoney, 'plan', { kind: 'price', asked: 3, share: 40 })
    expect(rounded(result.cost)).toBe(76.03)
    expect(rounded(result.points)).toBe(1.2)
  })

  test('days of payment cost the money that is out for longer', () => {
    const asked: WhatIf = { kind: 'payment-days', asked: 15, share: null }
    expect(rounded(whatIf(helingMoney, 'base', asked).cost)).toBe(11.84)
    expect(rounded(whatIf(helingMoney, 'plan', asked).cost)).toBe(13.02)
  })
})
