import type { ParsedInput } from '#shared/api/contract.ts'
import { reviewOf, summariseReview, type Review, type ReviewSummary } from '#shared/domain/review.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface ReviewService {
  /** The reviews of an account, or of all, the latest day first. */
  list(input: ParsedInput<'reviews.list'>): Promise<ReviewSummary[]>
  get(id: string): Promise<Review>
  /** Freezes the plan as it is on disk. */
  create(input: ParsedInput<'reviews.create'>): Promise<Review>
  /** Saves what is said about the review; the frozen plan stays as it is. */
  save(review: Review): Promise<Review>
  remove(id: string): Promise<void>
}

export function createReviewService({
  workspace,
  events,
}: {
  workspace: WorkspaceService
  events: EventBus
}): ReviewService {
  const reviews = async () => (await workspace.store()).reviews
  return {
    async list({ account }) {
      const all = await (await reviews()).list()
      return all
        .filter((review) => account === undefined || review.account === account)
        .map(summariseReview)
        .sort(latestFirst)
    },
    get: async (id) => (await reviews()).get(id),
    async create({ account, on, kind }) {
      const store = await workspace.store()
      return store.reviews.create(reviewOf(await store.accounts.get(account), on, kind))
    },
    async save(review) {
      const store = await reviews()
      const { plan, account } = await store.get(review.id)
      return saveDocument(store, 'review', { ...review, account, plan }, events)
    },
    remove: async (id) => (await reviews()).remove(id),
  }
}

function latestFirst(a: ReviewSummary, b: ReviewSummary): number {
  const [first, second] = [`${a.on} ${a.createdAt}`, `${b.on} ${b.createdAt}`]
  return first < second ? 1 : first > second ? -1 : 0
}
