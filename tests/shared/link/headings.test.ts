import { expect, it } from 'vitest'
import { headingPosition, headingsIn } from '#shared/link/headings.ts'

const source = '# 扣点\n\n```\n# 代码\n```\n## **账期** ##\n\n# 扣点\n'

it('finds headings outside code, without their marks, each once', () => {
  expect(headingsIn(source)).toEqual(['扣点', '账期'])
})

it('says where a heading stands, and of one that is missing that it is', () => {
  expect(source.slice(headingPosition(source, '账期') ?? -1).startsWith('## **账期**')).toBe(true)
  expect(headingPosition(source, '代码')).toBeNull()
})
