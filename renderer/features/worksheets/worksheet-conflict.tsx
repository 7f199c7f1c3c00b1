import type { Method } from '#shared/domain/method.ts'
import type { Worksheet } from '#shared/domain/worksheet.ts'
import { formatInstant } from '#shared/i18n/format.ts'
import { useApiMutation } from '../../api/hooks.ts'
import { ConflictNotice, keptVersionBody } from '../../ui/conflict-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { worksheetDifferences } from './worksheet-differences.ts'

interface WorksheetConflictProps {
  mine: Worksheet
  theirs: Worksheet
  method: Method
  onResolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** Shows where two versions of a sheet differ; the one not chosen is kept as a note before anything is saved. */
export function WorksheetConflict({ mine, theirs, method, onResolve }: WorksheetConflictProps) {
  const messages = useMessages()
  const texts = messages.worksheets.conflict
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  const differences = worksheetDifferences(mine, theirs, method, locale)
  const title = mine.title || messages.common.untitled

  async function choose(choice: 'mine' | 'theirs') {
    if (differences.length > 0) {
      const intro = texts.noteIntro(title, formatInstant(locale, new Date().toISOString()))
      const other = choice === 'mine' ? 'theirs' : 'mine'
      try {
        await keep.mutateAsync({
          title: texts.noteTitle(title),
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
