import { IconHistory, IconLink } from '@tabler/icons-react'
import { useMemo, useRef } from 'react'
import type { NoteSummary } from '#shared/domain/note.ts'
import type { WorkspaceStatus } from '#shared/domain/workspace.ts'
import { dayOf } from '#shared/note-order/reflection-days.ts'
import { tagsInUse } from '#shared/note-order/tag-tree.ts'
import { ExportButton } from '../features/exports/export-button.tsx'
import { HoveredCard } from '../features/links/hovered-card.tsx'
import { LinkPanel } from '../features/links/link-panel.tsx'
import { ReflectionStrip } from '../features/note-order/reflection-strip.tsx'
import type { EditorHandle } from '../features/notes/editor/note-editor.tsx'
import { NoteDocument } from '../features/notes/note-document.tsx'
import type { NoteSessions } from '../features/notes/note-sessions.ts'
import type { NoteActions } from '../features/notes/use-note-actions.ts'
import { useOpenNote } from '../features/notes/use-open-note.ts'
import { VersionsPanel } from '../features/versions/versions-panel.tsx'
import { NoteWorksheets } from '../features/worksheets/note-worksheets.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useMessages } from '../ui/language.tsx'
import { OpenNoteMenu } from './open-note-menu.tsx'
import { useAppLink } from './use-app-link.ts'
import { useNoteLinks } from './use-note-links.ts'
import { useNow } from './use-now.ts'

interface PlaybookNoteProps {
  id: string
  sessions: NoteSessions
  actions: NoteActions
  notes: readonly NoteSummary[]
  status: WorkspaceStatus | undefined
}

/** The note that is open, with what the rest of the workbench can do with it. */
export function PlaybookNote({ id, sessions, actions, notes, status }: PlaybookNoteProps) {
  const { session, error, retry } = useOpenNote(sessions, id)
  const messages = useMessages()
  const openAddress = useAppLink(actions.openExternal)
  const tags = useMemo(() => tagsInUse(notes), [notes])
  const editor = useRef<EditorHandle>(null)
  const today = dayOf(useNow())
  const isReadOnly = status?.state !== 'open' || status.readOnly !== null || status.newer.includes(id)
  const { links, toReadable, openLink, hovered, onHoverLink } = useNoteLinks(id, isReadOnly, openAddress)

  if (!session) return error ? <ErrorNotice error={error} onRetry={retry} /> : null
  const { title, body, accounts, reflection } = session.saver.getState().note
  return (
    <NoteDocument
      session={session}
      isReadOnly={isReadOnly}
      startsAtTitle={title === '' && body === ''}
      links={links}
      toReadable={toReadable}
      onHoverLink={onHoverLink}
      tagSuggestions={tags}
      actions={
        <>
          <NoteWorksheets note={{ id, title }} accounts={accounts} />
          <ExportButton scope={{ kind: 'note', id }} />
          <OpenNoteMenu session={session} isReadOnly={isReadOnly} editor={editor} />
          <HoveredCard link={hovered} book={links} />
        </>
      }
      strip={
        reflection && (
          <ReflectionStrip reflection={reflection} notes={notes} today={today} readOnly={isReadOnly} />
        )
      }
      editor={editor}
      panels={[
        {
          id: 'links',
          label: messages.links.panel,
          icon: IconLink,
          render: () => <LinkPanel target={{ kind: 'note', id }} book={links} readOnly={isReadOnly} />,
        },
        {
          id: 'versions',
          label: messages.versions.title,
          icon: IconHistory,
          render: () => <VersionsPanel kind="note" id={id} name={title} />,
        },
      ]}
      onLink={openLink}
      onOpenNote={actions.openNote}
      onKeepAsNew={() => actions.keepAsNew(session)}
      onRemove={() => actions.remove(session)}
    />
  )
}
