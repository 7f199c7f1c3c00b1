import { useMemo } from 'react'
import {
  emptyHealthDimension,
  healthAspects,
  type HealthAspect,
  type HealthDimension,
} from '#shared/domain/account-health.ts'
import { isStale } from '#shared/plan/account-health.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { useMessages } from '../../../ui/language.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'

/** The judgements themselves. A score that is typed carries the day on which it was. */
export function HealthTable() {
  const { account, openedAt } = usePlan()
  const { planHealth: texts } = useMessages()
  const today = localToday(new Date(openedAt))
  const columns = useMemo<DataColumn<HealthDimension>[]>(
    () => [
      requiredChoice<HealthDimension, HealthAspect>({
        id: 'aspect',
        label: texts.aspect,
        width: 112,
        options: healthAspects.map((value) => ({ value, label: texts.aspects[value] })),
        value: (row) => row.aspect,
        set: (aspect) => ({ aspect }),
      }),
      {
        id: 'name',
        kind: 'text',
        label: texts.name,
        width: 104,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      {
        id: 'weight',
        kind: 'percent',
        label: texts.weight,
        width: 76,
        minimum: 0,
        maximum: 100,
        value: (row) => row.weight,
        set: (weight) => ({ weight }),
      },
      {
        id: 'score',
        kind: 'number',
        label: texts.score,
        width: 64,
        minimum: 0,
        maximum: 100,
        value: (row) => row.score,
        set: (score) => ({ score, judgedOn: score === null ? null : today }),
      },
      {
        id: 'reason',
        kind: 'long-text',
        label: texts.reason,
        width: 200,
        grows: true,
        value: (row) => row.reason,
        set: (reason) => ({ reason }),
      },
      {
        id: 'judgedOn',
        kind: 'day',
        label: texts.judgedOn,
        width: 108,
        value: (row) => row.judgedOn,
        set: (judgedOn) => ({ judgedOn }),
        isLate: (row) => isStale(row, today),
      },
    ],
    [texts, today],
  )
  return (
    <PlanTable
      list="healthDimensions"
      label={texts.table}
      rows={account.healthDimensions}
      columns={columns}
      newItem={(id) => emptyHealthDimension(id, 'other')}
      addLabel={texts.add}
      rowName={({ name, aspect }) => (name.trim() === '' ? texts.aspects[aspect] : name)}
    />
  )
}
