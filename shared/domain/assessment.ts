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

/** A look at oneself on a day, along the six parts of the competency model. */
export const assessmentSchema = z.looseObject({
  ...documentHeaderShape,
  takenOn: daySchema,
  scores: z.record(competencyIdSchema, competencyScoreSchema),
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
  scores: z.record(competencyIdSchema, z.object({ self: scoreSchema, other: scoreSchema })),
  gaps: z.array(competencyIdSchema),
  practices: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type AssessmentSummary = z.infer<typeof assessmentSummarySchema>

/** Reduces an assessment to the row of a list. */
export function summariseAssessment(assessment: Assessment): AssessmentSummary {
  const { id, takenOn, gaps, plan, createdAt, updatedAt } = assessment
  const scores = forEachCompetency((competency) => {
    const { self, other } = assessment.scores[competency]
    return { self, other }
  })
  return { id, takenOn, scores, gaps, practices: plan.length, createdAt, updatedAt }
}

/** The fields of an assessment with nothing in them; the caller adds the header. */
export function emptyAssessment(
  takenOn: string,
): Pick<Assessment, 'takenOn' | 'scores' | 'gaps' | 'plan' | 'notes'> {
  const scores = forEachCompetency(() => ({ self: null, other: null, evidence: '' }))
  return { takenOn, scores, gaps: [], plan: [], notes: '' }
}

function forEachCompetency<T>(make: (competency: CompetencyId) => T): Record<CompetencyId, T> {
  return Object.fromEntries(competencyIds.map((id) => [id, make(id)])) as Record<CompetencyId, T>
}
