import type { WorksheetComputation } from '#shared/craft/computations/computation.ts'
import { fieldLabel } from '#shared/craft/field-label.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Method } from '#shared/domain/method.ts'
import { messagesFor } from '#shared/i18n/messages.ts'

const percentOfOne = 100
/** Cells of one field that are named one by one when they are missing. */
const namedAtMost = 2

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
