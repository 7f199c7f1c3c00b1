import { describe, expect, test } from 'vitest'
import { valueOf } from '#shared/plan/figure.ts'
import { profitChange, profitRows, waterfallSteps } from '#shared/plan/profit-rows.ts'
import { helingMoney } from './heling-money.ts'

const base = profitRows(helingMoney, 'base')
const plan = profitRows(helingMoney, 'plan')

function changeOf(id: string): number {
  const [before, after] = [base, plan].map((rows) => rows.find((row) => row.id === id)?.figure)
  return valueOf(profitChange(before!, after!)) ?? Number.NaN
}

describe('the lines of a profit and loss', () => {
  test('stand in reading order, the same in both years', () => {
    expect(base.map(({ id }) => id)).toEqual(plan.map(({ id }) => id))
    expect(base.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'listSales',
      'onInvoice',
      'invoiceSales',
      'offInvoice',
    ])
  })

  test('change in money, and rates in points', () => {
    expect(changeOf('listSales')).toBe(600)
    expect(changeOf('contribution')).toBeCloseTo(182.35, 2)
    expect(changeOf('contributionMargin')).toBeCloseTo(1.26, 2)
    expect(changeOf('tradeSpendRate')).toBeCloseTo(-0.4, 2)
  })
})

describe('the waterfall', () => {
  test('goes down step by step and meets every level', () => {
    const steps = waterfallSteps(base)
    const at = (id: string) => steps.find((step) => step.id === id)
    expect(at('discount')).toMatchObject({ from: 6000, to: 5760, isLevel: false })
    expect(at('logistics')?.to).toBeCloseTo(4755.6)
    expect(at('returns')?.to).toBeCloseTo(1150)
    expect(steps.at(-1)).toMatchObject({ id: 'contribution', from: 0, isLevel: true })
    for (const [index, step] of steps.entries()) {
      if (step.isLevel && index > 0) expect(step.to).toBeCloseTo(steps[index - 1]!.to)
    }
  })

  test('stops before what is not known', () => {
    const terms = helingMoney.terms.map((term) => (term.id === 'target' ? { ...term, base: null } : term))
    const steps = waterfallSteps(profitRows({ ...helingMoney, terms }, 'base'))
    expect(steps.at(-1)?.id).toBe('fixed')
  })
})
