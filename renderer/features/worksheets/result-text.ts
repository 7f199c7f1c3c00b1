import type { WorksheetComputation } from '#shared/craft/computations/computation.ts'
import { fieldLabel } from '#shared/craft/field-label.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Method } from '#shared/domain/method.ts'
import type { MoneyUnit } from '#shared/domain/worksheet.ts'
import { formatMeasure, formatNumber } from '#shared/i18n/format.ts'
import { messagesFor } from '#shared/i18n/messages.ts'

const percentOfOne = 100
const shownDecimals = 2
/** Cells of one field that are named one by one when they are missing. */
const namedAtMost = 2

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

/** Convention and tax basis of a result in words; nothing is said where there is nothing to say. */
export function basisInWords({ result, unit }: WorksheetComputation, locale: Locale): string[] {
  if (result.state !== 'computed') return []
  const texts = messagesFor(locale).worksheets
  const conventions: Readonly<Record<string, string>> = texts.convention
  const convention = result.convention === null ? undefined : conventions[result.convention]
  const isAboutMoney = unit === 'money' || result.convention !== null || result.taxBasis === 'before-vat'
  const basis = result.taxBasis === 'no-money' || !isAboutMoney ? undefined : texts.taxBasis[result.taxBasis]
  return [convention, basis].filter((text) => text !== undefined)
}

/** A value as the field that shall hold it wants it: a rate becomes a percentage. */
export function fieldValue(value: number, unit: WorksheetComputation['unit']): number {
  return Number((unit === 'rate' ? value * percentOfOne : value).toPrecision(12))
}

/** Names what is missing; a field that lacks many cells is named once, with their number. */
export function missingInWords(
  references: readonly string[],
  text: Pick<Method['text'][Locale], 'fields'>,
  locale: Locale,
): string {
  const { common, worksheets } = messagesFor(locale)
  const fields = [...new Set(references.map((reference) => reference.split('.')[0] ?? reference))]
  const names = fields.flatMap((field) => {
    const own = references.filter((reference) => reference.split('.')[0] === field)
    return own.length > namedAtMost
      ? [worksheets.cells(fieldLabel(field, text), own.length)]
      : own.map((reference) => fieldLabel(reference, text))
  })
  return names.join(common.listSeparator)
}

/** Formatters write a hyphen; figures deserve a minus. */
export function withRealMinus(text: string): string {
  return text.replace('-', '−')
}
