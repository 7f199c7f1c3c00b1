import type { CaseSummary } from '#shared/domain/case.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import type { WorksheetSummary } from '#shared/domain/worksheet.ts'

export interface Evidence {
  notes: NoteSummary[]
  worksheets: WorksheetSummary[]
  cases: CaseSummary[]
}

/**
 * What the user did that shows a part of the model: notes that name it, worksheets with something in them and
 * cases whose methods exercise it.
 */
export function evidenceOf(
  competency: CompetencyId,
  { notes, worksheets, cases }: Evidence,
  methods: readonly MethodSummary[],
): Evidence {
  const exercising = new Set(
    methods.filter((method) => method.competencies.includes(competency)).map(({ id }) => id),
  )
  return {
    notes: notes.filter((note) => note.competencies.includes(competency)),
    worksheets: worksheets.filter(({ method, filled }) => filled > 0 && exercising.has(method)),
    cases: cases.filter((item) => item.methods.some((id) => exercising.has(id))),
  }
}
