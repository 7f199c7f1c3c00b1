import { IconInbox } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useApiQuery } from '#renderer/api/hooks.ts'
import { DocumentPane } from '#renderer/ui/document-pane.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useMessages } from '#renderer/ui/language.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { tagsInUse } from '#shared/note-order/tag-tree.ts'
import { InboxRow } from './inbox-row.tsx'
import classes from './inbox-view.module.css'

/** What was caught in passing, the oldest first, each with what it needs to find its place. */
export function InboxView({ notes, readOnly }: { notes: readonly NoteSummary[]; readOnly: boolean }) {
  const texts = useMessages().noteOrder.inbox
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const tags = useMemo(() => tagsInUse(notes), [notes])
  const waiting = useMemo(
    () =>
      notes
        .filter(({ inbox, template }) => inbox && !template)
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    [notes],
  )

  return (
    <DocumentPane>
      <PageHeader
        title={texts.title}
        meta={
          <>
            {waiting.length > 0 && <span>{texts.count(waiting.length)}</span>}
            <span>{texts.text}</span>
          </>
        }
      />
      {waiting.length === 0 ? (
        <EmptyState icon={<IconInbox size={32} stroke={1.4} />} title={texts.none} text={texts.noneText} />
      ) : (
        <ol className={classes.rows}>
          {waiting.map((note) => (
            <InboxRow key={note.id} note={note} accounts={accounts} tags={tags} readOnly={readOnly} />
          ))}
        </ol>
      )}
    </DocumentPane>
  )
}
