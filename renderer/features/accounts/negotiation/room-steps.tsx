import { useEffect, useRef } from 'react'
import { formatMeasure } from '#shared/i18n/format.ts'
import type { ConcessionStep } from '#shared/plan/concession-plan.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import classes from './room-view.module.css'

interface RoomStepsProps {
  steps: readonly ConcessionStep[]
  /** The step that the talk has come to. */
  at: number
  isCovered: boolean
  onChoose: (index: number) => void
}

/** What is given and what comes back for it, the present step the largest. */
export function RoomSteps({ steps, at, isCovered, onChoose }: RoomStepsProps) {
  const locale = useLocale()
  const { room: texts, concessions } = useMessages().planNegotiation
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  return (
    <ol className={classes.steps} ref={list}>
      {steps.map(({ concession, running, reach }, index) => (
        <li key={concession.id} aria-current={index === at ? 'step' : undefined} className={classes.step}>
          <button type="button" className={classes.choose} onClick={() => onChoose(index)}>
            <span className={classes.number}>{index + 1}</span>
            <span className={classes.trade}>
              <span className={classes.give}>{concession.give || concessions.givePlaceholder}</span>
              <span className={classes.get} data-empty={concession.get.trim() === '' || undefined}>
                <span className={classes.for}>{texts.forGet}</span>
                {concession.get.trim() === '' ? texts.noGet : concession.get}
              </span>
            </span>
            <span className={classes.state}>
              {concessions.states[concession.state]}
              {!isCovered && (
                <span className={classes.running} data-reach={reach}>
                  {formatMeasure(locale, running, 'wan-yuan')}
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
