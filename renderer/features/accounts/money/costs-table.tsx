import { useMemo } from 'react'
import { costKinds, emptyCost, type Cost } from '#shared/domain/customer-money.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { costOf } from '#shared/plan/term-cost.ts'
import { requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { usePlanValue } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import { FormatScope } from './format-scope.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { useMoney } from './use-money.ts'

/** The cost of goods and what it takes to serve the customer. */
export function CostsTable() {
  const costs = usePlanValue((plan) => plan.costs)
  const account = useMoney()
  const texts = useMessages().planMoney
  const names = useMemo(() => periodNames(account.finance, texts), [account.finance, texts])
  const columns = useMemo<DataColumn<Cost>[]>(() => {
    const unitOf = (row: Cost) => (row.measure === 'rate' ? ('percent' as const) : ('wan-yuan' as const))
    const computed = (period: 'base' | 'plan') => ({
      id: `${period}Cost`,
      kind: 'computed' as const,
      label: texts.costs.cost(names[period]),
      width: 92,
      align: 'end' as const,
      value: (row: Cost) => valueOf(costOf(account, period, row)),
      show: (row: Cost) => (
        <Figure
          figure={costOf(account, period, row)}
          label={texts.costs.cost(names[period])}
          period={names[period]}
        />
      ),
    })
    return [
      {
        id: 'name',
        kind: 'text',
        label: texts.costs.name,
        isName: true,
        grows: true,
        width: 110,
        placeholder: texts.costs.placeholder,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      requiredChoice({
        id: 'kind',
        label: texts.costs.kind,
        width: 112,
        options: costKinds.map((value) => ({ value, label: texts.costs.kinds[value] })),
        value: (row: Cost) => row.kind,
        set: (kind) => ({ kind }),
      }),
      requiredChoice({
        id: 'measure',
        label: texts.measure,
        width: 80,
        options: (['rate', 'amount'] as const).map((value) => ({ value, label: texts.measures[value] })),
        value: (row: Cost) => row.measure,
        set: (measure) => ({ measure }),
      }),
      {
        id: 'base',
        kind: 'number',
        label: names.base,
        width: 76,
        unitOf,
        value: (row) => row.base,
        set: (base) => ({ base }),
      },
      {
        id: 'plan',
        kind: 'number',
        label: names.plan,
        width: 76,
        unitOf,
        value: (row) => row.plan,
        set: (plan) => ({ plan }),
      },
      computed('base'),
      computed('plan'),
      requiredChoice({
        id: 'variable',
        label: texts.costs.variable,
        width: 76,
        options: (['variable', 'fixed'] as const).map((value) => ({
          value,
          label: texts.costs.behaviour[value],
        })),
        // The cost of goods always grows with sales.
        isLocked: ({ kind }) => kind === 'cost-of-goods',
        value: (row: Cost) => (row.kind === 'cost-of-goods' || row.variable ? 'variable' : 'fixed'),
        set: (behaviour) => ({ variable: behaviour === 'variable' }),
      }),
      {
        id: 'formats',
        kind: 'custom',
        label: texts.costs.formats,
        width: 92,
        value: (row) => row.formats.join(', '),
        show: (row) => <FormatScope list="costs" item={row} />,
      },
    ]
  }, [account, names, texts])

  return (
    <>
      <h3 className={classes.subtitle}>{texts.costs.title}</h3>
      <p className={classes.subhint}>{costs.length === 0 ? texts.costs.empty : texts.costs.hint}</p>
      <PlanTable
        list="costs"
        label={texts.costs.title}
        rows={costs}
        columns={columns}
        newItem={costs.length === 0 ? firstCost : emptyCost}
        addLabel={texts.costs.add}
      />
    </>
  )
}

/** The first cost of an account is the one without which nothing can be reckoned. */
function firstCost(id: string): Cost {
  return { ...emptyCost(id), kind: 'cost-of-goods', measure: 'rate' }
}
