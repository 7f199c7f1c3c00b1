import type { Review } from '#shared/domain/review.ts'
import { useClient } from '../../../api/hooks.ts'
import { createDraftRegistry } from '../../../ui/draft-registry.ts'
import { useDraft, type Draft } from '../../../ui/use-draft.ts'

const reviewDrafts = createDraftRegistry<Review>({
  kind: 'review',
  load: (client, id) => client.call('reviews.get', { id }),
  save: (client, draft) => client.call('reviews.save', draft),
})

/** The working copy of a review, saving itself. */
export function useReviewDraft(review: Review): Draft<Review> {
  return useDraft(reviewDrafts(useClient(), review))
}
