import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import { competencyIds, type CompetencyId } from '#shared/domain/competency.ts'
import type { RadarLayer } from './radar.tsx'

type Scores = AssessmentSummary['scores']

/** What the figure shows of an assessment: both views, and one's own of the time before. */
export function radarLayers(
  { scores }: { scores: Scores },
  before: { scores: Scores } | undefined,
): RadarLayer[] {
  const hasOther = competencyIds.some((id) => scores[id].other !== null)
  return [
    ...(before ? [{ look: 'before' as const, values: viewOf(before.scores, 'self') }] : []),
    { look: 'self', values: viewOf(scores, 'self') },
    ...(hasOther ? [{ look: 'other' as const, values: viewOf(scores, 'other') }] : []),
  ]
}

function viewOf(scores: Scores, view: 'self' | 'other'): Record<CompetencyId, number | null> {
  const { D1, D2, D3, D4, D5, D6 } = scores
  return { D1: D1[view], D2: D2[view], D3: D3[view], D4: D4[view], D5: D5[view], D6: D6[view] }
}
