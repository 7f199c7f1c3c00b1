import { expect, test } from 'vitest'
import { clipOfText } from '#renderer/features/maps/free/topic-clipboard.ts'

function ids(): () => string {
  let last = 0
  return () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`
}

function shape(text: string): string[] {
  const clip = clipOfText(text, ids())!
  const label = (id: string | null) => clip.topics.find((topic) => topic.id === id)?.label ?? ''
  return clip.topics.map((topic) => {
    const isHead = clip.heads.includes(topic.id)
    return `${isHead ? '' : `${label(topic.parent)} > `}${topic.label}`
  })
}

test('lines become branches by their indent', () => {
  expect(shape('客户\n\t采购\n\t\t王芳\n\t财务')).toEqual([
    '客户',
    '客户 > 采购',
    '采购 > 王芳',
    '客户 > 财务',
  ])
})

test('several lines without an indent become several branches', () => {
  expect(shape('Display\nRebate')).toEqual(['Display', 'Rebate'])
})

test('bullets of a list are no part of the labels', () => {
  expect(shape('- Display\n  - Endcap')).toEqual(['Display', 'Display > Endcap'])
})

test('a text without a word is nothing to paste', () => {
  expect(clipOfText(' \n\t\n', ids())).toBeNull()
})
