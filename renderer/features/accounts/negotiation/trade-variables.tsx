import { useMemo } from 'react'
import { emptyTradeVariable, type TradeVariable } from '#shared/domain/negotiation.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './negotiation.module.css'

const fields = ['costToUs', 'worthToThem', 'opening', 'target', 'limit'] as const

/** What could be traded, what it costs the one who gives and what it is worth to the other. */
export function TradeVariables() {
  const { account } = usePlan()
  const texts = useMessages().planNegotiation.trade
  const columns = useMemo<DataColumn<TradeVariable>[]>(
    () => [
      {
        id: 'name',
        kind: 'long-text',
        label: texts.name,
        isName: true,
        grows: true,
        width: 140,
        placeholder: texts.placeholder,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      ...fields.map((field): DataColumn<TradeVariable> => ({
        id: field,
        kind: 'long-text',
        label: texts[field],
        width: field === 'costToUs' || field === 'worthToThem' ? 124 : 96,
        value: (row) => row[field],
        set: (value) => ({ [field]: value }),
      })),
    ],
    [texts],
  )

  return (
    <>
      <h3 className={classes.subtitle}>{texts.title}</h3>
      <p className={classes.subhint}>{texts.hint}</p>
      <PlanTable
        list="tradeVariables"
        label={texts.title}
        rows={account.tradeVariables}
        columns={columns}
        newItem={emptyTradeVariable}
        addLabel={texts.add}
      />
    </>
  )
}
