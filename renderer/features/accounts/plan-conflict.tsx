import { useApiMutation } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { VersionConflict } from '../../ui/version-conflict.tsx'
import type { Account } from '#shared/domain/account.ts'
import { planDifferences } from './plan-differences.ts'

interface PlanConflictProps {
  mine: Account
  theirs: Account
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Lets the user choose between two versions of a plan. */
export function PlanConflict({ mine, theirs, onResolve }: PlanConflictProps) {
  const messages = useMessages()
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  return (
    <VersionConflict
      texts={messages.accounts.conflict}
      name={mine.name}
      account={mine.id}
      differences={planDifferences(mine, theirs, locale, messages)}
      keep={keep}
      onResolve={onResolve}
    />
  )
}
