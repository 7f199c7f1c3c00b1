import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApiQuery } from '../api/hooks.ts'
import { emptyFilter, type NoteFilter } from '../features/notes/note-filter.ts'
import { NoteList } from '../features/notes/note-list.tsx'
import { PlaybookOverview } from '../features/notes/playbook-overview.tsx'
import { useNoteActions } from '../features/notes/use-note-actions.ts'
import { useNoteSessions } from '../features/notes/use-note-sessions.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { PlaybookNote } from './playbook-note.tsx'

/** The notes of the playbook beside each other in a list, one of them open. */
export function PlaybookNotesPage() {
  const { noteId } = useParams({ strict: false })
  const sessions = useNoteSessions()
  const actions = useNoteActions(sessions)
  const list = useApiQuery('notes.list', {})
  const status = useApiQuery('workspace.status', {}).data
  const [filter, setFilter] = useState(sessions.list().filter)
  const notes = list.data ?? []
  const canCreate = status?.state === 'open' && status.readOnly === null

  function changeFilter(next: NoteFilter) {
    sessions.rememberList({ filter: next })
    setFilter(next)
  }

  /** A note made while the list is narrowed belongs to what the list shows. */
  function create() {
    const { competency, pressure, account, tag } = filter
    actions.create({
      ...(competency !== null && competency !== 'none' && { competencies: [competency] }),
      ...(pressure !== null && { pressures: [pressure] }),
      ...(account !== null && { accounts: [account] }),
      ...(tag !== null && { tags: [tag] }),
    })
  }

  return (
    <PaneLayout
      id="playbook"
      list={
        <NoteList
          notes={notes}
          openId={noteId ?? null}
          filter={filter}
          onFilter={changeFilter}
          initialScrollTop={sessions.list().scrollTop}
          onScroll={(scrollTop) => sessions.rememberList({ scrollTop })}
          canCreate={canCreate}
          onCreate={create}
        />
      }
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {noteId !== undefined && (
        <PlaybookNote id={noteId} sessions={sessions} actions={actions} notes={notes} status={status} />
      )}
      {noteId === undefined && list.data && (
        <PlaybookOverview
          notes={notes}
          canCreate={canCreate}
          onChoose={(competency) => changeFilter({ ...emptyFilter, competency })}
          onStart={(starter) => {
            if (!starter) return create()
            const { title, body, competency } = starter
            actions.create({ title, body, competencies: [competency] })
          }}
        />
      )}
    </PaneLayout>
  )
}
