import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useApiMutation } from '../../api/hooks.ts'
import type { DocumentDifference } from '../../ui/conflict-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { VersionConflict } from '../../ui/version-conflict.tsx'

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
  const texts = useMessages().playbook.problem
  const keep = useApiMutation('notes.create')
  if (draft.phase.name === 'gone') return gone
  if (draft.phase.name !== 'conflict') return null
  return (
    <VersionConflict
      texts={texts}
      name={name}
      differences={differences(draft.draft, draft.phase.theirs)}
      keep={keep}
      onResolve={draft.resolve}
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
