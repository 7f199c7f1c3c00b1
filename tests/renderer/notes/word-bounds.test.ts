import { expect, test } from 'vitest'
import { wordAt, wordEdge } from '#renderer/features/notes/editor/word-bounds.ts'

function stops(line: string, direction: 1 | -1): string[] {
  const end = direction > 0 ? line.length : 0
  const words: string[] = []
  for (let at = direction > 0 ? 0 : line.length; at !== end;) {
    const next = wordEdge(line, at, direction)
    words.push(line.slice(Math.min(at, next), Math.max(at, next)))
    at = next
  }
  return words
}

test('Chinese is walked word by word, not sentence by sentence', () => {
  expect(stops('客户要求更多扣点', 1)).toEqual(['客户', '要求', '更多', '扣点'])
  expect(stops('年度谈判', -1)).toEqual(['谈判', '年度'])
})

test('Latin words take the space before them along, as everywhere', () => {
  expect(stops('key account plan', 1)).toEqual(['key', ' account', ' plan'])
  expect(stops('key account plan', -1)).toEqual(['plan', 'account ', 'key '])
})

test('a word is found from both of its edges, also far into a long line', () => {
  const line = `${'铺货'.repeat(50_000)}谈判`
  expect(wordAt(line, 100_000, 1)).toEqual({ from: 100_000, to: 100_002 })
  expect(wordAt(line, 100_002, -1)).toEqual({ from: 100_000, to: 100_002 })
  expect(wordAt(line, 100_002, 1)).toBeNull()
})
