import type { CompetencyId } from '#shared/domain/competency.ts'
import { methodGroups, type MethodGroup, type MethodSummary } from '#shared/domain/method.ts'
import { pressureSourceOf, type PressureId, type PressureSource } from '#shared/domain/pressure.ts'
import { foldText, wordsOf } from '#shared/search/fold-text.ts'

/** What narrows the list. Within one field any match will do; all fields must match. */
export interface MethodFilter {
  words: string
  sources: readonly PressureSource[]
  pressure: PressureId | null
  competencies: readonly CompetencyId[]
  /** Shows the hidden methods instead of the others. */
  hidden: boolean
}

export const noFilter: MethodFilter = {
  words: '',
  sources: [],
  pressure: null,
  competencies: [],
  hidden: false,
}

export function isFiltering(filter: MethodFilter): boolean {
  const { words, sources, pressure, competencies, hidden } = filter
  return words.trim() !== '' || sources.length > 0 || pressure !== null || competencies.length > 0 || hidden
}

/**
 * Tells whether a method passes. Words are looked for in both languages, whichever is shown, and in the pinyin
 * of the Chinese name where it is given.
 */
export function matchesFilter(method: MethodSummary, filter: MethodFilter, pinyin = ''): boolean {
  const { sources, pressure, competencies, hidden } = filter
  if (method.hidden !== hidden) return false
  if (pressure !== null && !method.pressures.includes(pressure)) return false
  if (sources.length > 0 && !method.pressures.some((id) => sources.includes(pressureSourceOf(id))))
    return false
  if (competencies.length > 0 && !method.competencies.some((id) => competencies.includes(id))) return false
  const text = foldText(
    [method.id, ...Object.values(method.name), ...Object.values(method.purpose), pinyin].join('\n'),
  )
  return wordsOf(filter.words).every((word) => text.includes(word))
}

/** Methods by group in the order of the work, and by number within one; empty groups are left out. */
export function groupMethods(
  methods: readonly MethodSummary[],
): { group: MethodGroup; methods: MethodSummary[] }[] {
  return methodGroups
    .map((group) => ({
      group,
      methods: methods.filter((method) => method.group === group).sort((a, b) => a.id.localeCompare(b.id)),
    }))
    .filter((found) => found.methods.length > 0)
}
