import type { Case } from '#shared/domain/case.ts'
import { useApiMutation } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { VersionConflict } from '../../ui/version-conflict.tsx'
import { useOpenCase } from './case-context.tsx'
import { caseDifferences } from './case-differences.ts'

interface CaseConflictProps {
  theirs: Case
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Lets the user choose between two versions of a case. */
export function CaseConflict({ theirs, onResolve }: CaseConflictProps) {
  const { document: mine, methods, accounts } = useOpenCase()
  const messages = useMessages()
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  const differences = caseDifferences(mine, theirs, messages, {
    method: (id) => methods.find((method) => method.id === id)?.name[locale] ?? id,
    account: (id) => accounts.find((account) => account.id === id)?.name ?? id,
  })
  return (
    <VersionConflict
      texts={messages.cases.conflict}
      name={mine.title}
      account={mine.account}
      differences={differences}
      keep={keep}
      onResolve={onResolve}
    />
  )
}
