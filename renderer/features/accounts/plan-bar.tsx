import { useEffect, useRef, useState } from 'react'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { SaveState, type SaveStatus } from '../../ui/save-state.tsx'
import { formatAgo } from '#shared/i18n/format.ts'
import type { DraftPhase } from './draft-session.ts'
import classes from './plan-bar.module.css'
import { planSections, type PlanSectionName } from './plan-section.tsx'

/** Under a minute ago there is nothing to count. */
const freshMilliseconds = 60_000

interface PlanBarProps {
  phase: DraftPhase
  savedAt: string | null
  /** When the plan on disk was changed last. */
  updatedAt: string
  readOnly: boolean
  onRetry: () => void
}

/** Stays in view: the parts of the plan, and whether what is written is on disk. */
export function PlanBar({ phase, savedAt, updatedAt, readOnly, onRetry }: PlanBarProps) {
  const messages = useMessages().accounts
  const locale = useLocale()
  const bar = useRef<HTMLDivElement>(null)
  const [openedAt] = useState(() => new Date().toISOString())
  const [section, setSection] = useState<PlanSectionName>('charter')

  useEffect(() => {
    const article = bar.current?.closest('article')
    if (!article) return
    const watcher = new IntersectionObserver(
      (entries) => {
        const top = entries.find((entry) => entry.isIntersecting)?.target
        const name = planSections.find((known) => known === top?.getAttribute('data-plan-section'))
        if (name) setSection(name)
      },
      // A narrow band under the bar: the part that is being read is the one that crosses it.
      { root: article.parentElement, rootMargin: '-72px 0px -80% 0px' },
    )
    for (const part of article.querySelectorAll('[data-plan-section]')) watcher.observe(part)
    return () => watcher.disconnect()
  }, [])

  const isFresh = Date.parse(updatedAt) > Date.parse(openedAt) - freshMilliseconds

  function goTo(name: PlanSectionName) {
    const title = document.getElementById(`plan-${name}`)
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  }

  return (
    <div className={classes.bar} ref={bar}>
      <nav className={classes.nav} aria-label={messages.nav.label}>
        {planSections.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.part}
            aria-current={name === section ? 'location' : undefined}
            onClick={() => goTo(name)}
          >
            {messages.nav[name]}
          </button>
        ))}
      </nav>
      <div className={classes.state}>
        <SaveState
          state={statusOf(phase, readOnly)}
          {...(phase.name === 'failed' && { error: phase.failure })}
          onRetry={onRetry}
        />
        {savedAt === null && (
          <time dateTime={updatedAt}>
            {isFresh
              ? messages.head.touchedNow
              : messages.head.touched(formatAgo(locale, updatedAt, openedAt))}
          </time>
        )}
        {phase.name === 'saved' && savedAt !== null && (
          <time dateTime={savedAt}>{timeOf(locale, savedAt)}</time>
        )}
      </div>
    </div>
  )
}

function statusOf(phase: DraftPhase, readOnly: boolean): SaveStatus {
  if (readOnly) return 'read-only'
  switch (phase.name) {
    case 'saved':
      return 'saved'
    case 'waiting':
      return 'unsaved'
    case 'saving':
      return 'saving'
    case 'failed':
    case 'conflict':
    case 'gone':
      return 'failed'
  }
}

function timeOf(locale: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  )
}
