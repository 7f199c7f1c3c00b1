import { computedMeasures, type JointMeasure } from '#shared/domain/joint-plan.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { measureUnits } from '#shared/domain/measure-unit.ts'
import { planSides, type PlanPeriod } from '#shared/domain/plan-item.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import {
  inUnit,
  measureState,
  measureValues,
  scorecardFigure,
  type JointFigures,
} from '#shared/plan/joint-scorecard.ts'
import { optionalChoice, requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import classes from './joint.module.css'

/** The columns of the scorecard. Where nothing was typed, the figure that the plan computes shows through. */
export function scorecardColumns(locale: Locale, figures: JointFigures): DataColumn<JointMeasure>[] {
  const { domain, planJoint } = messagesFor(locale)
  const texts = planJoint.scorecard
  const computed = ({ measure, unit }: JointMeasure, period: PlanPeriod): string => {
    const value = measure && inUnit(scorecardFigure(figures, measure, period), unit)
    return value === null ? '' : formatNumber(locale, value)
  }
  return [
    {
      id: 'name',
      kind: 'text',
      label: texts.name,
      width: 164,
      grows: true,
      isName: true,
      value: (row) => row.name,
      set: (name) => ({ name }),
    },
    requiredChoice<JointMeasure, JointMeasure['unit']>({
      id: 'unit',
      label: texts.unit,
      width: 80,
      options: measureUnits.map((value) => ({ value, label: domain.unit[value] })),
      value: (row) => row.unit,
      set: (unit) => ({ unit }),
    }),
    {
      id: 'base',
      kind: 'number',
      label: texts.base,
      width: 76,
      unitOf: (row) => row.unit,
      placeholder: (row) => computed(row, 'base'),
      value: (row) => row.base,
      set: (base) => ({ base }),
    },
    {
      id: 'target',
      kind: 'number',
      label: texts.target,
      width: 76,
      unitOf: (row) => row.unit,
      placeholder: (row) => computed(row, 'plan'),
      value: (row) => row.target,
      set: (target) => ({ target }),
    },
    {
      id: 'current',
      kind: 'number',
      label: texts.current,
      width: 76,
      unitOf: (row) => row.unit,
      value: (row) => row.current,
      set: (current) => ({ current }),
    },
    {
      id: 'status',
      kind: 'computed',
      label: texts.status,
      align: 'start',
      width: 88,
      value: (row) => {
        const state = measureState(measureValues(figures, row), row.measure)
        return state && texts.states[state]
      },
      show: (row) => {
        const state = measureState(measureValues(figures, row), row.measure)
        return state === null ? (
          '—'
        ) : (
          <span className={classes.state} data-state={state}>
            {texts.states[state]}
          </span>
        )
      },
    },
    requiredChoice<JointMeasure, JointMeasure['side']>({
      id: 'side',
      label: texts.side,
      width: 68,
      options: planSides.map((value) => ({ value, label: texts.sides[value] })),
      value: (row) => row.side,
      set: (side) => ({ side }),
    }),
    {
      id: 'computed',
      kind: 'computed',
      label: texts.computed,
      align: 'start',
      width: 148,
      value: (row) => [computed(row, 'base'), computed(row, 'plan')].filter(Boolean).join(' → '),
      show: (row) => <Computed line={row} figures={figures} />,
    },
    optionalChoice<JointMeasure, NonNullable<JointMeasure['measure']>>({
      id: 'measure',
      label: texts.measure,
      width: 132,
      none: texts.own,
      options: computedMeasures.map((value) => ({ value, label: texts.measures[value] })),
      value: (row) => row.measure,
      set: (measure) => ({ measure }),
    }),
  ]
}

/** What the plan computes for a line, each figure with its explanation. */
function Computed({ line, figures }: { line: JointMeasure; figures: JointFigures }) {
  const { measure, name } = line
  if (measure === null) return '—'
  const base = scorecardFigure(figures, measure, 'base')
  const plan = scorecardFigure(figures, measure, 'plan')
  const { basePeriod, planPeriod } = figures.finance
  // Whole 万元 are exact enough beside shares and days.
  const digits = line.unit === 'wan-yuan' ? { digits: 0 } : {}
  return (
    <>
      {base && (
        <Figure figure={base} label={name} {...digits} {...(basePeriod !== '' && { period: basePeriod })} />
      )}
      {plan && (
        <>
          <span className={classes.arrow}> → </span>
          <Figure figure={plan} label={name} {...digits} {...(planPeriod !== '' && { period: planPeriod })} />
        </>
      )}
    </>
  )
}
