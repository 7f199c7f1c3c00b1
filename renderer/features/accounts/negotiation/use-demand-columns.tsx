import { useMemo } from 'react'
import { demandKinds, demandStatuses, type Demand } from '#shared/domain/negotiation.ts'
import { demandCost, isOpenDemand, type DemandBasis } from '#shared/plan/demand-cost.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { demandReminders } from '#shared/plan/negotiation-reminders.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { demandUnit } from './demand-unit.ts'
import { DetailsButton } from '../details-button.tsx'
import classes from './negotiation.module.css'
import { ReminderFlags } from '../reminder-flags.tsx'

interface DemandColumnOptions {
  basis: DemandBasis
  period: string
  /** The demand whose details are open. */
  detail: string | null
  onToggle: (demand: Demand) => void
}

/** The columns of the log of demands. */
export function useDemandColumns(options: DemandColumnOptions): DataColumn<Demand>[] {
  const { basis, period, detail, onToggle } = options
  const { contractDays } = usePlan().account.finance
  const texts = useMessages().planNegotiation.demands
  return useMemo(() => {
    const today = localToday()
    const span = period === '' ? {} : { period }
    return [
      {
        id: 'demand',
        kind: 'long-text',
        label: texts.demand,
        isName: true,
        grows: true,
        width: 130,
        placeholder: texts.placeholder,
        value: (row) => row.demand,
        set: (demand) => ({ demand }),
      },
      {
        id: 'now',
        kind: 'long-text',
        label: texts.now,
        width: 64,
        value: (row) => row.now,
        set: (now) => ({ now }),
      },
      requiredChoice({
        id: 'kind',
        label: texts.kind,
        width: 92,
        options: demandKinds.map((value) => ({ value, label: texts.kinds[value] })),
        value: (row: Demand) => row.kind,
        set: (kind) => ({ kind }),
      }),
      {
        id: 'asked',
        kind: 'number',
        label: texts.asked,
        width: 60,
        minimum: 0,
        unitOf: (row) => demandUnit[row.kind],
        isLocked: (row) => row.kind === 'other',
        value: (row) => row.asked,
        set: (asked) => ({ asked }),
      },
      {
        id: 'cost',
        kind: 'computed',
        label: texts.cost,
        width: 84,
        align: 'end',
        value: (row) => valueOf(demandCost(row, basis).cost),
        show: (row) => {
          const { cost, isOwn } = demandCost(row, basis)
          return (
            <>
              {isOwn && (
                <span className={classes.own} title={texts.ownMark}>
                  {texts.own}
                </span>
              )}
              <Figure figure={cost} label={texts.cost} {...span} />
            </>
          )
        },
      },
      {
        id: 'share',
        kind: 'computed',
        label: texts.share,
        width: 76,
        align: 'end',
        value: (row) => valueOf(demandCost(row, basis).share),
        show: (row) => (
          <Figure figure={demandCost(row, basis).share} label={texts.share} digits={1} {...span} />
        ),
      },
      requiredChoice({
        id: 'status',
        label: texts.status,
        width: 92,
        options: demandStatuses.map((value) => ({ value, label: texts.statuses[value] })),
        value: (row: Demand) => row.status,
        set: (status) => ({ status }),
      }),
      {
        id: 'replyDue',
        kind: 'day',
        label: texts.replyDue,
        width: 94,
        isLate: (row) => isOpenDemand(row) && row.replyDue !== null && row.replyDue < today,
        value: (row) => row.replyDue,
        set: (replyDue) => ({ replyDue }),
      },
      {
        id: 'reminders',
        kind: 'custom',
        label: texts.reminders,
        width: 44,
        value: (row) => demandReminders(row, contractDays).length || null,
        show: (row) => <ReminderFlags compact ids={demandReminders(row, contractDays)} />,
      },
      {
        id: 'details',
        kind: 'custom',
        label: texts.details,
        width: 52,
        value: () => null,
        show: (row) => (
          <DetailsButton
            id={row.id}
            label={texts.showDetails(row.demand)}
            isOpen={row.id === detail}
            onToggle={() => onToggle(row)}
          />
        ),
      },
    ]
  }, [basis, contractDays, detail, onToggle, period, texts])
}
