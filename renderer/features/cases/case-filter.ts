import type { CaseStatus, CaseSummary } from '#shared/domain/case.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { foldText } from '#shared/search/fold-text.ts'

/** What the list of cases is narrowed to; null means any. */
export interface CaseFilter {
  text: string
  pressure: PressureId | null
  status: CaseStatus | null
}

export const emptyFilter: CaseFilter = { text: '', pressure: null, status: null }

/** Keeps the cases that have every word of the text and every facet asked for, in the order they came in. */
export function filterCases(
  cases: readonly CaseSummary[],
  filter: CaseFilter,
  wordsOf: (summary: CaseSummary) => string,
): CaseSummary[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean)
  return cases.filter((summary) => {
    if (filter.pressure !== null && !summary.pressures.includes(filter.pressure)) return false
    if (filter.status !== null && summary.status !== filter.status) return false
    const text = foldText(wordsOf(summary))
    return words.every((word) => text.includes(word))
  })
}

/** Says whether anything is narrowed at all. */
export function isNarrowed({ text, pressure, status }: CaseFilter): boolean {
  return text.trim() !== '' || pressure !== null || status !== null
}
