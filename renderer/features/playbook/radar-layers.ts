import { ratingOf, type AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import type { RadarLayer } from './radar.tsx'

type Scores = AssessmentSummary['scores']

/** What the figure shows of an assessment on each of its axes: both views, and one's own of the time before. */
export function radarLayers(
  axes: readonly CompetencyId[],
  { scores }: { scores: Scores },
  before: { scores: Scores } | undefined,
): RadarLayer[] {
  const viewOf = (of: Scores, view: 'self' | 'other') => axes.map((id) => ratingOf(of, id)[view])
  const others = viewOf(scores, 'other')
  return [
    ...(before ? [{ look: 'before' as const, values: viewOf(before.scores, 'self') }] : []),
    { look: 'self', values: viewOf(scores, 'self') },
    ...(others.some((value) => value !== null) ? [{ look: 'other' as const, values: others }] : []),
  ]
}
