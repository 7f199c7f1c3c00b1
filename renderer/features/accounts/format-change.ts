import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { MeasureChange } from '#shared/domain/measure.ts'
import { messagesFor } from '#shared/i18n/messages.ts'

/** The change of an objective for a table whose unit stands in its own column. */
export function formatChange(
  locale: Locale,
  { absolute, relative }: MeasureChange,
  unit: MeasureUnit,
): { amount: string; rate: string | null } {
  const signed = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { ...options, signDisplay: 'exceptZero' }).format(value).replace('-', '−')
  // A rate moves in points: from 18.05% to 18.78% is not a rise of 0.73%.
  const points = unit === 'percent' ? ` ${messagesFor(locale).domain.unit.points}` : ''
  return {
    amount: `${signed(absolute, { maximumFractionDigits: 2 })}${points}`,
    rate:
      relative === null
        ? null
        : `${signed(relative, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`,
  }
}
