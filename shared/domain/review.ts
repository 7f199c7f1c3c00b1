import { z } from 'zod'
import { accountSchema } from './account.ts'
import { daySchema, documentHeaderShape, documentIdSchema } from './document.ts'
import { itemReferenceSchema, itemShape } from './plan-item.ts'

/** Schema version of review documents; see electron/storage/migrations. */
export const reviewSchemaVersion = 1

export const reviewKinds = ['quarterly', 'annual', 'other'] as const
export const reviewKindSchema = z.enum(reviewKinds)
export type ReviewKind = z.infer<typeof reviewKindSchema>

/** What was decided at a review; `action` is the action of the plan that came of it. */
export const reviewDecisionSchema = z.looseObject({
  ...itemShape,
  decision: z.string(),
  owner: z.string(),
  due: daySchema.nullable(),
  action: itemReferenceSchema,
})
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>

/**
 * A look back at an account on a day, with the plan as it stood then. The words may be changed later; the plan
 * may not. A new schema version of accounts needs one of reviews too, that brings the plan inside up to date.
 */
export const reviewSchema = z.looseObject({
  ...documentHeaderShape,
  account: documentIdSchema,
  on: daySchema,
  kind: reviewKindSchema,
  /** How the period went, 1 to 5. */
  rating: z.number().int().min(1).max(5).nullable(),
  attendees: z.string(),
  /** What was said, in Markdown. */
  notes: z.string(),
  decisions: z.array(reviewDecisionSchema),
  plan: accountSchema,
})
export type Review = z.infer<typeof reviewSchema>

/** What a list needs to know of a review. */
export const reviewSummarySchema = z.object({
  id: documentIdSchema,
  account: documentIdSchema,
  on: daySchema,
  kind: reviewKindSchema,
  rating: z.number().int().nullable(),
  decisions: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type ReviewSummary = z.infer<typeof reviewSummarySchema>

/** Reduces a review to the row of a list. */
export function summariseReview(review: Review): ReviewSummary {
  const { id, account, on, kind, rating, decisions, createdAt, updatedAt } = review
  return { id, account, on, kind, rating, decisions: decisions.length, createdAt, updatedAt }
}

/** A review of a plan with nothing said yet; the caller adds the header. */
export function reviewOf(
  plan: Review['plan'],
  on: string,
  kind: ReviewKind,
): Omit<Review, keyof typeof documentHeaderShape> {
  return { account: plan.id, on, kind, rating: null, attendees: '', notes: '', decisions: [], plan }
}
