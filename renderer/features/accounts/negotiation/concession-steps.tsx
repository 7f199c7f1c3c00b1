import { useMemo, useRef } from 'react'
import { concessionStates, emptyConcession, type Concession } from '#shared/domain/negotiation.ts'
import { concessionPlan } from '#shared/plan/concession-plan.ts'
import { concessionReminders } from '#shared/plan/negotiation-reminders.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import { DragHandle } from './drag-handle.tsx'
import classes from './negotiation.module.css'
import { ReminderFlags } from '../reminder-flags.tsx'
import { useConcessionDrag } from './use-concession-drag.ts'
import { WalkAwayBar } from './walk-away-bar.tsx'

/** The concessions in their order, each against something, with what they cost together. */
export function ConcessionSteps() {
  const { account, readOnly } = usePlan()
  const texts = useMessages().planNegotiation.concessions
  const { concessions, negotiation } = account
  const plan = concessionPlan(concessions, negotiation.walkAwayCost)
  const columns = useConcessionColumns()
  const area = useRef<HTMLDivElement>(null)
  const { targetTop, handlers } = useConcessionDrag(area, texts.undoMove)
  const forNothing = plan.steps.filter((step) => step.forNothing)

  return (
    <>
      <h3 className={classes.subtitle}>{texts.title}</h3>
      <p className={classes.subhint}>{concessions.length === 0 ? texts.empty : texts.hint}</p>
      <div className={classes.steps} ref={area} {...(!readOnly && handlers)}>
        {targetTop !== null && <div className={classes.target} style={{ top: targetTop }} />}
        <PlanTable
          list="concessions"
          label={texts.title}
          rows={concessions}
          columns={columns}
          newItem={emptyConcession}
          addLabel={texts.add}
        />
      </div>
      {(forNothing.length > 0 || plan.unknownCosts > 0) && (
        <ul className={classes.hints}>
          {forNothing.map(({ concession }) => (
            <li key={concession.id}>{texts.forNothing(concession.give)}</li>
          ))}
          {plan.unknownCosts > 0 && <li>{texts.unknownCosts(plan.unknownCosts)}</li>}
        </ul>
      )}
      {concessions.length > 0 && <WalkAwayBar plan={plan} walkAwayCost={negotiation.walkAwayCost} />}
    </>
  )
}

function useConcessionColumns(): DataColumn<Concession>[] {
  const { account, readOnly } = usePlan()
  const messages = useMessages()
  const texts = messages.planNegotiation.concessions
  const unit = messages.domain.unit['wan-yuan']
  const { concessions } = account
  const { walkAwayCost } = account.negotiation
  return useMemo(() => {
    const steps = new Map(
      concessionPlan(concessions, walkAwayCost).steps.map((step) => [step.concession.id, step]),
    )
    return [
      {
        id: 'drag',
        kind: 'custom',
        label: '',
        width: 32,
        value: (row) => concessions.indexOf(row) + 1,
        show: (row) => <DragHandle label={texts.drag(row.give)} readOnly={readOnly} />,
      },
      {
        id: 'give',
        kind: 'long-text',
        label: texts.give,
        isName: true,
        grows: true,
        width: 132,
        placeholder: texts.givePlaceholder,
        value: (row) => row.give,
        set: (give) => ({ give }),
      },
      {
        id: 'cost',
        kind: 'money',
        label: texts.cost,
        unit,
        width: 92,
        minimum: 0,
        value: (row) => row.cost,
        set: (cost) => ({ cost }),
      },
      {
        id: 'get',
        kind: 'long-text',
        label: texts.get,
        grows: true,
        width: 132,
        placeholder: texts.getPlaceholder,
        value: (row) => row.get,
        set: (get) => ({ get }),
      },
      {
        id: 'worth',
        kind: 'money',
        label: texts.worth,
        unit,
        width: 92,
        value: (row) => row.worth,
        set: (worth) => ({ worth }),
      },
      {
        id: 'running',
        kind: 'computed',
        label: texts.running,
        unit,
        width: 96,
        align: 'end',
        value: (row) => steps.get(row.id)?.running ?? null,
        show(row) {
          const step = steps.get(row.id)
          if (!step?.counts) return <span className={classes.dropped}>—</span>
          const look = step.reach === 'near' || step.reach === 'beyond' ? classes[step.reach] : undefined
          return (
            <span className={look}>
              <Figure figure={step.sum} label={texts.running} />
            </span>
          )
        },
      },
      requiredChoice({
        id: 'state',
        label: texts.state,
        width: 84,
        options: concessionStates.map((value) => ({ value, label: texts.states[value] })),
        value: (row: Concession) => row.state,
        set: (state) => ({ state }),
      }),
      {
        id: 'reminders',
        kind: 'custom',
        label: texts.reminders,
        width: 48,
        value: (row) => concessionReminders(row).length || null,
        show: (row) => <ReminderFlags compact ids={concessionReminders(row)} />,
      },
    ]
  }, [concessions, readOnly, texts, unit, walkAwayCost])
}
