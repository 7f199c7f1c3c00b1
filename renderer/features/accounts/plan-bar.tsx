import { useEffect, useRef, useState } from 'react'
import type { DraftPhase } from '../../ui/draft-session.ts'
import { DraftState } from '../../ui/draft-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import classes from './plan-bar.module.css'
import { planSections, type PlanSectionName } from './plan-section.tsx'

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
  const bar = useRef<HTMLDivElement>(null)
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
        <DraftState
          phase={phase}
          savedAt={savedAt}
          updatedAt={updatedAt}
          readOnly={readOnly}
          onRetry={onRetry}
        />
      </div>
    </div>
  )
}
