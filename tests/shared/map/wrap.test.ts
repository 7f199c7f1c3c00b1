import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { wrapText } from '#shared/map/wrap.ts'

const measure = (text: string) => estimateWidth(text, { size: 10, weight: 400 })
const wrap = (text: string, width = 100, lines = 20) => wrapText(text, width, measure, lines)

test('breaks Chinese between any two characters', () => {
  expect(wrap('大卖场客流与业绩下滑趋势明显')).toEqual(['大卖场客流与业', '绩下滑趋势明显'])
})

test('breaks Latin between words only', () => {
  expect(wrap('joint business planning session')).toEqual(['joint business', 'planning session'])
})

test('keeps a short text on one line', () => {
  expect(wrap('收入')).toEqual(['收入'])
})

test('keeps the line breaks of a text, and leaves out its empty lines', () => {
  expect(wrap('先数据\n\n后陈列\r\n点')).toEqual(['先数据', '后陈列', '点'])
  expect(wrap('大卖场客流与业绩下滑明显\n趋势')).toEqual(['大卖场客流与', '业绩下滑明显', '趋势'])
})

test('counts the lines of all its parts before it cuts', () => {
  expect(wrap('一\n二\n三\n四', 100, 3)).toEqual(['一', '二', '三…'])
})

test('starts no line with a closing mark and ends none with an opening one', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '客户',
      '要',
      'O2O',
      '占比',
      '上升',
      '，',
      '。',
      '、',
      '；',
      '：',
      '！',
      '？',
      '）',
      '】',
      '》',
      '（',
      '【',
      '《',
      ' ',
    ),
    { minLength: 1, maxLength: 40 },
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts
        .join('')
        .replaceAll(/([，。、；：！？）】》（【《])[，。、；：！？）】》（【《 ]+/g, '$1')
      const lines = wrap(text)
      for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：！？）】》]/)
      for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（【《]$/)
    }),
  )
})

test('keeps a mark with its word across a space', () => {
  expect(wrap('客户客户客户 ，客户客户').slice(1).join('')).not.toMatch(/^，/)
  expect(wrap('客户客户客户（ 客户客户')[0]).not.toMatch(/（$/)
})

test('loses no character but the space at a break', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (text) => {
      const lines = wrapText(text, 80, measure, Infinity)
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }),
  )
})

test('cuts a word that alone is wider than a line', () => {
  const lines = wrap('https://example.com/a/very/long/address/without/spaces')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(100)
})

test('cuts a text that would take too many lines and says so', () => {
  const lines = wrap('客户'.repeat(100), 100, 3)
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/…$/)
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(100)
})
