import { Button } from '@mantine/core'
import { emptyHealthDimension, type HealthDimension } from '#shared/domain/account-health.ts'
import {
  healthFigure,
  healthStanding,
  healthThresholds,
  isStale,
  staleAfterDays,
  standardDimensions,
} from '#shared/plan/account-health.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { allEdits, insertEdit, patchEdit } from '../account-edits.ts'
import { localToday } from '../due-day.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { WeightsLine } from '../weights-line.tsx'
import { HealthEvidence } from './health-evidence.tsx'
import { HealthTable } from './health-table.tsx'
import classes from './health.module.css'

/** The health of the account: one number, what it is made of, and what the plan says to it. */
export function AccountHealth() {
  const { account, readOnly, openedAt, commit } = usePlan()
  const { common, planHealth: texts } = useMessages()
  const dimensions = account.healthDimensions
  const today = localToday(new Date(openedAt))
  const nameOf = ({ name, aspect }: HealthDimension) => (name.trim() === '' ? texts.aspects[aspect] : name)
  const figure = healthFigure(dimensions, nameOf)
  const score = valueOf(figure)
  const stale = dimensions.filter((dimension) => isStale(dimension, today))

  function start() {
    const edits = standardDimensions.map(({ aspect, weight }, index) =>
      insertEdit('healthDimensions', { ...emptyHealthDimension(newItemId(), aspect), weight }, index),
    )
    commit(texts.undoStart, allEdits(edits))
  }

  function judgeAnew() {
    const edits = stale.map(({ id }) => patchEdit(account, 'healthDimensions', id, { judgedOn: today }))
    commit(texts.undoJudged, allEdits(edits))
  }

  if (dimensions.length === 0) {
    return (
      <EmptyState
        title={texts.empty.title}
        text={texts.empty.text}
        action={!readOnly && <Button onClick={start}>{texts.start}</Button>}
      />
    )
  }
  const { good, watch } = healthThresholds
  return (
    <>
      <div className={classes.score} data-standing={score === null ? undefined : healthStanding(score)}>
        <strong>
          <Figure figure={figure} label={texts.total} digits={1} />
        </strong>
        {score !== null && <span className={classes.word}>{texts.standings[healthStanding(score)]}</span>}
        <span className={classes.thresholds}>{texts.thresholds(good, watch)}</span>
      </div>
      {stale.length > 0 && (
        <p className={classes.stale} role="status">
          {texts.stale(stale.map(nameOf).join(common.listSeparator), staleAfterDays)}
          {!readOnly && (
            <button type="button" onClick={judgeAnew}>
              {texts.judgedToday}
            </button>
          )}
        </p>
      )}
      {dimensions.map((dimension) => (
        <HealthEvidence key={dimension.id} dimension={dimension} name={nameOf(dimension)} />
      ))}
      <h3 className={classes.heading}>{texts.judgements}</h3>
      <HealthTable />
      <WeightsLine list="healthDimensions" texts={texts} />
    </>
  )
}
