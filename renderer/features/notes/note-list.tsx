import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPinFilled, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { ListPane } from '#renderer/ui/list-pane.tsx'
import row from '#renderer/ui/list-row.module.css'
import { PressureMark } from '#renderer/ui/pressure-mark.tsx'
import { SampleBadge } from '#renderer/ui/sample-badge.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { pressureSourceOf, pressureSources } from '#shared/domain/pressure.ts'
import { formatAgo } from '#shared/i18n/format.ts'
import { competencyShortName } from '#shared/i18n/own-names.ts'
import { emptyFilter, filterNotes, indexNotes, tagsOf, type NoteFilter } from './note-filter.ts'
import { NoteFilters } from './note-filters.tsx'
import classes from './note-list.module.css'
import { WindowedRows } from './windowed-rows.tsx'

const rowHeight = 76

interface NoteListProps {
  notes: readonly NoteSummary[]
  openId: string | null
  filter: NoteFilter
  onFilter: (filter: NoteFilter) => void
  initialScrollTop: number
  onScroll: (scrollTop: number) => void
  canCreate: boolean
  onCreate: () => void
}

/** The notes of the workspace, narrowed by words and facets. */
export function NoteList(props: NoteListProps) {
  const { notes, openId, filter, onFilter } = props
  const messages = useMessages()
  const texts = messages.notes
  const indexed = useMemo(() => indexNotes(notes), [notes])
  const tags = useMemo(() => tagsOf(notes), [notes])
  const wanted = useDeferredValue(filter)
  const shown = useMemo(() => filterNotes(indexed, wanted), [indexed, wanted])
  const isNarrowed = shown.length !== notes.length

  return (
    <ListPane
      title={texts.title}
      count={isNarrowed ? texts.countOf(shown.length, notes.length) : texts.count(notes.length)}
      actions={
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
      }
      filters={notes.length > 0 && <NoteFilters filter={filter} tags={tags} onFilter={onFilter} />}
    >
      {shown.length === 0 && notes.length > 0 ? (
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
