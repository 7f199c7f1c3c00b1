import { expect, test } from 'vitest'
import { createHeadingReader, currentHeading } from '#renderer/features/notes/outline/headings.ts'

function outline(text: string): string[] {
  return createHeadingReader()(text).map(({ level, text: words }) => `${level} ${words}`)
}

test('headings of every way of writing are read without their marks', () => {
  expect(
    outline(
      '# 年度**谈判** #\n\n对方\n===\n\n小结\n---\n\n> ### 引用里的 `代码`\n\n- #### [链接](https://a.cn)\n\n##### a \\* b\n',
    ),
  ).toEqual(['1 年度谈判', '1 对方', '2 小结', '3 引用里的 代码', '4 链接', '5 a * b'])
})

test('what only looks like a heading is none', () => {
  expect(outline('#标签\n\n```\n# code\n```\n\n    # indented\n\n| # |\n| - |\n')).toEqual([])
})

test('a text that changes bit by bit gives what reading it anew gives', () => {
  const read = createHeadingReader()
  const long = Array.from(
    { length: 300 },
    (_, part) => `## 第 ${part} 节\n\n${'内容。'.repeat(40)}\n\n`,
  ).join('')
  const texts = [
    long,
    long.replace('## 第 150 节', '### 第 150 节（改）'),
    `前言\n\n${long}`,
    long.slice(0, 9_000) + '```\n' + long.slice(9_000),
    long.slice(0, 9_000),
    '',
    long,
  ]
  for (const text of texts) expect(read(text)).toEqual(createHeadingReader()(text))
})

test('a place belongs to the last heading before it', () => {
  const headings = createHeadingReader()('a\n\n# one\n\nb\n\n# two\n')
  expect([0, 3, 9, 14].map((place) => currentHeading(headings, place))).toEqual([-1, 0, 0, 1])
})

test('places are counted as the editor counts them, whatever the line ends', () => {
  expect(createHeadingReader()('a\r\n\r\n# one\r\n')).toEqual([{ level: 1, text: 'one', from: 3 }])
})
