import type { Locale } from '#shared/domain/locale.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { foldForSearch } from './account-order.ts'

/** Methods to offer in a picker: those made for the pressures first. */
export interface MethodChoice {
  suggested: MethodSummary[]
  others: MethodSummary[]
}

/** Finds methods by id or by name in either language, leaving out those already chosen. */
export function chooseMethods(
  methods: readonly MethodSummary[],
  pressures: readonly PressureId[],
  chosen: readonly string[],
  query: string,
  locale: Locale,
): MethodChoice {
  const words = foldForSearch(query, locale).split(' ').filter(Boolean)
  const found = methods.filter((method) => {
    if (chosen.includes(method.id)) return false
    const text = foldForSearch([method.id, ...Object.values(method.name)].join(' '), locale)
    return words.every((word) => text.includes(word))
  })
  const suits = (method: MethodSummary) => method.pressures.some((id) => pressures.includes(id))
  return { suggested: found.filter(suits), others: found.filter((method) => !suits(method)) }
}
