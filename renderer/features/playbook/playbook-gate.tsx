import type { ReactNode } from 'react'
import { useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { DraftState } from '../../ui/draft-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useMessages } from '../../ui/language.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import type { Playbook } from '#shared/domain/playbook.ts'
import { DraftProblem } from './draft-problem.tsx'
import { playbookDifferences } from './playbook-differences.ts'
import { usePlaybookDraft } from './use-drafts.ts'

/** The playbook as a view works with it: the built-in content, and the user's own part of it. */
export interface OpenPlaybook {
  content: PlaybookContent
  draft: Draft<Playbook>
  /** The user's part as it is on the screen. */
  own: Playbook
  readOnly: boolean
}

/** Reads the playbook, and shows the view once it is there. */
export function PlaybookGate({ children }: { children: (playbook: OpenPlaybook) => ReactNode }) {
  const content = useApiQuery('content.playbook', {})
  const playbook = useApiQuery('playbook.get', {})
  const failed = content.error ? content : playbook.error ? playbook : null
  if (content.data && playbook.data) {
    return (
      <Opened content={content.data} stored={playbook.data}>
        {children}
      </Opened>
    )
  }
  return (
    <DocumentPane>
      {failed && <ErrorNotice error={failed.error} onRetry={() => void failed.refetch()} />}
    </DocumentPane>
  )
}

interface OpenedProps {
  content: PlaybookContent
  stored: Playbook
  children: (playbook: OpenPlaybook) => ReactNode
}

function Opened({ content, stored, children }: OpenedProps) {
  const draft = usePlaybookDraft(stored)
  const readOnly = useReadOnly(stored.id)
  return children({ content, draft, own: draft.draft, readOnly })
}

/** Whether the user's part of the playbook is on disk, and the way out where two versions collide. */
export function PlaybookState({ playbook: { draft, readOnly } }: { playbook: OpenPlaybook }) {
  return (
    <DraftState
      phase={draft.phase}
      savedAt={draft.savedAt}
      updatedAt={draft.draft.updatedAt}
      readOnly={readOnly}
      onRetry={() => void draft.flush()}
    />
  )
}

/** Shows where the playbook on the screen and the one on disk differ, when they collide. */
export function PlaybookProblem({ playbook: { content, draft } }: { playbook: OpenPlaybook }) {
  const messages = useMessages()
  return (
    <DraftProblem
      draft={draft}
      name={messages.shell.playbook}
      differences={(mine, theirs) => playbookDifferences(mine, theirs, content, messages)}
    />
  )
}
