import { useMemo } from 'react'
import type { ProductLine } from '#shared/domain/customer-money.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlanValue } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './money.module.css'

/** The cost of goods of single product lines, where it is known. */
export function LineRates() {
  const productLines = usePlanValue((account) => account.productLines)
  const texts = useMessages().planMoney.profit
  const columns = useMemo<DataColumn<ProductLine>[]>(
    () => [
      {
        id: 'name',
        kind: 'text',
        label: texts.productLine,
        isName: true,
        width: 160,
        value: (row) => row.name,
      },
      {
        id: 'costOfGoodsRate',
        kind: 'percent',
        label: texts.ownRate,
        unit: '%',
        width: 140,
        value: (row) => row.costOfGoodsRate,
        set: (costOfGoodsRate) => ({ costOfGoodsRate }),
      },
    ],
    [texts],
  )
  return (
    <>
      <h3 className={classes.subtitle}>{texts.ownRates}</h3>
      <p className={classes.subhint}>{texts.ownRatesHint}</p>
      <div className={classes.narrow}>
        <PlanTable list="productLines" label={texts.ownRates} rows={productLines} columns={columns} />
      </div>
    </>
  )
}
