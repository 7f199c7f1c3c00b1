import type { Method } from '../domain/method.ts'
import type { Locale } from '../domain/locale.ts'

/**
 * What a field reference of a computation is called: `sold-units` by its label, `steps.amount` and
 * `lines.credit.actual` by the label of the field followed by those of row and column.
 */
export function fieldLabel(reference: string, text: Pick<Method['text'][Locale], 'fields'>): string {
  const [field = '', ...parts] = reference.split('.')
  const texts = text.fields[field]
  if (!texts) return reference
  const names = parts.map((part) => texts.columns?.[part]?.label ?? texts.rows?.[part] ?? part)
  return [texts.label, ...names].join(' · ')
}
