import { describe, expect, test } from 'vitest'
import {
  hasScores,
  largestDifferences,
  largestGaps,
  levelOf,
} from '#renderer/features/playbook/score-gaps.ts'
import { scoresOf } from './score-sample.ts'

describe('the proposed gaps', () => {
  test('are the two parts furthest from the best, both views counted alike', () => {
    const scores = scoresOf({ D1: [4, 3], D2: [5, 5], D3: [2, 4], D4: [2, 3], D5: [3, 3], D6: [4, 4] })
    expect(largestGaps(scores)).toEqual([
      { competency: 'D4', level: 2.5, distance: 2.5, difference: 1 },
      { competency: 'D3', level: 3, distance: 2, difference: 2 },
    ])
  })

  test('put the part first on which the views differ more, and then keep the order of the model', () => {
    const scores = scoresOf({ D1: [3, 3], D2: [3, 3], D3: [3, 3], D4: [3, 3], D5: [3, 3], D6: [1, 5] })
    expect(largestGaps(scores).map(({ competency }) => competency)).toEqual(['D6', 'D1'])
  })

  test('leave out what nobody rated and what is rated best', () => {
    const scores = scoresOf({ D2: [5, null], D3: [null, 4] })
    expect(largestGaps(scores).map(({ competency }) => competency)).toEqual(['D3'])
  })

  test('are none while nothing is rated', () => {
    const scores = scoresOf({})
    expect(hasScores(scores)).toBe(false)
    expect(largestGaps(scores)).toEqual([])
  })
})

test('a level takes the one view where the other is missing', () => {
  expect(levelOf({ self: 2, other: null })).toBe(2)
  expect(levelOf({ self: null, other: null })).toBeNull()
  expect(levelOf({ self: 2, other: 5 })).toBe(3.5)
})

test('the parts to talk about are those the two views differ on most, by more than a point', () => {
  expect(largestDifferences(scoresOf({ D1: [4, 3], D5: [2, 5] }))).toEqual(['D5'])
  expect(largestDifferences(scoresOf({ D1: [4, 2], D3: [1, 3], D5: [3, 4] }))).toEqual(['D1', 'D3'])
  expect(largestDifferences(scoresOf({ D1: [3, 4], D5: [2, null] }))).toEqual([])
})
