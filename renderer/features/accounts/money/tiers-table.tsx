import { useMemo } from 'react'
import type { Account } from '#shared/domain/account.ts'
import { emptyTier, type Term, type TermTier } from '#shared/domain/customer-money.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { withList } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import classes from './money.module.css'

/** The scale of a rebate: from which sales on which rate. */
export function TiersTable({ term }: { term: Term }) {
  const { readOnly, type, commit } = usePlan()
  const { terms: texts, measures } = useMessages().planMoney
  const columns = useMemo<DataColumn<TermTier>[]>(
    () => [
      {
        id: 'from',
        kind: 'money',
        label: texts.from,
        width: 180,
        value: (row) => row.from,
        set: (from) => ({ from }),
      },
      {
        id: 'rate',
        kind: 'percent',
        label: texts.rate,
        unit: '%',
        width: 120,
        value: (row) => row.rate,
        set: (rate) => ({ rate }),
      },
    ],
    [texts],
  )
  return (
    <div className={classes.narrow}>
      <DataTable
        label={measures.tiers}
        rows={term.tiers}
        columns={columns}
        readOnly={readOnly}
        newRow={() => emptyTier(newItemId())}
        addLabel={texts.addTier}
        rowName={(_, index) => texts.tier(index + 1)}
        onType={(patch) => type((account) => withTiers(account, term.id, patch.apply))}
        onEdit={({ label, apply, revert }) =>
          commit(label, {
            apply: (account) => withTiers(account, term.id, apply),
            revert: (account) => withTiers(account, term.id, revert),
          })
        }
      />
    </div>
  )
}

function withTiers(
  account: Account,
  id: string,
  change: (tiers: readonly TermTier[]) => TermTier[],
): Account {
  return withList(account, 'terms', (terms) =>
    terms.map((term) => (term.id === id ? { ...term, tiers: change(term.tiers) } : term)),
  )
}
