import { IconPinned } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { Locale } from '#shared/domain/locale.ts'
import type { Version } from '#shared/domain/version.ts'
import { isComposing } from '#renderer/ui/composition.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import classes from './versions.module.css'

interface VersionListProps {
  versions: readonly Version[]
  chosen: number | null
  onChoose: (sequence: number) => void
}

/** Versions under their days, the latest first. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const texts = useMessages().versions
  const locale = useLocale()
  return (
    <div className={classes.list} onKeyDown={walk}>
      {byDay(versions, locale).map(({ day, items }) => (
        <section key={day} aria-label={day || texts.noMoment}>
          <h3 className={classes.day}>{day || texts.noMoment}</h3>
          {items.map((version) => (
            <VersionRow
              key={version.sequence}
              version={version}
              isChosen={version.sequence === chosen}
              onChoose={onChoose}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

interface VersionRowProps {
  version: Version
  isChosen: boolean
  onChoose: (sequence: number) => void
}

function VersionRow({ version, isChosen, onChoose }: VersionRowProps) {
  const texts = useMessages().versions
  const locale = useLocale()
  const { sequence, savedAt, state, cause, kept } = version
  return (
    <button
      type="button"
      className={classes.row}
      aria-current={isChosen || undefined}
      disabled={state !== 'readable'}
      onClick={() => onChoose(sequence)}
    >
      <span className={classes.time}>{savedAt === null ? '–' : timeOf(locale, savedAt)}</span>
      <span className={classes.cause}>
        {state === 'readable' ? texts.causes[cause] : texts.unreadable[state]}
      </span>
      {kept && <IconPinned size={14} aria-label={texts.kept} role="img" />}
    </button>
  )
}

/** Up and down go along the versions, so that a long history need not be crossed by the Tab key. */
function walk(event: KeyboardEvent<HTMLDivElement>) {
  if (isComposing(event)) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const next = rows[rows.findIndex((row) => row === event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

interface DayOfVersions {
  day: string
  items: Version[]
}

function byDay(versions: readonly Version[], locale: Locale): DayOfVersions[] {
  const days: DayOfVersions[] = []
  const write = new Intl.DateTimeFormat(locale, { dateStyle: 'full' })
  for (const version of versions) {
    const day = version.savedAt === null ? '' : write.format(new Date(version.savedAt))
    const last = days.at(-1)
    if (last?.day === day) last.items.push(version)
    else days.push({ day, items: [version] })
  }
  return days
}

function timeOf(locale: Locale, instant: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  )
}
