import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { DraftPhase } from '../../ui/draft-session.ts'
import { DraftState } from '../../ui/draft-state.tsx'
import { useMessages } from '../../ui/language.tsx'
import { openAreas, planAreas, type PlanArea, type PlanSectionName } from './plan-area.ts'
import classes from './plan-bar.module.css'
import { usePlan } from './plan-context.tsx'

interface PlanBarProps {
  area: PlanArea
  phase: DraftPhase
  savedAt: string | null
  onRetry: () => void
}

/** Stays in view: the areas of the plan, the parts of the open one, and whether what is written is on disk. */
export function PlanBar({ area, phase, savedAt, onRetry }: PlanBarProps) {
  const { account, readOnly } = usePlan()
  const messages = useMessages().accounts
  const areas = openAreas(account)
  const shown = areas.includes(area) ? areas : [...areas, area]

  return (
    <div className={classes.bar}>
      <nav className={classes.nav} aria-label={messages.areas.label}>
        {shown.map((name) => (
          <Link
            key={name}
            {...(name === 'page'
              ? { to: '/accounts/$accountId', params: { accountId: account.id } }
              : { to: '/accounts/$accountId/$area', params: { accountId: account.id, area: name } })}
            className={classes.area ?? ''}
            // The address of the plan on a page begins those of all its areas.
            activeOptions={{ exact: true }}
            aria-current={name === area ? 'page' : undefined}
          >
            {messages.areas[name]}
          </Link>
        ))}
      </nav>
      <div className={classes.row}>
        {planAreas[area].length > 1 && <Sections key={area} names={planAreas[area]} />}
        <div className={classes.state}>
          <DraftState
            phase={phase}
            savedAt={savedAt}
            updatedAt={account.updatedAt}
            readOnly={readOnly}
            onRetry={onRetry}
          />
        </div>
      </div>
    </div>
  )
}

/** The parts of the open area; the one that is being read is marked. */
function Sections({ names }: { names: readonly PlanSectionName[] }) {
  const messages = useMessages().accounts
  const list = useRef<HTMLElement>(null)
  const [section, setSection] = useState<PlanSectionName | undefined>(names[0])

  useEffect(() => {
    const article = list.current?.closest('article')
    if (!article) return
    const watcher = new IntersectionObserver(
      (entries) => {
        const top = entries.find((entry) => entry.isIntersecting)?.target
        const name = names.find((known) => known === top?.getAttribute('data-plan-section'))
        if (name) setSection(name)
      },
      // A narrow band under the bar: the part that is being read is the one that crosses it.
      { root: article.parentElement, rootMargin: '-124px 0px -72% 0px' },
    )
    // An area is loaded when first opened, so its parts may come after this bar.
    const watchParts = () => {
      for (const part of article.querySelectorAll('[data-plan-section]')) watcher.observe(part)
    }
    watchParts()
    const arrivals = new MutationObserver(watchParts)
    arrivals.observe(article, { childList: true, subtree: true })
    return () => {
      watcher.disconnect()
      arrivals.disconnect()
    }
  }, [names])

  function goTo(name: PlanSectionName) {
    const title = document.getElementById(`plan-${name}`)
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  }

  return (
    <nav className={classes.nav} aria-label={messages.nav.label} ref={list}>
      {names.map((name) => (
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
  )
}
