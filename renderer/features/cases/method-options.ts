import type { MethodSummary } from '#shared/domain/method.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { foldText } from '#shared/search/fold-text.ts'

interface MethodOptions {
  proposed: MethodSummary[]
  others: MethodSummary[]
}

/** Methods to add to a case: those made for its pressures first; hidden and used ones are left out. */
export function methodOptions(
  methods: readonly MethodSummary[],
  pressures: readonly PressureId[],
  used: readonly string[],
): MethodOptions {
  const offered = methods.filter(({ id, hidden }) => !hidden && !used.includes(id))
  const suits = (method: MethodSummary) => method.pressures.some((id) => pressures.includes(id))
  return { proposed: offered.filter(suits), others: offered.filter((method) => !suits(method)) }
}

/** Says whether a method has every word typed, in its number or in its name in either language. */
export function isMethodFound({ id, name }: Pick<MethodSummary, 'id' | 'name'>, query: string): boolean {
  const text = foldText([id, ...Object.values(name)].join(' '))
  return foldText(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
