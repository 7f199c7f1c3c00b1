import { describe, expect, test } from 'vitest'
import { perfectStoreFigure } from '#shared/plan/perfect-store.ts'
import {
  fairShareOf,
  isOverCounted,
  serviceLevel,
  serviceMeasures,
  serviceRows,
  withServiceRows,
} from '#shared/plan/service-level.ts'
import { evenWeights, missingWeight } from '#shared/plan/weighted-parts.ts'
import { helingGrowth, shown } from './heling-growth.ts'

describe('perfect store', () => {
  test('scores 89.39, and 92 when every target is met', () => {
    const { storePillars } = helingGrowth()
    expect(shown(perfectStoreFigure(storePillars, 'result'))).toBe(89.39)
    expect(shown(perfectStoreFigure(storePillars, 'target'))).toBe(92)
    expect(missingWeight(storePillars)).toBeNull()
  })

  test('weights that do not make 100% give no score, and say how many percent are missing', () => {
    const [first, ...others] = helingGrowth().storePillars
    const pillars = [{ ...first!, weight: 25 }, ...others]
    expect(perfectStoreFigure(pillars, 'result').result).toEqual({ state: 'out-of-range', input: 'weights' })
    expect(missingWeight(pillars)).toBe(5)
    expect(missingWeight([...pillars, { ...first!, weight: 10 }])).toBe(-5)
  })

  test('a pillar without a result is named', () => {
    const [first, ...others] = helingGrowth().storePillars
    expect(perfectStoreFigure([{ ...first!, result: null }, ...others], 'result').result).toEqual({
      state: 'missing',
      inputs: ['On-shelf availability'],
    })
  })

  test.each([1, 2, 3, 4, 5, 6])('%i weights spread evenly make 100', (count) => {
    const weights = evenWeights(count)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100)
    expect(Math.max(...weights) - Math.min(...weights)).toBeLessThanOrEqual(1)
  })
})

describe('service level', () => {
  test('every rate comes from what was counted', () => {
    const { service } = helingGrowth()
    const rates = serviceMeasures.map((measure) => shown(serviceLevel(service, measure), 4))
    expect(rates).toEqual([0.6, 0.8, 0.9302, 0.16, 0.89, 0.96, 0.93])
  })

  test('16.0% of the shelf for 18.05% of sales is an index of 88.7', () => {
    expect(shown(fairShareOf(helingGrowth()), 1)).toBe(88.7)
  })

  test('counts are read and written as rows', () => {
    const { service } = helingGrowth()
    expect(withServiceRows(service, serviceRows(service))).toEqual(service)
    const rows = serviceRows(service).map((row) => (row.id === 'case-fill' ? { ...row, part: 12_500 } : row))
    expect(withServiceRows(service, rows).casesDelivered).toBe(12_500)
    expect(rows.filter(isOverCounted).map(({ id }) => id)).toEqual(['case-fill'])
  })

  test('what was not counted is missing, never 0', () => {
    const service = { ...helingGrowth().service, orders: null, categorySales: null }
    expect(serviceLevel(service, 'on-time-in-full').result).toEqual({ state: 'missing', inputs: ['orders'] })
    expect(serviceLevel(service, 'weighted-distribution').result).toEqual({
      state: 'missing',
      inputs: ['categorySales'],
    })
    expect(serviceLevel({ ...service, orders: 0 }, 'on-time-in-full').result.state).toBe('zero-divisor')
  })
})
