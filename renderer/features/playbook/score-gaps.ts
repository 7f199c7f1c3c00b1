import { ratedParts, ratingOf, suggestedGaps, type AssessmentSummary } from '#shared/domain/assessment.ts'
import { inCompetencyOrder, type CompetencyId } from '#shared/domain/competency.ts'

type Scores = AssessmentSummary['scores']

/** The best that a part can be rated. */
export const bestScore = 5

/** From here on, two views of a part are worth a talk. */
const worthTalking = 2

/** A part that is further from the best than others, and by how much. */
export interface Gap {
  competency: CompetencyId
  /** The mean of the views that there are. */
  level: number
  distance: number
  /** How far the two views lie apart; null where only one is given. */
  difference: number | null
}

/**
 * The parts furthest from the best, at most two, because nobody works on more at a time. Both views count
 * alike. Between equals the one goes first on which the views differ more, then the order of the model decides.
 * A part rated best has no gap; a part without any score is unknown and not proposed.
 */
export function largestGaps(scores: Scores): Gap[] {
  return inCompetencyOrder(ratedParts(scores))
    .flatMap((competency) => gapOf(competency, scores) ?? [])
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance || (b.difference ?? 0) - (a.difference ?? 0))
    .slice(0, suggestedGaps)
}

/** The parts on which the two views differ most; a single point apart is usual and not worth a word. */
export function largestDifferences(scores: Scores): CompetencyId[] {
  const gaps = inCompetencyOrder(ratedParts(scores)).flatMap((competency) => gapOf(competency, scores) ?? [])
  const most = Math.max(0, ...gaps.map(({ difference }) => difference ?? 0))
  if (most < worthTalking) return []
  return gaps.filter(({ difference }) => difference === most).map(({ competency }) => competency)
}

/** The mean of the views of one part; null where there is none. */
export function levelOf({ self, other }: { self: number | null; other: number | null }): number | null {
  const views = [self, other].filter((score) => score !== null)
  return views.length === 0 ? null : views.reduce((sum, score) => sum + score, 0) / views.length
}

/** True once anything is rated. */
export function hasScores(scores: Scores): boolean {
  return ratedParts(scores).length > 0
}

function gapOf(competency: CompetencyId, scores: Scores): Gap | null {
  const { self, other } = ratingOf(scores, competency)
  const level = levelOf({ self, other })
  if (level === null) return null
  const difference = self === null || other === null ? null : Math.abs(self - other)
  return { competency, level, distance: bestScore - level, difference }
}
