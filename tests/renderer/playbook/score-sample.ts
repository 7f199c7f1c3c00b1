import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'

type View = number | null

/** Scores of all six parts from the few that a test is about: self, then other. */
export function scoresOf(rated: Partial<Record<CompetencyId, [View, View]>>): AssessmentSummary['scores'] {
  const score = (id: CompetencyId) => {
    const [self, other] = rated[id] ?? [null, null]
    return { self, other }
  }
  return {
    D1: score('D1'),
    D2: score('D2'),
    D3: score('D3'),
    D4: score('D4'),
    D5: score('D5'),
    D6: score('D6'),
  }
}
