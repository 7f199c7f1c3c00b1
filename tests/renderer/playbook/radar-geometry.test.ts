import { describe, expect, test } from 'vitest'
import { radarPath, radarPoint, trendPoints } from '#renderer/features/playbook/radar-geometry.ts'

describe('the figure of six axes', () => {
  test('points up first and goes clockwise', () => {
    expect(radarPoint(0, 6, 1, 100)).toEqual({ x: 0, y: -100 })
    expect(radarPoint(1, 6, 1, 100)).toEqual({ x: 86.6, y: -50 })
    expect(radarPoint(3, 6, 0.5, 100)).toEqual({ x: 0, y: 50 })
  })

  test('closes the outline when every value is known', () => {
    expect(radarPath([5, 5, 5, 5], 5, 10)).toBe('M0 -10L10 0L0 10L-10 0Z')
  })

  test('joins no neighbours across a value that is not known', () => {
    expect(radarPath([5, null, 5, 5], 5, 10)).toBe('M0 10L-10 0M-10 0L0 -10')
    expect(radarPath([5, null, 5, null], 5, 10)).toBe('')
  })
})

describe('the line over time', () => {
  test('runs from left to right, the best at the top and the least at the bottom', () => {
    expect(trendPoints([1, 3, 5], 5, 80, 20)).toEqual([
      { x: 0, y: 20 },
      { x: 40, y: 10 },
      { x: 80, y: 0 },
    ])
  })

  test('keeps the place of a time without a value', () => {
    expect(trendPoints([2, null, 4], 5, 80, 20)).toEqual([
      { x: 0, y: 15 },
      { x: 80, y: 5 },
    ])
  })
})
