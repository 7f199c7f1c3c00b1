import { expect, test } from 'vitest'
import { countWords } from '#renderer/features/notes/word-count.ts'

test.each([
  ['', 0],
  ['客户要更多扣点', 7],
  ['客户要更多扣点，我们怎么办？', 12],
  ['key account manager', 3],
  ['用 KA 体系实现双赢', 8],
  ['2026 年目标 6,600 万元', 7],
  ['it’s a well-known co-op', 4],
  ['カタカナとひらがな', 9],
  ['𠮷野家', 3],
  ['**粗体** `code` [链接](https://a.cn)', 7],
])('counts %j as %i', (text, words) => {
  expect(countWords(text)).toBe(words)
})
