import type { Review } from '#shared/domain/review.ts'
import { useApiMutation } from '../../../api/hooks.ts'
import type { DocumentDifference } from '../../../ui/conflict-notice.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { VersionConflict } from '../../../ui/version-conflict.tsx'

interface ReviewConflictProps {
  mine: Review
  theirs: Review
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Lets the user choose between two versions of what is said about a review. */
export function ReviewConflict({ mine, theirs, onResolve }: ReviewConflictProps) {
  const messages = useMessages()
  const keep = useApiMutation('notes.create')
  const texts = messages.planReviews
  const decided = ({ decisions }: Review) =>
    decisions.map(({ decision, owner, due }) => [decision, owner, due].filter(Boolean).join(' · ')).join('\n')
  const lines: DocumentDifference[] = [
    { key: 'on', label: texts.on, mine: mine.on, theirs: theirs.on },
    {
      key: 'rating',
      label: texts.rating,
      mine: String(mine.rating ?? ''),
      theirs: String(theirs.rating ?? ''),
    },
    { key: 'attendees', label: texts.attendees, mine: mine.attendees, theirs: theirs.attendees },
    { key: 'notes', label: texts.notes, mine: mine.notes, theirs: theirs.notes },
    { key: 'decisions', label: texts.decisions, mine: decided(mine), theirs: decided(theirs) },
  ]
  return (
    <VersionConflict
      texts={messages.accounts.conflict}
      name={`${mine.plan.name} ${mine.on}`}
      account={mine.account}
      differences={lines.filter((line) => line.mine !== line.theirs)}
      keep={keep}
      onResolve={onResolve}
    />
  )
}
