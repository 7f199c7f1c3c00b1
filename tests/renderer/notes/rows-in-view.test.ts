import { expect, test } from 'vitest'
import { rowsInView } from '#renderer/features/notes/rows-in-view.ts'

test.each([
  [{ top: 0, height: 100 }, 10_000, { first: 0, last: 12 }],
  [{ top: 5_000, height: 100 }, 10_000, { first: 498, last: 512 }],
  [{ top: 99_900, height: 100 }, 10_000, { first: 9_988, last: 10_000 }],
  [{ top: 0, height: 100 }, 3, { first: 0, last: 3 }],
  [{ top: 0, height: 100 }, 0, { first: 0, last: 0 }],
  [{ top: 5_000, height: 100 }, 4, { first: 3, last: 4 }],
])('draws only what %j of a list of %i shows', (view, count, rows) => {
  expect(rowsInView(view, 10, count, 2)).toEqual(rows)
})
