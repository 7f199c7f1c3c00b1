import { z } from 'zod'
import { competencyIds, competencyIdSchema, type CompetencyId } from './competency.ts'
import { daySchema, documentHeaderShape, documentIdSchema } from './document.ts'
import { methodIdSchema } from './method.ts'

/** Schema version of assessment documents; see electron/storage/migrations. */
export const assessmentSchemaVersion = 1

/** Nobody works on more than two gaps at a time; a view says so and lets the user decide. */
export const suggestedGaps = 2

const scoreSchema = z.number().int().min(1).max(5).nullable()

/** One part of the model as the user sees it, as another person sees it, and what shows it. */
export const competencyScoreSchema = z.looseObject({
  self: scoreSchema,
  other: scoreSchema,
  evidence: z.string(),
})
export type CompetencyScore = z.infer<typeof competencyScoreSchema>

/** What the user sets out to practise, with which method and at which account. */
export const practiceSchema = z.looseObject({
  id: documentIdSchema,
  practice: z.string(),
  method: methodIdSchema.nullable(),
  account: documentIdSchema.nullable(),
  due: daySchema.nullable(),
  progress: z.string(),
})
export type Practice = z.infer<typeof practiceSchema>

/** A look at oneself on a day, along the parts of the competency model. */
export const assessmentSchema = z.looseObject({
  ...documentHeaderShape,
  takenOn: daySchema,
  /** A part that was not there on that day has no score. */
  scores: z.partialRecord(competencyIdSchema, competencyScoreSchema),
  /** The parts chosen to work on. */
  gaps: z.array(competencyIdSchema),
  plan: z.array(practiceSchema),
  notes: z.string(),
})
export type Assessment = z.infer<typeof assessmentSchema>

/** What a list, a trend and a radar need to know of an assessment. */
export const assessmentSummarySchema = z.object({
  id: documentIdSchema,
  takenOn: daySchema,
  scores: z.partialRecord(competencyIdSchema, z.object({ self: scoreSchema, other: scoreSchema })),
  gaps: z.array(competencyIdSchema),
  practices: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>

/** Reduces an assessment to the row of a list. */
export function summariseAssessment(assessment: Assessment): AssessmentSummary {
  const { id, takenOn, gaps, plan, createdAt, updatedAt } = assessment
  const scores = Object.fromEntries(
    scoredParts(assessment.scores).map((competency) => {
      const { self, other } = scoreOf(assessment.scores, competency)
      return [competency, { self, other }]
    }),
  )
  return { id, takenOn, scores, gaps, practices: plan.length, createdAt, updatedAt }
}

/** The fields of an assessment with nothing in them; the caller adds the header. */
export function emptyAssessment(
  takenOn: string,
): Pick<Assessment, 'takenOn' | 'scores' | 'gaps' | 'plan' | 'notes'> {
  const scores = Object.fromEntries(competencyIds.map((id) => [id, unscored]))
  return { takenOn, scores, gaps: [], plan: [], notes: '' }
}

const unscored: Readonly<CompetencyScore> = { self: null, other: null, evidence: '' }

/** What is said of one part; nothing is said of a part that the assessment does not know. */
export function scoreOf(scores: Assessment['scores'], competency: CompetencyId): CompetencyScore {
  return scores[competency] ?? unscored
}

/** How one part is rated from both sides. */
export function ratingOf(
  scores: AssessmentSummary['scores'],
  competency: CompetencyId,
): Pick<CompetencyScore, 'self' | 'other'> {
  return scores[competency] ?? unscored
}

/** The parts that an assessment has a place for, rated or not, in the order of writing. */
export function scoredParts(scores: AssessmentSummary['scores']): CompetencyId[] {
  return Object.keys(scores).flatMap((id) => competencyIdSchema.safeParse(id).data ?? [])
}

/** The parts that somebody rated. */
export function ratedParts(scores: AssessmentSummary['scores']): CompetencyId[] {
  return scoredParts(scores).filter((id) => {
    const { self, other } = ratingOf(scores, id)
    return self !== null || other !== null
  })
}
