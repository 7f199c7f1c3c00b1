import { describe, expect, test } from 'vitest'
import {
  healthEvidence,
  healthFigure,
  healthStanding,
  isStale,
  standardDimensions,
} from '#shared/plan/account-health.ts'
import { helingGrowth, shown } from './heling-growth.ts'

const today = '2026-01-05'

describe('account health', () => {
  test('72, 60, 80, 65 and 50 weigh to 67.6, which is to be watched', () => {
    const figure = healthFigure(helingGrowth().healthDimensions, ({ aspect }) => aspect)
    expect(shown(figure)).toBe(67.6)
    expect(healthStanding(67.6)).toBe('watch')
  })

  test.each([
    [75, 'good'],
    [74.9, 'watch'],
    [50, 'watch'],
    [49.9, 'at-risk'],
  ] as const)('a score of %f is %s', (score, standing) => {
    expect(healthStanding(score)).toBe(standing)
  })

  test('the standard dimensions weigh 100% together', () => {
    expect(standardDimensions.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  test('a dimension without a score is named', () => {
    const [first, ...others] = helingGrowth().healthDimensions
    const figure = healthFigure([{ ...first!, score: null }, ...others], ({ aspect }) => aspect)
    expect(figure.result).toEqual({ state: 'missing', inputs: ['result'] })
  })

  test('a judgement is old after 60 days', () => {
    const [dimension] = helingGrowth().healthDimensions
    expect(isStale(dimension!, '2026-03-06')).toBe(false)
    expect(isStale(dimension!, '2026-03-07')).toBe(true)
    expect(isStale({ ...dimension!, judgedOn: null }, '2026-03-07')).toBe(false)
  })

  test('every standard dimension can be held against the plan', () => {
    const account = helingGrowth()
    const said = standardDimensions.map(({ aspect }) =>
      healthEvidence(account, aspect, today).flatMap((evidence) =>
        evidence.kind === 'figure' ? [[evidence.name, shown(evidence.figure, 4)]] : [],
      ),
    )
    expect(said).toEqual([
      [
        ['base-sales', 6000],
        ['planned-sales', 6600],
        ['planned-growth', 0.1],
        ['weighted-growth', 577.5],
        ['category-share', 0.1805],
      ],
      [['function-coverage', { state: 'zero-divisor', input: 'neededPairs' }]],
      [
        ['perfect-store-score', 89.39],
        ['on-shelf-availability', 0.9302],
        ['on-time-in-full', 0.89],
      ],
      [
        ['contribution', 1102],
        ['contribution-margin', 0.2317],
        ['trade-spend-rate', 0.2074],
      ],
      [
        ['outstanding-days', 60.8333],
        ['planned-outstanding-days', 51.9998],
        ['contract-days', 45],
      ],
    ])
  })
})
