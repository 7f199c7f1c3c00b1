import { useMemo } from 'react'
import type { ExpectedLoss } from '#shared/domain/growth-plan.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './growth.module.css'

/** Sales that will go, written as positive amounts. */
export function LossesTable() {
  const { account } = usePlan()
  const texts = useMessages().planGrowth.losses
  const columns = useMemo<DataColumn<ExpectedLoss>[]>(
    () => [
      {
        id: 'name',
        kind: 'text',
        label: texts.name,
        width: 200,
        grows: true,
        isName: true,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      {
        id: 'value',
        kind: 'money',
        label: texts.value,
        width: 120,
        minimum: 0,
        value: (row) => row.value,
        set: (value) => ({ value }),
      },
    ],
    [texts],
  )
  return (
    <div className={classes.losses}>
      <h3 className={classes.heading}>{texts.title}</h3>
      {account.losses.length === 0 && <p className={classes.invitation}>{texts.empty}</p>}
      <PlanTable
        list="losses"
        label={texts.title}
        rows={account.losses}
        columns={columns}
        newItem={(id) => ({ id, name: '', value: null })}
        addLabel={texts.add}
      />
    </div>
  )
}
