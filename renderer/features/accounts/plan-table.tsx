import { memo, useCallback, useMemo } from 'react'
import type { DataTableProps } from '../../ui/data-table/data-table.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { itemsOf, withList, type PlanItem, type PlanList } from './account-edits.ts'
import { newItemId, usePlanTools, usePlanValue } from './plan-context.tsx'

interface PlanTableProps<L extends PlanList> extends Omit<
  DataTableProps<PlanItem<L>>,
  'rows' | 'wholeList' | 'readOnly' | 'onEdit' | 'onType' | 'newRow'
> {
  /** The list of the plan that is shown. */
  list: L
  /** Those of its items to show; all of them when left out. */
  rows: readonly PlanItem<L>[]
  /** Makes an empty item; without it none can be added or removed. */
  newItem?: (id: string) => PlanItem<L>
}

/** Other tables of a plan are left alone while one of them is written in. */
const SteadyTable = memo(DataTable) as typeof DataTable

/** A list of the plan as a table; every action is one step of undo. */
export function PlanTable<L extends PlanList>({ list, newItem, ...table }: PlanTableProps<L>) {
  const { readOnly, type, commit } = usePlanTools()
  const wholeList = usePlanValue((account) => itemsOf(account, list))
  const newRow = useMemo(() => newItem && (() => newItem(newItemId())), [newItem])
  const onType = useCallback<NonNullable<DataTableProps<PlanItem<L>>['onType']>>(
    (patch) => type((account) => withList(account, list, patch.apply)),
    [type, list],
  )
  const onEdit = useCallback<DataTableProps<PlanItem<L>>['onEdit']>(
    ({ label, apply, revert }) =>
      commit(label, {
        apply: (account) => withList(account, list, apply),
        revert: (account) => withList(account, list, revert),
      }),
    [commit, list],
  )
  return (
    <SteadyTable
      {...table}
      readOnly={readOnly}
      wholeList={wholeList}
      {...(newRow && { newRow })}
      onType={onType}
      onEdit={onEdit}
    />
  )
}
