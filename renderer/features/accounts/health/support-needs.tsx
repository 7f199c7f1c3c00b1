import { useMemo } from 'react'
import { emptySupportNeed, supportStates, type SupportNeed } from '#shared/domain/account-health.ts'
import { partOf, sumFigure } from '#shared/plan/figure.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './health.module.css'

/** What we need from our own company, by when somebody decides, and what it brings. */
export function SupportNeeds() {
  const { account, openedAt } = usePlan()
  const texts = useMessages().planHealth.support
  const needs = account.supportNeeds
  const today = localToday(new Date(openedAt))
  const total = sumFigure(
    needs
      .filter(({ state, cost }) => state !== 'refused' && cost !== null)
      .map(({ need, cost }) => partOf(need, cost)),
  )
  const columns = useMemo<DataColumn<SupportNeed>[]>(
    () => [
      {
        id: 'need',
        kind: 'text',
        label: texts.need,
        width: 172,
        grows: true,
        isName: true,
        value: (row) => row.need,
        set: (need) => ({ need }),
      },
      {
        id: 'from',
        kind: 'text',
        label: texts.from,
        width: 100,
        value: (row) => row.from,
        set: (from) => ({ from }),
      },
      {
        id: 'cost',
        kind: 'money',
        label: texts.cost,
        width: 92,
        value: (row) => row.cost,
        set: (cost) => ({ cost }),
      },
      {
        id: 'gain',
        kind: 'text',
        label: texts.gain,
        width: 148,
        value: (row) => row.gain,
        set: (gain) => ({ gain }),
      },
      {
        id: 'decideBy',
        kind: 'day',
        label: texts.decideBy,
        width: 108,
        value: (row) => row.decideBy,
        set: (decideBy) => ({ decideBy }),
        isLate: (row) => row.state === 'asked' && row.decideBy !== null && row.decideBy < today,
      },
      requiredChoice<SupportNeed, SupportNeed['state']>({
        id: 'state',
        label: texts.state,
        width: 84,
        options: supportStates.map((value) => ({ value, label: texts.states[value] })),
        value: (row) => row.state,
        set: (state) => ({ state }),
      }),
    ],
    [texts, today],
  )
  return (
    <>
      {needs.length === 0 && <p className={classes.own}>{texts.empty}</p>}
      <PlanTable
        list="supportNeeds"
        label={texts.table}
        rows={needs}
        columns={columns}
        newItem={emptySupportNeed}
        addLabel={texts.add}
        totals={{ need: texts.total, cost: <Figure figure={total} label={texts.cost} digits={0} /> }}
      />
    </>
  )
}
