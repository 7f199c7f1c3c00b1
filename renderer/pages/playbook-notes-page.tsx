import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ExportScope } from '#shared/domain/export.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import { dayOf } from '#shared/note-order/reflection-days.ts'
import { useApiQuery } from '../api/hooks.ts'
import { ExportButton } from '../features/exports/export-button.tsx'
import { InboxView } from '../features/note-order/inbox-view.tsx'
import { NoteShelf } from '../features/note-order/note-shelf.tsx'
import { ReflectionsView } from '../features/note-order/reflections-view.tsx'
import { TagManager } from '../features/note-order/tag-manager.tsx'
import { TemplateButton } from '../features/note-order/template-button.tsx'
import { TemplateManager } from '../features/note-order/template-manager.tsx'
import type { ListMemory } from '../features/notes/list-memory.ts'
import { emptyFilter, facetsInUse, type NoteFilter } from '../features/notes/note-filter.ts'
import { NoteList } from '../features/notes/note-list.tsx'
import { PlaybookOverview } from '../features/notes/playbook-overview.tsx'
import { useNoteActions } from '../features/notes/use-note-actions.ts'
import { useNoteSessions } from '../features/notes/use-note-sessions.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { useMessages } from '../ui/language.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { useViewCommands } from '../ui/view-commands.tsx'
import { PlaybookBrokenLinks } from './playbook-broken-links.tsx'
import { PlaybookNote } from './playbook-note.tsx'
import { useNow } from './use-now.ts'

const none: readonly NoteSummary[] = []

/** The notes of the playbook beside each other in a list; one of them open, or what keeps them in order. */
export function PlaybookNotesPage() {
  const { noteId } = useParams({ strict: false })
  const place = useLocation({ select: ({ pathname }) => pathname.split('/')[2] ?? '' })
  const navigate = useNavigate()
  const sessions = useNoteSessions()
  const actions = useNoteActions(sessions)
  const list = useApiQuery('notes.list', {})
  const status = useApiQuery('workspace.status', {}).data
  const [{ filter, sort }, setMemory] = useState(sessions.list)
  const notes = list.data ?? none
  const readOnly = status?.state !== 'open' || status.readOnly !== null
  const ordinary = useMemo(() => notes.filter(({ template }) => !template), [notes])
  const waiting = useMemo(() => ordinary.filter(({ inbox }) => inbox).length, [ordinary])
  const day = dayOf(useNow())
  const texts = useMessages().links

  useViewCommands([
    { id: 'broken-links', name: texts.allBroken, run: () => void navigate({ to: '/playbook/links' }) },
  ])

  function remember(change: Partial<ListMemory>) {
    sessions.rememberList(change)
    setMemory(sessions.list())
  }

  /** A note made while the list is narrowed belongs to what the list shows. */
  function create() {
    const { competency, pressure, account, method, tag, states } = filter
    actions.create({
      ...(competency !== null && competency !== 'none' && { competencies: [competency] }),
      ...(pressure !== null && { pressures: [pressure] }),
      ...(account !== null && { accounts: [account] }),
      ...(method !== null && { methods: [method] }),
      ...(tag !== null && { tags: [tag] }),
      ...(states.includes('pinned') && { pinned: true }),
      ...(states.includes('inbox') && { inbox: true }),
      ...(states.includes('template') && { template: true }),
    })
  }

  function show(change: Partial<NoteFilter>) {
    remember({ filter: { ...emptyFilter, ...change } })
  }

  return (
    <PaneLayout
      id="playbook"
      list={
        <NoteList
          notes={notes}
          openId={noteId ?? null}
          filter={filter}
          onFilter={(next) => remember({ filter: next })}
          sort={sort}
          onSort={(next) => remember({ sort: next })}
          shelf={<NoteShelf waiting={waiting} />}
          initialScrollTop={sessions.list().scrollTop}
          onScroll={(scrollTop) => sessions.rememberList({ scrollTop })}
          narrowedActions={(shown) => <NarrowedExport filter={filter} shown={shown} />}
          canCreate={!readOnly}
          onCreate={create}
          createActions={<TemplateButton disabled={readOnly} />}
        />
      }
    >
      {list.error && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {noteId !== undefined && (
        <PlaybookNote id={noteId} sessions={sessions} actions={actions} notes={notes} status={status} />
      )}
      {list.data && place === 'inbox' && <InboxView notes={notes} readOnly={readOnly} />}
      {list.data && place === 'reflections' && (
        <ReflectionsView notes={notes} today={day} readOnly={readOnly} />
      )}
      {list.data && place === 'templates' && <TemplateManager readOnly={readOnly} />}
      {list.data && place === 'tags' && (
        <TagManager
          notes={notes}
          readOnly={readOnly}
          onShow={(tag) => {
            show({ tag })
            void navigate({ to: '/playbook' })
          }}
        />
      )}
      {list.data && place === 'links' && (
        <PlaybookBrokenLinks readOnly={readOnly} openExternal={actions.openExternal} />
      )}
      {list.data && place === '' && (
        <PlaybookOverview
          notes={ordinary}
          canCreate={!readOnly}
          onChoose={(competency) => show({ competency })}
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

/** Exports what the list is narrowed to: a tag keeps its folder in step, any other choice is taken as it is now. */
function NarrowedExport({ filter, shown }: { filter: NoteFilter; shown: readonly NoteSummary[] }) {
  const { title } = useMessages().exports
  const isTag = filter.tag !== null && facetsInUse(filter) === 1 && filter.text.trim() === ''
  const scope = useMemo<ExportScope>(
    () =>
      isTag && filter.tag !== null
        ? { kind: 'tag', tag: filter.tag }
        : { kind: 'selection', documents: shown.map(({ id }) => ({ kind: 'note', id })) },
    [isTag, filter.tag, shown],
  )
  return <ExportButton isSmall scope={scope} label={title[scope.kind]} />
}
