import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, type ReactNode } from 'react'
import { isComposing } from '#renderer/ui/composition.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import type { NoteSummary, Reflection } from '#shared/domain/note.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { isoWeekOf, neighboursOf, weekOf, lastWeeks } from '#shared/note-order/reflection-days.ts'
import { weekName } from '#shared/note-order/placeholders.ts'
import { ReflectionMark } from './reflection-mark.tsx'
import classes from './reflection-strip.module.css'
import { useNewNotes } from './use-new-note.ts'

interface ReflectionStripProps {
  reflection: Reflection
  notes: readonly NoteSummary[]
  today: string
  readOnly: boolean
}

const weeksShown = 8

/** Above a look back: those around it, written or not. Alt with Page Up and Page Down goes to the written ones. */
export function ReflectionStrip({ reflection, notes, today, readOnly }: ReflectionStripProps) {
  const locale = useLocale()
  const texts = useMessages().noteOrder.reflections
  const { lookBack } = useNewNotes()
  const { kind, on } = reflection
  const { previous, next } = neighboursOf(notes, reflection)
  const marks =
    kind === 'week'
      ? lastWeeks(notes, on > today ? on : today, weeksShown).map(({ monday, note }) => ({
          day: monday,
          note,
          name: weekName(monday, locale),
          short: String(isoWeekOf(monday).week),
        }))
      : weekOf(notes, on).days.map(({ day, note }) => ({
          day,
          note,
          name: formatDay(locale, day),
          short: String(Number(day.slice(8))),
        }))

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (isComposing(event) || !event.altKey || event.ctrlKey || event.metaKey) return
      const target = { PageUp: previous, PageDown: next }[event.key]
      if (!target) return
      event.preventDefault()
      void lookBack(kind, target)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })

  return (
    <div className={classes.strip} role="toolbar" aria-label={texts.strip}>
      <Step
        label={`${texts.previous} (Alt + Page Up)`}
        day={previous}
        onOpen={(day) => void lookBack(kind, day)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </Step>
      <span className={classes.kind}>{kind === 'week' ? texts.week : weekName(on, locale)}</span>
      {marks.map(({ day, note, name, short }) => (
        <ReflectionMark
          key={day}
          name={name}
          isWritten={note !== null}
          isHere={day === on}
          disabled={(readOnly && note === null) || day > today}
          onOpen={() => void lookBack(kind, day)}
        >
          {short}
        </ReflectionMark>
      ))}
      <Step label={`${texts.next} (Alt + Page Down)`} day={next} onOpen={(day) => void lookBack(kind, day)}>
        <IconChevronRight size={16} aria-hidden />
      </Step>
    </div>
  )
}

interface StepProps {
  label: string
  /** The day it leads to; null where nothing was written beyond. */
  day: string | null
  onOpen: (day: string) => void
  children: ReactNode
}

function Step({ label, day, onOpen, children }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="md" aria-label={label} disabled={day === null} onClick={() => day && onOpen(day)}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
