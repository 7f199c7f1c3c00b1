import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo } from 'react'
import { emptyAction } from '#shared/domain/empty-account.ts'
import type { Review, ReviewDecision, ReviewSummary } from '#shared/domain/review.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { CopyLinkButton } from '../../../ui/copy-link.tsx'
import { DraftState } from '../../../ui/draft-state.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingChoice, WritingDay, WritingLine, WritingText } from '../../../ui/writing-fields.tsx'
import { insertEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import classes from './plan-reviews.module.css'
import { ReviewComparison } from './review-comparison.tsx'
import { ReviewConflict } from './review-conflict.tsx'
import type { Draft } from '../../../ui/use-draft.ts'
import { useReviewDraft } from './use-review-draft.ts'

interface ReviewDetailProps {
  stored: Review
  reviews: readonly ReviewSummary[]
  onRemove: () => void
}

const ratings = ['1', '2', '3', '4', '5'] as const

/** One review: what was said and decided, and what has changed since the plan was frozen. */
export function ReviewDetail({ stored, reviews, onRemove }: ReviewDetailProps) {
  const draft = useReviewDraft(stored)
  const { draft: review, phase, savedAt, type, commit } = draft
  const { readOnly, packButton } = usePlan()
  const messages = useMessages()
  const texts = messages.planReviews
  const locale = useLocale()
  const columns = useDecisionColumns(type)

  function set<K extends 'kind' | 'rating' | 'on'>(field: K, label: string, value: Review[K]) {
    const before = review[field]
    commit(texts.undoSet(label), {
      apply: (current) => ({ ...current, [field]: value }),
      revert: (current) => ({ ...current, [field]: before }),
    })
  }

  return (
    <div className={classes.detail} onBlur={() => void draft.flush()}>
      <div className={classes.facts}>
        <WritingDay
          label={texts.on}
          value={review.on}
          readOnly={readOnly}
          onChange={(day) => day !== null && set('on', texts.on, day)}
        />
        <WritingChoice
          label={texts.rating}
          value={ratings.find((value) => value === String(review.rating)) ?? null}
          none={texts.notRated}
          options={ratings.map((value) => ({ value, label: texts.ratings[value] }))}
          readOnly={readOnly}
          onChange={(value) => set('rating', texts.rating, value === null ? null : Number(value))}
        />
        <span className={classes.soft}>{texts.frozen(formatInstant(locale, review.createdAt))}</span>
        {packButton(review.id)}
        <div className={classes.state}>
          <DraftState
            phase={phase}
            savedAt={savedAt}
            updatedAt={review.updatedAt}
            readOnly={readOnly}
            onRetry={() => void draft.flush()}
          />
          <CopyLinkButton kind="review" id={review.id} />
          {!readOnly && (
            <ActionIcon aria-label={texts.remove} onClick={onRemove}>
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </div>
      {phase.name === 'conflict' && (
        <ReviewConflict mine={review} theirs={phase.theirs} onResolve={draft.resolve} />
      )}
      <h3 className={classes.heading}>{texts.attendees}</h3>
      <WritingLine
        label={texts.attendees}
        value={review.attendees}
        placeholder={texts.attendeesHint}
        readOnly={readOnly}
        onChange={(attendees) => type((current) => ({ ...current, attendees }))}
      />
      <h3 className={classes.heading}>{texts.notes}</h3>
      <WritingText
        label={texts.notes}
        value={review.notes}
        placeholder={texts.notesHint}
        readOnly={readOnly}
        onChange={(notes) => type((current) => ({ ...current, notes }))}
      />
      <h3 className={classes.heading}>{texts.decisions}</h3>
      <DataTable
        label={texts.decisions}
        rows={review.decisions}
        columns={columns}
        readOnly={readOnly}
        newRow={() => ({ id: newItemId(), decision: '', owner: '', due: null, action: null })}
        addLabel={texts.addDecision}
        onType={(patch) => type((current) => ({ ...current, decisions: patch.apply(current.decisions) }))}
        onEdit={({ label, apply, revert }) =>
          commit(label, {
            apply: (current) => ({ ...current, decisions: apply(current.decisions) }),
            revert: (current) => ({ ...current, decisions: revert(current.decisions) }),
          })
        }
      />
      <ReviewComparison review={review} reviews={reviews} />
    </div>
  )
}

function withDecision(review: Review, id: string, patch: Partial<ReviewDecision>): Review {
  return {
    ...review,
    decisions: review.decisions.map((decision) =>
      decision.id === id ? { ...decision, ...patch } : decision,
    ),
  }
}

function useDecisionColumns(type: Draft<Review>['type']): readonly DataColumn<ReviewDecision>[] {
  const texts = useMessages().planReviews
  const { account } = usePlan()
  const known = account.actions
  return useMemo<DataColumn<ReviewDecision>[]>(
    () => [
      {
        id: 'decision',
        kind: 'long-text',
        label: texts.decision,
        placeholder: texts.decisionPlaceholder,
        isName: true,
        grows: true,
        value: (row) => row.decision,
        set: (decision) => ({ decision }),
      },
      {
        id: 'owner',
        kind: 'text',
        label: texts.owner,
        width: 120,
        value: (row) => row.owner,
        set: (owner) => ({ owner }),
      },
      {
        id: 'due',
        kind: 'day',
        label: texts.due,
        width: 124,
        value: (row) => row.due,
        set: (due) => ({ due }),
      },
      {
        id: 'action',
        kind: 'custom',
        label: texts.action,
        width: 148,
        value: (row) => (known.some(({ id }) => id === row.action) ? texts.isAction : ''),
        show: (row) => <DecisionAction decision={row} type={type} />,
      },
    ],
    [texts, known, type],
  )
}

interface DecisionActionProps {
  decision: ReviewDecision
  type: Draft<Review>['type']
}

/** Turns a decision into an action of the plan, or says that it is one. */
function DecisionAction({ decision, type }: DecisionActionProps) {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().planReviews
  if (account.actions.some(({ id }) => id === decision.action)) {
    return <span className={classes.soft}>{texts.isAction}</span>
  }
  if (readOnly || decision.decision.trim() === '') return null

  function makeAction() {
    const { decision: title, owner, due } = decision
    const action = { ...emptyAction(newItemId()), title, owner, due }
    commit(texts.undoAction(title), insertEdit('actions', action, account.actions.length))
    type((review) => withDecision(review, decision.id, { action: action.id }))
  }

  return (
    <Button size="compact-xs" variant="subtle" onClick={makeAction}>
      {texts.toAction}
    </Button>
  )
}
