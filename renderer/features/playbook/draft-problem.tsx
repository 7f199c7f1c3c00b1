import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useApiMutation } from '../../api/hooks.ts'
import { ConflictNotice, keptVersionBody, type DocumentDifference } from '../../ui/conflict-notice.tsx'
import { useLocale, useMessages } from '../../ui/language.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { formatInstant } from '#shared/i18n/format.ts'

interface DraftProblemProps<Document> {
  draft: Draft<Document>
  /** What the document is called. */
  name: string
  differences: (mine: Document, theirs: Document) => DocumentDifference[]
  /** What to show when the document is gone from the disk. */
  gone?: ReactNode
}

/** What to do when a document was changed or deleted elsewhere; the version that loses is kept as a note. */
export function DraftProblem<Document>({ draft, name, differences, gone }: DraftProblemProps<Document>) {
  const messages = useMessages()
  const texts = messages.playbook.problem
  const locale = useLocale()
  const keep = useApiMutation('notes.create')
  if (draft.phase.name === 'gone') return gone
  if (draft.phase.name !== 'conflict') return null
  const found = differences(draft.draft, draft.phase.theirs)

  async function choose(choice: 'mine' | 'theirs') {
    if (found.length > 0) {
      const intro = texts.noteIntro(name, formatInstant(locale, new Date().toISOString()))
      const other = choice === 'mine' ? 'theirs' : 'mine'
      const body = keptVersionBody(found, other, intro, messages.common.conflict.nothing)
      try {
        await keep.mutateAsync({ title: texts.noteTitle(name), body })
      } catch {
        // The notice shows why; nothing is resolved until the other version is safe.
        return
      }
    }
    await draft.resolve(choice)
  }

  return (
    <ConflictNotice
      text={texts.text}
      differences={found}
      isBusy={keep.isPending}
      error={keep.error}
      onChoose={(choice) => void choose(choice)}
    />
  )
}

/** Says that a self-assessment was deleted elsewhere and offers to bring it back. */
export function GoneNotice({ id, onBack }: { id: string; onBack: () => void }) {
  const texts = useMessages().playbook.problem
  const restore = useApiMutation('trash.restore')
  return (
    <div role="alert">
      <p>{texts.gone}</p>
      <Button
        size="xs"
        loading={restore.isPending}
        onClick={() => restore.mutate({ kind: 'assessment', id }, { onSuccess: onBack })}
      >
        {texts.restore}
      </Button>
    </div>
  )
}
