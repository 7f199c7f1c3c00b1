import { DataTable, type DataTableProps } from '../../ui/data-table/data-table.tsx'
import { itemsOf, withList, type PlanItem, type PlanList } from './account-edits.ts'
import { newItemId, usePlan } from './plan-context.tsx'

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

/** A list of the plan as a table; every action is one step of undo. */
export function PlanTable<L extends PlanList>({ list, newItem, ...table }: PlanTableProps<L>) {
  const { account, readOnly, type, commit } = usePlan()
  return (
    <DataTable
      {...table}
      readOnly={readOnly}
      wholeList={itemsOf(account, list)}
      {...(newItem && { newRow: () => newItem(newItemId()) })}
      onType={(patch) => type((account) => withList(account, list, patch.apply))}
      onEdit={({ label, apply, revert }) =>
        commit(label, {
          apply: (account) => withList(account, list, apply),
          revert: (account) => withList(account, list, revert),
        })
      }
    />
  )
}
