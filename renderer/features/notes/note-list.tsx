import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPinFilled, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { ListPane } from '#renderer/ui/list-pane.tsx'
import row from '#renderer/ui/list-row.module.css'
import { PressureMark } from '#renderer/ui/pressure-mark.tsx'
import { SampleBadge } from '#renderer/ui/sample-badge.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { pressureSourceOf, pressureSources } from '#shared/domain/pressure.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import { competencyShortName } from '#shared/i18n/own-names.ts'
import {
  emptyFilter,
  facetsInUse,
  filterNotes,
  indexNotes,
  isInState,
  noteStates,
  type NoteFilter,
  type NoteSort,
} from './note-filter.ts'
import { NoteFilters } from './note-filters.tsx'
import classes from './note-list.module.css'
import { SortMenu } from './sort-menu.tsx'
import { WindowedRows } from './windowed-rows.tsx'

const rowHeight = 76

interface NoteListProps {
  notes: readonly NoteSummary[]
  openId: string | null
  filter: NoteFilter
  onFilter: (filter: NoteFilter) => void
  sort: NoteSort
  onSort: (sort: NoteSort) => void
  /** The ways to the inbox, the templates and the like. */
  shelf: ReactNode
  initialScrollTop: number
  onScroll: (scrollTop: number) => void
  /** What can be done with the notes that the list is narrowed to. */
  narrowedActions: (shown: readonly NoteSummary[]) => ReactNode
  canCreate: boolean
  onCreate: () => void
  /** Another way to begin one. */
  createActions: ReactNode
}

/** The notes of the workspace, narrowed by words and facets. */
export function NoteList(props: NoteListProps) {
  const { openId, filter, onFilter, sort } = props
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.notes
  const notes = useDeferredValue(props.notes)
  const indexed = useMemo(() => indexNotes(notes, sort, locale), [notes, sort, locale])
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => filterNotes(indexed, wanted), [indexed, wanted])
  const all = useMemo(() => notes.filter(({ template }) => !template).length, [notes])
  const isNarrowed = facetsInUse(wanted) > 0 || wanted.text.trim() !== ''

  return (
    <ListPane
      title={texts.title}
      count={isNarrowed ? texts.countOf(shown.length, all) : texts.count(all)}
      actions={
        <>
          {isNarrowed && shown.length > 0 && props.narrowedActions(shown)}
          <SortMenu sort={sort} onSort={props.onSort} />
          {props.createActions}
          <Tooltip label={texts.newNote}>
            <ActionIcon
              variant="light"
              color="verdigris"
              aria-label={texts.newNote}
              disabled={!props.canCreate}
              onClick={props.onCreate}
            >
              <IconPlus size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      }
      filters={
        <>
          {props.shelf}
          {notes.length > 0 && <NoteFilters notes={notes} filter={filter} onFilter={onFilter} />}
        </>
      }
    >
      {shown.length === 0 && isNarrowed ? (
        <div className={classes.nothing}>
          <p>{texts.filter.nothing}</p>
          <Button onClick={() => onFilter(emptyFilter)}>{texts.filter.clear}</Button>
        </div>
      ) : (
        <WindowedRows
          count={shown.length}
          rowHeight={rowHeight}
          label={texts.list.label}
          initialScrollTop={props.initialScrollTop}
          onScroll={props.onScroll}
          renderRow={(index) => {
            const note = shown[index]
            return note && <NoteRow note={note} isOpen={note.id === openId} />
          }}
        />
      )}
    </ListPane>
  )
}

function NoteRow({ note, isOpen }: { note: NoteSummary; isOpen: boolean }) {
  const locale = useLocale()
  const messages = useMessages()
  const sources = pressureSources.filter((source) =>
    note.pressures.some((id) => pressureSourceOf(id) === source),
  )
  return (
    <Link
      to="/playbook/notes/$noteId"
      params={{ noteId: note.id }}
      className={`${row.row} ${classes.row}`}
      aria-current={isOpen ? 'page' : undefined}
    >
      <span className={row.title}>
        {note.pinned && (
          <IconPinFilled size={13} className={classes.pin} aria-label={messages.notes.list.pinned} />
        )}
        <span className={row.name}>{note.title || messages.common.untitled}</span>
        {note.sample && <SampleBadge />}
      </span>
      <span className={classes.excerpt}>{note.excerpt || messages.notes.list.noText}</span>
      <span className={classes.facts}>
        {noteStates
          .filter((state) => state !== 'pinned' && state !== 'sample' && isInState(note, state))
          .map((state) => (
            <span key={state} className={classes.state}>
              {messages.noteOrder.list.state[state]}
            </span>
          ))}
        <span className={classes.ago}>{formatAgo(locale, note.updatedAt, new Date().toISOString())}</span>
        {sources.map((source) => (
          <PressureMark key={source} source={source} size={10} />
        ))}
        {note.competencies.length > 0 && (
          <span>
            {note.competencies
              .map((id) => competencyShortName(messages, id))
              .join(messages.common.listSeparator)}
          </span>
        )}
        {note.tags.length > 0 && (
          <span className={classes.tags}>{note.tags.map((tag) => `#${tag}`).join(' ')}</span>
        )}
      </span>
    </Link>
  )
}
