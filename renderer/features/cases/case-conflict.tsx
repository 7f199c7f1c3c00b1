import type { Case } from '#shared/domain/case.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiMutation } from '../../api/hooks.ts'
import { ConflictNotice, keptVersionBody } from '../../ui/conflict-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useOpenCase } from './case-context.tsx'
import { caseDifferences } from './case-differences.ts'

interface CaseConflictProps {
  theirs: Case
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Shows where two versions of a case differ; the one not chosen is kept as a note before anything is saved. */
export function CaseConflict({ theirs, onResolve }: CaseConflictProps) {
  const { document: mine, methods, accounts } = useOpenCase()
  const messages = useMessages()
  const texts = messages.cases.conflict
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  const differences = caseDifferences(mine, theirs, messages, {
    method: (id) => methods.find((method) => method.id === id)?.name[locale] ?? id,
    account: (id) => accounts.find((account) => account.id === id)?.name ?? id,
  })

  async function choose(choice: 'mine' | 'theirs') {
    if (differences.length > 0) {
      const name = mine.title || messages.common.untitled
      const intro = texts.noteIntro(name, formatInstant(locale, new Date().toISOString()))
      const other = choice === 'mine' ? 'theirs' : 'mine'
      try {
        await keep.mutateAsync({
          title: texts.noteTitle(name),
          body: keptVersionBody(differences, other, intro, messages.common.conflict.nothing),
          ...(mine.account !== null && { accounts: [mine.account] }),
        })
      } catch {
        // The notice shows why; nothing is resolved until the other version is safe.
        return
      }
    }
    await onResolve(choice)
  }

  return (
    <ConflictNotice
      text={texts.text}
      differences={differences}
      isBusy={keep.isPending}
      error={keep.error}
      onChoose={(choice) => void choose(choice)}
    />
  )
}
