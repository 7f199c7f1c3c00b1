import type { Account } from '#shared/domain/account.ts'
import type { Review } from '#shared/domain/review.ts'
import type { PackSource } from '#shared/pack/build-review-pack.ts'
import { useApiQueries, useApiQuery } from '../../api/hooks.ts'

/** Stands for the plan of today where a review could be named, and for no comparison at all. */
export const today = 'today'
export const nothing = 'nothing'

/** What is reviewed and held against what, as chosen in the dialog. */
export interface PackSubject {
  /** A review, or `today`. */
  of: string
  /** A review, `today` or `nothing`; null takes what fits best. */
  against: string | null
}

export interface PackSources {
  account: Account | null
  /** The latest day first. */
  reviews: Review[]
  error: unknown
  retry: () => void
}

/** Reads an account with all of its reviews. */
export function usePackSources(accountId: string): PackSources {
  const account = useApiQuery('accounts.get', { id: accountId })
  const list = useApiQuery('reviews.list', { account: accountId })
  const inputs = (list.data ?? []).map(({ id }) => ({ id }))
  const reviews = useApiQueries('reviews.get', inputs)
  const known = reviews.flatMap((review) => review ?? [])
  const isComplete = list.data !== undefined && known.length === inputs.length
  return {
    account: isComplete ? (account.data ?? null) : null,
    reviews: known,
    error: account.error ?? list.error,
    retry: () => {
      void account.refetch()
      void list.refetch()
    },
  }
}

/** What fits best to compare with: for today the latest review, for a review the one before it. */
export function usualComparison(of: string, reviews: readonly Review[]): string {
  if (of === today) return reviews[0]?.id ?? nothing
  const own = reviews.find(({ id }) => id === of)
  return reviews.find(({ id, on }) => id !== of && own !== undefined && on < own.on)?.id ?? nothing
}

/** Puts together what a pack is made from. */
export function packSourceOf(
  account: Account,
  reviews: readonly Review[],
  { of, against }: PackSubject,
  day: string,
): PackSource {
  const review = reviews.find(({ id }) => id === of) ?? null
  const chosen = against ?? usualComparison(of, reviews)
  const other = reviews.find(({ id }) => id === chosen && id !== of)
  const comparison =
    chosen === today && review !== null
      ? { plan: account, on: day }
      : other
        ? { plan: other.plan, on: other.on }
        : null
  return {
    plan: review?.plan ?? account,
    review,
    reviews,
    comparison,
    day: review?.on ?? day,
  }
}
