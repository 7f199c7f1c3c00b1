import { useApiMutation } from '../../api/hooks.ts'
import { ConflictNotice, keptVersionBody } from '../../ui/conflict-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { Account } from '#shared/domain/account.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { planDifferences } from './plan-differences.ts'

interface PlanConflictProps {
  mine: Account
  theirs: Account
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Shows where two versions of a plan differ; the one not chosen is kept as a note before anything is saved. */
export function PlanConflict({ mine, theirs, onResolve }: PlanConflictProps) {
  const messages = useMessages()
  const texts = messages.accounts.conflict
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  const differences = planDifferences(mine, theirs, locale, messages)

  async function choose(choice: 'mine' | 'theirs') {
    if (differences.length > 0) {
      const intro = texts.noteIntro(mine.name, formatInstant(locale, new Date().toISOString()))
      const other = choice === 'mine' ? 'theirs' : 'mine'
      try {
        await keep.mutateAsync({
          title: texts.noteTitle(mine.name),
          body: keptVersionBody(differences, other, intro, messages.common.conflict.nothing),
          accounts: [mine.id],
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
