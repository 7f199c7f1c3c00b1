import { Button, Group } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { reviewKinds, type Review, type ReviewKind, type ReviewSummary } from '#shared/domain/review.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useApiQuery } from '../../../api/hooks.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingChoice } from '../../../ui/writing-fields.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import classes from './plan-reviews.module.css'
import { ReviewDetail } from './review-detail.tsx'
import { useReviewActions } from './use-review-actions.ts'

/** The reviews of an account, the latest first; the one that is open below the list. */
export function PlanReviews() {
  const { account, readOnly, flush } = usePlan()
  const messages = useMessages()
  const texts = messages.planReviews
  const list = useApiQuery('reviews.list', { account: account.id })
  const [openId, setOpenId] = useState<string | null>(null)
  const [kind, setKind] = useState<ReviewKind>('quarterly')
  const { start, remove } = useReviewActions()
  const reviews = list.data ?? []
  const open = reviews.find(({ id }) => id === openId)

  async function freeze() {
    // What is still on its way to the disk belongs into the frozen plan.
    await flush()
    setOpenId(await start(account.id, localToday(), kind))
  }

  const startButton = !readOnly && (
    <Group gap="xs" justify={reviews.length === 0 ? 'center' : 'flex-start'}>
      <WritingChoice
        label={texts.kind}
        value={kind}
        options={reviewKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        readOnly={false}
        onChange={(next) => next && setKind(next)}
      />
      <Button size="xs" onClick={() => void freeze()}>
        {texts.start}
      </Button>
    </Group>
  )

  return (
    <PlanSection name="reviews" title={messages.accounts.nav.reviews} hint={texts.hint}>
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && reviews.length === 0 ? (
        <EmptyState
          icon={<IconHistory size={28} stroke={1.4} />}
          title={texts.empty.title}
          text={texts.empty.text}
          action={startButton}
        />
      ) : (
        <>
          <ul className={classes.list} aria-label={texts.list}>
            {reviews.map((review) => (
              <ReviewRow
                key={review.id}
                review={review}
                isOpen={review.id === openId}
                onToggle={() => setOpenId(review.id === openId ? null : review.id)}
              />
            ))}
          </ul>
          {startButton}
        </>
      )}
      {open && (
        <OpenReview
          key={open.id}
          id={open.id}
          reviews={reviews}
          onRemove={() => {
            setOpenId(null)
            void remove(open)
          }}
        />
      )}
    </PlanSection>
  )
}

interface ReviewRowProps {
  review: ReviewSummary
  isOpen: boolean
  onToggle: () => void
}

function ReviewRow({ review, isOpen, onToggle }: ReviewRowProps) {
  const texts = useMessages().planReviews
  const locale = useLocale()
  return (
    <li>
      <button type="button" className={classes.row} aria-expanded={isOpen} onClick={onToggle}>
        <time dateTime={review.on}>{formatDay(locale, review.on)}</time>
        <span>{texts.kinds[review.kind]}</span>
        <span className={classes.soft}>
          {review.rating === null ? texts.notRated : ratingOf(texts, review.rating)}
        </span>
        <span className={classes.soft}>{texts.summary(review.decisions)}</span>
      </button>
    </li>
  )
}

function ratingOf(texts: ReturnType<typeof useMessages>['planReviews'], rating: number): string {
  const ratings: Readonly<Record<number, string>> = texts.ratings
  return ratings[rating] ?? String(rating)
}

interface OpenReviewProps {
  id: string
  reviews: readonly ReviewSummary[]
  onRemove: () => void
}

function OpenReview({ id, reviews, onRemove }: OpenReviewProps) {
  const query = useApiQuery('reviews.get', { id })
  const review: Review | undefined = query.data
  if (review) return <ReviewDetail stored={review} reviews={reviews} onRemove={onRemove} />
  return query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
}
