import { describe, expect, it } from 'vitest'
import { resultInWords } from '#shared/craft/result-in-words.ts'

describe('a computed value', () => {
  it.each([
    ['money', 'yuan', 'CNY 633,600', '633,600 元'],
    ['money', 'wan-yuan', 'CNY 6,336 m', '633,600 万元'],
    ['ratio', 'yuan', '633,600.00', '633,600.00'],
    ['people', 'yuan', '633,600 people', '633,600 人'],
  ] as const)('of the unit %s on a sheet in %s says so in both languages', (unit, moneyUnit, en, zh) => {
    expect(resultInWords(633_600, unit, moneyUnit, 'en')).toBe(en)
    expect(resultInWords(633_600, unit, moneyUnit, 'zh-CN')).toBe(zh)
  })

  it('that is a rate becomes a percentage, and a loss gets a real minus', () => {
    expect(resultInWords(-0.0488, 'rate', 'yuan', 'zh-CN')).toBe('−4.88%')
    expect(resultInWords(-1_200, 'money', 'yuan', 'en')).toBe('CNY −1,200')
  })
})
