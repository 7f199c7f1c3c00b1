import { describe, expect, test } from 'vitest'
import type { JointMeasure, JointPromise } from '#shared/domain/joint-plan.ts'
import {
  growthPointsOf,
  inUnit,
  measureState,
  measureValues,
  promiseRecord,
  scorecardFigure,
  shareOfGrowthOf,
  standardMeasures,
} from '#shared/plan/joint-scorecard.ts'
import { helingGrowth, shown } from './heling-growth.ts'

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(2)))

function line(values: Partial<JointMeasure>): JointMeasure {
  return {
    id: 'line',
    name: '',
    measure: null,
    unit: 'percent',
    base: null,
    target: null,
    current: null,
    side: 'both',
    ...values,
  }
}

function promise(side: JointPromise['side'], status: JointPromise['status'], due: string | null = null) {
  return { id: `${side}-${status}-${due}`, side, promise: '', owner: '', due, status, note: '' }
}

describe('scorecard', () => {
  test('the ten measures of both years come from the plan', () => {
    const account = helingGrowth()
    const figures = standardMeasures.map(({ measure, unit }) => [
      rounded(inUnit(scorecardFigure(account, measure, 'base'), unit)),
      rounded(inUnit(scorecardFigure(account, measure, 'plan'), unit)),
    ])
    expect(figures).toEqual([
      [7580, 8360],
      [18.05, 18.78],
      [24.01, 24.21],
      [2.84, 3.24],
      [40.56, 36],
      [93.02, null],
      [89, null],
      [96, null],
      [80, null],
      [89.39, 92],
    ])
  })

  test('what was typed goes before what is computed', () => {
    const account = helingGrowth()
    const typed = line({ measure: 'on-shelf-availability', base: 92, target: 96, current: 94 })
    expect(measureValues(account, typed)).toEqual({ base: 92, target: 96, current: 94 })
    const computed = measureValues(account, line({ measure: 'category-share', current: 18.5 }))
    expect([computed.base, computed.target].map(rounded)).toEqual([18.05, 18.78])
  })

  test('without the retailer’s figures the measure says which one it needs', () => {
    const account = helingGrowth()
    const retail = { ...account.retail, ourSales: { previous: null, base: null, plan: null } }
    expect(scorecardFigure({ ...account, retail }, 'gmroi', 'base')?.result).toEqual({
      state: 'missing',
      inputs: ['ourSales'],
    })
  })

  test.each([
    ['met', { base: 89, target: 94, current: 95 }],
    ['nearer', { base: 89, target: 94, current: 91 }],
    ['still', { base: 89, target: 94, current: 89 }],
    ['away', { base: 89, target: 94, current: 85 }],
    ['met', { base: 40.6, target: 36, current: 35 }],
    ['nearer', { base: 40.6, target: 36, current: 38 }],
    ['away', { base: 40.6, target: 36, current: 42 }],
    ['met', { base: 96, target: 96, current: 97 }],
    [null, { base: 89, target: 94, current: null }],
  ] as const)('is %s for %o', (state, values) => {
    expect(measureState(values, null)).toBe(state)
  })

  test('fewer days of stock than a target that is to be held are met', () => {
    expect(measureState({ base: 36, target: 36, current: 34 }, 'days-of-inventory')).toBe('met')
  })
})

describe('growth of the category', () => {
  test('29.0% of its growth was ours, which is 1.45 points', () => {
    const account = helingGrowth()
    expect(shown(shareOfGrowthOf(account, 'base'), 4)).toBe(0.29)
    expect(shown(growthPointsOf(account, 'base'))).toBe(1.45)
  })
})

describe('promises', () => {
  test('are counted by side, those of both for each', () => {
    const promises = [
      promise('ours', 'kept'),
      promise('ours', 'broken'),
      promise('both', 'kept'),
      promise('ours', 'dropped'),
      promise('theirs', 'open', '2026-01-04'),
      promise('theirs', 'open', '2026-01-05'),
    ]
    const ours = promiseRecord(promises, 'ours', '2026-01-05')
    expect(ours).toMatchObject({ kept: 2, broken: 1, open: 0, late: 0 })
    expect(shown(ours.keptRate, 4)).toBe(0.6667)
    expect(promiseRecord(promises, 'theirs', '2026-01-05')).toMatchObject({ kept: 1, open: 2, late: 1 })
  })

  test('no rate is said before one was kept or broken', () => {
    expect(promiseRecord([promise('ours', 'open')], 'ours', '2026-01-05').keptRate.result.state).toBe(
      'zero-divisor',
    )
  })
})
