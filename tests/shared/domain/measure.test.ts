import { describe, expect, it } from 'vitest'
import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import { measureChange, parseMeasure } from '#shared/domain/measure.ts'

function valueOf(text: string, unit: MeasureUnit): number | string {
  const input = parseMeasure(text, unit)
  return input.kind === 'value' ? input.value : input.kind
}

describe('reading a typed measure', () => {
  it.each([
    ['6600', 6600],
    ['6,600', 6600],
    ['６６００', 6600],
    ['６，６００', 6600],
    ['6 600', 6600],
    ['6,600 万元', 6600],
    ['1.2万', 1.2],
    ['1.2 亿', 12000],
    ['12,843,500元', 1284.35],
    ['CNY 66 m', 6600],
    ['¥6600', 6600],
    ['−240', -240],
    ['.5', 0.5],
  ])('understands %s as money in 万元', (text, value) => {
    expect(valueOf(text, 'wan-yuan')).toBe(value)
  })

  it.each([
    ['12.5%', 'percent', 12.5],
    ['１２．５％', 'percent', 12.5],
    ['12.5', 'percent', 12.5],
    ['0.5 个百分点', 'points', 0.5],
    ['0.5 pts', 'points', 0.5],
    ['45 天', 'days', 45],
    ['45 days', 'days', 45],
    ['160 家', 'count', 160],
    ['1.2万', 'count', 12000],
    ['108.9', 'index', 108.9],
  ] as const)('understands %s in %s', (text, unit, value) => {
    expect(valueOf(text, unit)).toBe(value)
  })

  it.each(['', '   ', '　'])('takes blanks for nothing', (text) => {
    expect(valueOf(text, 'count')).toBe('empty')
  })

  it.each([
    ['about 60', 'wan-yuan'],
    ['6,60', 'wan-yuan'],
    ['1.2.3', 'index'],
    ['万', 'count'],
    ['-', 'count'],
    ['12%', 'wan-yuan'],
    ['1e5', 'count'],
    ['Infinity', 'count'],
  ] as const)('refuses to guess what %s means in %s', (text, unit) => {
    expect(valueOf(text, unit)).toBe('unreadable')
  })
})

describe('the change of an objective', () => {
  it('has an amount and a rate for money', () => {
    expect(measureChange(6000, 6600, 'wan-yuan')).toEqual({ absolute: 600, relative: 10 })
  })

  it('is in points for a rate, without the noise of binary fractions', () => {
    expect(measureChange(18.05, 18.78, 'percent')).toEqual({ absolute: 0.73, relative: null })
  })

  it('has no rate from nothing', () => {
    expect(measureChange(0, 20, 'count')).toEqual({ absolute: 20, relative: null })
  })

  it('is unknown while base or target is', () => {
    expect(measureChange(null, 20, 'count')).toBeNull()
    expect(measureChange(20, null, 'count')).toBeNull()
  })
})
