import {
  scoredParts,
  scoreOf,
  type Assessment,
  type CompetencyScore,
  type Practice,
} from '#shared/domain/assessment.ts'
import { inCompetencyOrder, type CompetencyId } from '#shared/domain/competency.ts'
import { shownCompetencies, type OwnModel } from '#shared/domain/own-model.ts'
import type { DraftEdit } from '../../ui/use-draft.ts'
import { putBack } from './put-back.ts'

type AssessmentEdit = DraftEdit<Assessment>

/** The parts that an assessment asks about: those of the model, and hidden ones of which something is said in it. */
export function assessedParts(model: OwnModel, { scores, gaps }: Assessment): CompetencyId[] {
  const told = scoredParts(scores).filter((id) => {
    const { self, other, evidence } = scoreOf(scores, id)
    return self !== null || other !== null || evidence.trim() !== ''
  })
  return shownCompetencies(model, [...told, ...gaps])
}

/** Changes what is said of one part. */
export function withScore(
  assessment: Assessment,
  competency: CompetencyId,
  change: Partial<CompetencyScore>,
): Assessment {
  const scores = {
    ...assessment.scores,
    [competency]: { ...scoreOf(assessment.scores, competency), ...change },
  }
  return { ...assessment, scores }
}

/** Rates a part, as one of the two views. */
export function scoreEdit(
  before: Assessment,
  competency: CompetencyId,
  view: 'self' | 'other',
  score: number | null,
): AssessmentEdit {
  const was = scoreOf(before.scores, competency)[view]
  return {
    apply: (assessment) => withScore(assessment, competency, { [view]: score }),
    revert: (assessment) => withScore(assessment, competency, { [view]: was }),
  }
}

/** Chooses a part to work on, or lets it go. */
export function gapEdit(competency: CompetencyId, chosen: boolean): AssessmentEdit {
  const set = (isChosen: boolean) => (assessment: Assessment) => {
    const others = assessment.gaps.filter((id) => id !== competency)
    return { ...assessment, gaps: isChosen ? inCompetencyOrder([...others, competency]) : others }
  }
  return { apply: set(chosen), revert: set(!chosen) }
}

/** Adds a row to the plan; done again, it has the words it had. */
export function addPracticeEdit(practice: Practice): AssessmentEdit {
  let added = practice
  return {
    apply: (assessment) => ({ ...assessment, plan: [...assessment.plan, added] }),
    revert(assessment) {
      added = assessment.plan.find(({ id }) => id === practice.id) ?? added
      return { ...assessment, plan: assessment.plan.filter(({ id }) => id !== practice.id) }
    },
  }
}

/** Takes a row out of the plan; the way back puts it where it stood. */
export function removePracticeEdit(before: Assessment, id: string): AssessmentEdit {
  const index = before.plan.findIndex((practice) => practice.id === id)
  const removed = before.plan[index]
  return {
    apply: (assessment) => ({
      ...assessment,
      plan: assessment.plan.filter((practice) => practice.id !== id),
    }),
    revert: (assessment) =>
      removed ? { ...assessment, plan: putBack(assessment.plan, index, removed) } : assessment,
  }
}

/** Changes a row of the plan. */
export function withPractice(assessment: Assessment, id: string, change: Partial<Practice>): Assessment {
  const plan = assessment.plan.map((practice) => (practice.id === id ? { ...practice, ...change } : practice))
  return { ...assessment, plan }
}

/** A row of the plan with nothing in it yet but what it grows out of. */
export function emptyPractice(id: string, method: string | null): Practice {
  return { id, practice: '', method, account: null, due: null, progress: '' }
}
