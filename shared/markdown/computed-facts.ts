import type { WorksheetComputation } from '../craft/computations/computation.ts'
import { resultInWords } from '../craft/result-in-words.ts'
import type { Locale } from '../domain/locale.ts'
import type { Worksheet } from '../domain/worksheet.ts'
import { messagesFor } from '../i18n/messages.ts'
import { factLine } from './document-context.ts'
import { escapeCell } from './link.ts'

/** The computed values of a worksheet, one line each; what can't be computed is left out. */
export function computedFacts(
  computations: readonly WorksheetComputation[],
  { values, moneyUnit = 'yuan' }: Worksheet,
  locale: Locale,
): string[] {
  const { computations: texts, exports } = messagesFor(locale)
  return computations.flatMap(({ label, unit, result, place, subject }) => {
    if (result.state !== 'computed') return []
    const about = subject ?? (place?.row == null ? '' : rowName(values[place.field], place.row))
    const name = about === '' ? texts.label[label] : exports.worksheet.of(texts.label[label], about)
    return factLine(locale, escapeCell(name), resultInWords(result.value, unit, moneyUnit, locale))
  })
}

/** The first text in a row, which is what the row is about. */
function rowName(value: Worksheet['values'][string] | undefined, id: string): string {
  if (!Array.isArray(value)) return id
  const row = value.find((item) => typeof item !== 'string' && item.id === id)
  if (row === undefined || typeof row === 'string') return id
  return (
    Object.values(row.cells)
      .find((cell) => typeof cell === 'string' && cell.trim() !== '')
      ?.toString() ?? ''
  )
}
