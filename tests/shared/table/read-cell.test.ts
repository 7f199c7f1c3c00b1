import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { CellFormat } from '#shared/table/cell.ts'
import { readCell } from '#shared/table/read-cell.ts'
import { writeCell } from '#shared/table/write-cell.ts'

const value = (of: unknown) => ({ readable: true, value: of })
const bad = (problem: string) => ({ readable: false, problem })

describe('a cell of money in 万元', () => {
  it.each([
    ['6,600', 6600],
    ['６，６００', 6600],
    ['6,600 万元', 6600],
    ['1.2亿', 12_000],
    ['66,000,000元', 6600],
    ['¥ 1,284.35 万', 1284.35],
    ['-12', -12],
    ['−12', -12],
    ['(1,234)', -1234],
    ['（1,234.5）', -1234.5],
    ['¥(1,234)', -1234],
    ['(1,234)万元', -1234],
    ['  88  ', 88],
    ['', null],
  ])('reads “%s”', (text, expected) => {
    expect(readCell(text, { kind: 'money' })).toEqual(value(expected))
  })

  it.each(['66x', '12.5%', '(-5)', '()', '1,23', '#REF!', '-', '1 2 3 abc', '(5', '2026-12-31'])(
    'does not make a number of “%s”',
    (text) => {
      expect(readCell(text, { kind: 'money' })).toEqual(bad('no-number'))
    },
  )
})

describe('a cell of another kind', () => {
  const levels: CellFormat = {
    kind: 'choice',
    options: [
      { value: 'low', label: '低', otherNames: ['Low'] },
      { value: 'high', label: '高', otherNames: ['High'] },
    ],
  }

  it.each<[string, CellFormat, unknown]>([
    ['12.5％', { kind: 'percent' }, value(12.5)],
    ['0.5 个百分点', { kind: 'points' }, value(0.5)],
    ['60天', { kind: 'days' }, value(60)],
    ['1.2万', { kind: 'count' }, value(12_000)],
    ['1.5', { kind: 'count' }, bad('not-whole')],
    ['-3', { kind: 'count' }, bad('too-small')],
    ['5', { kind: 'score' }, value(5)],
    ['6', { kind: 'score' }, bad('too-large')],
    ['0', { kind: 'score' }, bad('too-small')],
    ['30', { kind: 'number', unit: 'days' }, value(30)],
    ['2026/12/31', { kind: 'day' }, value('2026-12-31')],
    ['2026年1月5日', { kind: 'day' }, value('2026-01-05')],
    ['２０２６．１．５', { kind: 'day' }, value('2026-01-05')],
    ['2026-12-31 00:00:00', { kind: 'day' }, value('2026-12-31')],
    ['2026-02-30', { kind: 'day' }, bad('no-day')],
    ['12/31', { kind: 'day' }, bad('no-day')],
    ['', { kind: 'day' }, value(null)],
    ['high', levels, value('high')],
    ['ＬＯＷ', levels, value('low')],
    ['低', levels, value('low')],
    ['medium', levels, bad('no-option')],
    [' a\r\n b ', { kind: 'text' }, value('a b')],
    [' a\r\nb ', { kind: 'long-text' }, value('a\nb')],
  ])('reads “%s” as %o', (text, format, expected) => {
    expect(readCell(text, format)).toEqual(expected)
  })
})

it('reads back every number that it writes', () => {
  const amounts = fc.integer({ min: -1e11, max: 1e11 }).map((cents) => cents / 100)
  const kinds = fc.constantFrom<CellFormat['kind']>('number', 'money', 'percent', 'points', 'days')
  fc.assert(
    fc.property(amounts, kinds, (amount, kind) => {
      expect(readCell(writeCell(amount, { kind }), { kind })).toEqual(value(amount === 0 ? 0 : amount))
    }),
  )
})
