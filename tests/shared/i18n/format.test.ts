import { describe, expect, it } from 'vitest'
import { formatAgo, formatDay, formatMeasure } from '#shared/i18n/format.ts'

const now = '2026-11-23T08:00:00.000Z'

describe('how long ago', () => {
  it.each([
    ['zh-CN', '2026-11-23T07:59:30.000Z', '刚刚'],
    ['en', '2026-11-23T07:59:30.000Z', 'just now'],
    ['zh-CN', '2026-11-22T07:00:00.000Z', '昨天'],
    ['en', '2026-11-20T08:00:00.000Z', '3 days ago'],
  ] as const)('in %s of %s is “%s”', (locale, instant, expected) => {
    expect(formatAgo(locale, instant, now)).toBe(expected)
  })
})

describe('a measure with its unit', () => {
  it('reads in 万元 in Chinese and in millions in English', () => {
    expect(formatMeasure('zh-CN', 6600, 'wan-yuan')).toBe('6,600 万元')
    expect(formatMeasure('en', 1284.35, 'wan-yuan')).toBe('CNY 12.8435 m')
  })

  it('keeps percent and points apart', () => {
    expect(formatMeasure('zh-CN', 0.5, 'points')).toBe('0.5 个百分点')
    expect(formatMeasure('zh-CN', 62.5, 'percent')).toBe('62.5%')
  })
})

describe('a day', () => {
  it('does not move with the time zone', () => {
    expect(formatDay('zh-CN', '2027-01-31')).toBe('2027年1月31日')
    expect(formatDay('en', '2027-01-31')).toBe('Jan 31, 2027')
  })
})
