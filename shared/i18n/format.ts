import type { MeasureUnit } from '../domain/measure-unit.ts'
import type { Locale } from '../domain/locale.ts'
import { messagesFor } from './messages.ts'

/** Money of an account is kept in 万元 (10,000 CNY), before VAT unless the record says otherwise. */
const yuanPerWan = 10_000
const yuanPerMillion = 1_000_000

/** A plain number with the thousands separators of the language, at most `digits` decimals. */
export function formatNumber(locale: Locale, value: number, digits = 2): string {
  return numberFormat(locale, 0, digits).format(value)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Writes numbers with at least and at most so many decimals. Kept: making one costs more than all else in a cell. */
export function numberFormat(locale: Locale, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
  numberFormats.set(key, made)
  return made
}

/** A measure with its unit. 万元 reads as `6,600 万元` in Chinese and as `CNY 66 m` in English. */
export function formatMeasure(locale: Locale, value: number, unit: MeasureUnit): string {
  switch (unit) {
    case 'wan-yuan':
      return locale === 'zh-CN'
        ? `${formatNumber(locale, value)} 万元`
        : `CNY ${formatNumber(locale, (value * yuanPerWan) / yuanPerMillion, 4)} m`
    case 'percent':
      return `${formatNumber(locale, value)}%`
    case 'points':
    case 'days':
      return `${formatNumber(locale, value)} ${messagesFor(locale).domain.unit[unit]}`
    case 'index':
    case 'count':
      return formatNumber(locale, value)
  }
}

/** A calendar day such as `2026-01-31`, without any shift by time zone. */
export function formatDay(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** A moment in the reader's own time zone. */
export function formatInstant(locale: Locale, instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

const relativeSteps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago a moment was, in words: `3 days ago`; under a minute is `just now`. */
export function formatAgo(locale: Locale, instant: string, now: string): string {
  const seconds = (Date.parse(instant) - Date.parse(now)) / 1000
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, size] of relativeSteps) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit)
  }
  return messagesFor(locale).common.justNow
}
