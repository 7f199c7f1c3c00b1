import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeList } from '#shared/merge/merge-list.ts'

test('both sides’ additions are there, and what either took out is gone', () => {
  expect(mergeList(['谈判', '扣点'], ['谈判', '复盘'], ['扣点', '谈判', '陈列'])).toEqual([
    '谈判',
    '陈列',
    '复盘',
  ])
})

test('nothing that a side put in is lost, and nothing that a side took out comes back', () => {
  const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
  fc.assert(
    fc.property(list, list, list, (base, mine, theirs) => {
      const merged = mergeList(base, mine, theirs)
      expect(new Set(merged).size).toBe(merged.length)
      for (const item of 'abcdefgh') {
        const wasThere = base.includes(item)
        const expected = wasThere
          ? mine.includes(item) && theirs.includes(item)
          : mine.includes(item) || theirs.includes(item)
        expect(merged.includes(item)).toBe(expected)
      }
    }),
  )
})
