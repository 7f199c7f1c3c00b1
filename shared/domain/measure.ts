import type { MeasureUnit } from './measure-unit.ts'

/** What a typed-in measure means: a value, nothing, or text that is no number. */
export type MeasureInput = { kind: 'empty' } | { kind: 'value'; value: number } | { kind: 'unreadable' }

/** How the value moves from base to target; `relative` is a percentage and null where a ratio says nothing. */
export interface MeasureChange {
  absolute: number
  relative: number | null
}

const plainNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/
const magnitudes: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  k: 1e3,
  m: 1e6,
}
const moneyMark = /^(?:cny|rmb|¥)|(?:元|cny|rmb)$/g
const unitWords: Readonly<Record<MeasureUnit, RegExp>> = {
  'wan-yuan': moneyMark,
  percent: /%$/g,
  points: /(?:个百分点|百分点|点|points?|pts?|pp|%)$/g,
  days: /(?:天|日|days?|d)$/g,
  index: /$^/g,
  count: /(?:个|家|件|次)$/g,
}

/**
 * Reads a number the way it is written at work: `6,600`, `６６００`, `12.5%`, `1.2万`, `6,600 万元`, `CNY 66 m`.
 * Money is returned in 万元, so that `1.2万` is 1.2 there and 12,000 where things are counted.
 */
export function parseMeasure(text: string, unit: MeasureUnit): MeasureInput {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/，/g, ',')
  if (folded === '') return { kind: 'empty' }
  const bare = folded.replace(unitWords[unit], '').replace(unitWords[unit], '')
  const lastLetter = bare.slice(-1)
  const magnitude = magnitudes[lastLetter]
  const digits = magnitude === undefined ? bare : bare.slice(0, -1)
  if (!/\d/.test(digits) || !plainNumber.test(digits)) return { kind: 'unreadable' }
  const number = Number(digits.replaceAll(',', ''))
  const value = unit === 'wan-yuan' ? moneyInWan(number, magnitude, folded) : number * (magnitude ?? 1)
  return Number.isFinite(value) ? { kind: 'value', value: withoutNoise(value) } : { kind: 'unreadable' }
}

function moneyInWan(number: number, magnitude: number | undefined, written: string): number {
  if (magnitude !== undefined) return (number * magnitude) / 1e4
  return written.endsWith('元') ? number / 1e4 : number
}

/** Takes off what binary fractions add: 0.1 + 0.2 reads 0.3. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}

/** Computes the change from base to target, or null while one of them is unknown. */
export function measureChange(
  base: number | null,
  target: number | null,
  unit: MeasureUnit,
): MeasureChange | null {
  if (base === null || target === null) return null
  const isRatioItself = unit === 'percent' || unit === 'points'
  return {
    absolute: withoutNoise(target - base),
    relative: base > 0 && !isRatioItself ? withoutNoise(((target - base) / base) * 100) : null,
  }
}
