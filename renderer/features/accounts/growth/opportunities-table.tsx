import { useMemo } from 'react'
import { emptyOpportunity, opportunityStatuses, type PlanOpportunity } from '#shared/domain/growth-plan.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { opportunityTotals, weightedValue } from '#shared/plan/growth-bridge.ts'
import { optionalChoice, requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { PressurePicker } from '../../../ui/pressure-picker.tsx'
import { patchEdit } from '../account-edits.ts'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './growth.module.css'

/** More sales that may come: how much, how likely, by when and who cares for it. */
export function OpportunitiesTable() {
  const { account, openedAt } = usePlan()
  const texts = useMessages().planGrowth.opportunities
  const { formats, productLines, opportunities } = account
  const today = localToday(new Date(openedAt))
  const totals = useMemo(() => opportunityTotals({ opportunities }), [opportunities])
  const columns = useMemo<DataColumn<PlanOpportunity>[]>(
    () => [
      {
        id: 'name',
        kind: 'text',
        label: texts.name,
        width: 184,
        grows: true,
        isName: true,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      {
        id: 'value',
        kind: 'money',
        label: texts.value,
        width: 92,
        value: (row) => row.value,
        set: (value) => ({ value }),
      },
      {
        id: 'probability',
        kind: 'percent',
        label: texts.probability,
        width: 68,
        minimum: 0,
        maximum: 100,
        value: (row) => row.probability,
        set: (probability) => ({ probability }),
      },
      {
        id: 'weighted',
        kind: 'computed',
        label: texts.weighted,
        width: 76,
        align: 'end',
        value: weightedValue,
      },
      requiredChoice<PlanOpportunity, 'yes' | 'no'>({
        id: 'inBridge',
        label: texts.inBridge,
        width: 84,
        options: [
          { value: 'yes', label: texts.bridge.yes },
          { value: 'no', label: texts.bridge.no },
        ],
        value: (row) => (row.inBridge ? 'yes' : 'no'),
        set: (value) => ({ inBridge: value === 'yes' }),
      }),
      requiredChoice<PlanOpportunity, PlanOpportunity['status']>({
        id: 'status',
        label: texts.status,
        width: 84,
        options: opportunityStatuses.map((value) => ({ value, label: texts.statuses[value] })),
        value: (row) => row.status,
        set: (status) => ({ status }),
      }),
      {
        id: 'due',
        kind: 'day',
        label: texts.due,
        width: 104,
        value: (row) => row.due,
        set: (due) => ({ due }),
        isLate: (row) => row.status === 'open' && row.due !== null && row.due < today,
      },
      {
        id: 'owner',
        kind: 'text',
        label: texts.owner,
        width: 96,
        value: (row) => row.owner,
        set: (owner) => ({ owner }),
      },
      optionalChoice<PlanOpportunity, string>({
        id: 'format',
        label: texts.format,
        width: 96,
        none: texts.none,
        options: formats.map(({ id, name }) => ({ value: id, label: name })),
        value: (row) => row.format,
        set: (format) => ({ format }),
      }),
      optionalChoice<PlanOpportunity, string>({
        id: 'line',
        label: texts.line,
        width: 84,
        none: texts.none,
        options: productLines.map(({ id, name }) => ({ value: id, label: name })),
        value: (row) => row.line,
        set: (line) => ({ line }),
      }),
      {
        id: 'pressures',
        kind: 'custom',
        label: texts.pressures,
        width: 168,
        value: (row) => row.pressures.join(' '),
        show: (row) => <Pressures opportunity={row} />,
      },
    ],
    [texts, formats, productLines, today],
  )
  return (
    <div className={classes.opportunities}>
      <h3 className={classes.heading}>{texts.table}</h3>
      {opportunities.length === 0 && <p className={classes.invitation}>{texts.empty}</p>}
      <PlanTable
        list="opportunities"
        label={texts.table}
        rows={opportunities}
        columns={columns}
        newItem={emptyOpportunity}
        addLabel={texts.add}
        totals={{
          name: texts.total,
          value: <Figure figure={totals.full} label={texts.value} digits={0} />,
          weighted: <Figure figure={totals.weighted} label={texts.weighted} digits={1} />,
        }}
      />
    </div>
  )
}

function Pressures({ opportunity }: { opportunity: PlanOpportunity }) {
  const { account, readOnly, commit } = usePlan()
  const texts = useMessages().planGrowth.opportunities
  const { id, name, pressures } = opportunity
  return (
    <div className={classes.pressures}>
      <PressurePicker
        label={texts.pressures}
        value={pressures}
        disabled={readOnly}
        onChange={(next: PressureId[]) =>
          commit(texts.undoPressures(name), patchEdit(account, 'opportunities', id, { pressures: next }))
        }
      />
    </div>
  )
}
