import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { DocumentPane } from '#renderer/ui/document-pane.tsx'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import type { NoteSummary } from '#shared/domain/note.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { weekName } from '#shared/note-order/placeholders.ts'
import { lastWeeks, type ReflectionWeek } from '#shared/note-order/reflection-days.ts'
import { ReflectionMark } from './reflection-mark.tsx'
import classes from './reflections-view.module.css'
import { useNewNotes } from './use-new-note.ts'

const weeksAtOnce = 12

interface ReflectionsViewProps {
  notes: readonly NoteSummary[]
  /** The user's own calendar day. */
  today: string
  readOnly: boolean
}

/** The last weeks with their days: what was looked back on, and what still can be. */
export function ReflectionsView({ notes, today, readOnly }: ReflectionsViewProps) {
  const messages = useMessages()
  const texts = messages.noteOrder.reflections
  const { lookBack } = useNewNotes()
  const [count, setCount] = useState(weeksAtOnce)
  const weeks = useMemo(() => lastWeeks(notes, today, count).reverse(), [notes, today, count])
  const written = weeks.filter(({ note }) => note !== null).length

  return (
    <DocumentPane>
      <PageHeader
        title={texts.title}
        meta={texts.text}
        actions={
          <>
            <Button disabled={readOnly} onClick={() => void lookBack('day', today)}>
              {texts.today}
            </Button>
            <Button variant="filled" disabled={readOnly} onClick={() => void lookBack('week', today)}>
              {texts.thisWeek}
            </Button>
          </>
        }
      />
      <table className={classes.weeks}>
        <caption className={classes.caption}>{texts.streak(written)}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.weeks}</th>
            {texts.weekdays.map((name, index) => (
              <th key={index} scope="col" className={classes.weekday}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <WeekRow key={week.monday} week={week} today={today} readOnly={readOnly} onOpen={lookBack} />
          ))}
        </tbody>
      </table>
      <Button className={classes.more} onClick={() => setCount((present) => present + weeksAtOnce)}>
        {texts.earlier}
      </Button>
    </DocumentPane>
  )
}

interface WeekRowProps {
  week: ReflectionWeek
  today: string
  readOnly: boolean
  onOpen: (kind: 'day' | 'week', day: string) => void
}

function WeekRow({ week, today, readOnly, onOpen }: WeekRowProps) {
  const locale = useLocale()
  const texts = useMessages().noteOrder.reflections
  const { monday, note, days } = week
  const sunday = days.at(-1)?.day ?? monday
  const name = weekName(monday, locale)
  const span = texts.weekOf(name, formatDay(locale, monday), formatDay(locale, sunday))
  return (
    <tr>
      <th scope="row" className={classes.week}>
        <ReflectionMark
          wide
          name={span}
          isWritten={note !== null}
          disabled={readOnly && note === null}
          onOpen={() => onOpen('week', monday)}
        >
          <span>{name}</span>
          <span className={classes.span}>
            {formatShort(locale, monday)} – {formatShort(locale, sunday)}
          </span>
        </ReflectionMark>
      </th>
      {days.map(({ day, note: dayNote }) => (
        <td key={day} className={classes.day}>
          <ReflectionMark
            name={formatDay(locale, day)}
            isWritten={dayNote !== null}
            disabled={(readOnly && dayNote === null) || day > today}
            onOpen={() => onOpen('day', day)}
          >
            {Number(day.slice(8))}
          </ReflectionMark>
        </td>
      ))}
    </tr>
  )
}

function formatShort(locale: string, day: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
