import type { Locale } from '../domain/locale.ts'
import type { MoneyUnit } from '../domain/worksheet.ts'
import { formatMeasure, formatNumber } from '../i18n/format.ts'
import { messagesFor } from '../i18n/messages.ts'
import type { WorksheetComputation } from './computations/computation.ts'

const percentOfOne = 100
const shownDecimals = 2

/** A computed value with its unit, as it is read; money is in the unit of the sheet. */
export function resultInWords(
  value: number,
  unit: WorksheetComputation['unit'],
  moneyUnit: MoneyUnit,
  locale: Locale,
): string {
  const messages = messagesFor(locale)
  const number = (shown: number) => withRealMinus(formatNumber(locale, shown))
  switch (unit) {
    case 'money':
      if (moneyUnit === 'wan-yuan') return withRealMinus(formatMeasure(locale, value, 'wan-yuan'))
      return messages.worksheets.yuan(number(value))
    case 'rate':
      return `${number(value * percentOfOne)}%`
    case 'points':
    case 'days':
      return `${number(value)} ${messages.domain.unit[unit]}`
    case 'ratio':
      return withRealMinus(
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: shownDecimals,
          maximumFractionDigits: shownDecimals,
        }).format(value),
      )
    case 'people':
      return messages.worksheets.people(number(value))
    case 'units':
    case 'index':
    case 'score':
      return number(value)
  }
}

/** Formatters write a hyphen; figures deserve a minus. */
export function withRealMinus(text: string): string {
  return text.replace('-', '−')
}
