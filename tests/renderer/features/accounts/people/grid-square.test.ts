import { describe, expect, test } from 'vitest'
import { emptyStakeholder } from '#shared/domain/people.ts'
import {
  gridCells,
  squareFrom,
  squareName,
  steppedBy,
} from '#renderer/features/accounts/people/grid-square.ts'

describe('the grid of influence and attitude', () => {
  test('has a square for each pair, whose name reads back', () => {
    for (const influence of ['low', 'medium', 'high'] as const) {
      for (const attitude of [-2, -1, 0, 1, 2]) {
        expect(squareFrom(squareName({ influence, attitude }))).toEqual({ influence, attitude })
      }
    }
    expect(squareFrom('somewhere else')).toBeNull()
  })

  test('keeps those in the tray of whom one side is not known', () => {
    const known = { ...emptyStakeholder('a-01'), influence: 'high' as const, attitude: 0 }
    const half = { ...emptyStakeholder('b-01'), influence: 'high' as const }
    const cells = gridCells([known, half, emptyStakeholder('c-01')])
    expect(cells.get('high/0')?.map(({ id }) => id)).toEqual(['a-01'])
    expect(cells.get('unplaced')?.map(({ id }) => id)).toEqual(['b-01', 'c-01'])
  })

  test('walks by arrows and stops at its edge', () => {
    const corner = { influence: 'high', attitude: 2 } as const
    expect(steppedBy(corner, 'ArrowLeft')).toEqual({ influence: 'high', attitude: 1 })
    expect(steppedBy(corner, 'ArrowDown')).toEqual({ influence: 'medium', attitude: 2 })
    expect(steppedBy(corner, 'ArrowUp')).toEqual(corner)
    expect(steppedBy(corner, 'ArrowRight')).toEqual(corner)
    expect(steppedBy(corner, 'Enter')).toBeNull()
  })

  test('takes somebody out of the tray with the first arrow, keeping the side that is known', () => {
    expect(steppedBy({ influence: 'low', attitude: null }, 'ArrowUp')).toEqual({
      influence: 'low',
      attitude: 0,
    })
    expect(steppedBy({ influence: null, attitude: -1 }, 'ArrowLeft')).toEqual({
      influence: 'medium',
      attitude: -1,
    })
  })
})
