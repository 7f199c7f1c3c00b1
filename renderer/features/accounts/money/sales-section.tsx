import { IconBuildingStore } from '@tabler/icons-react'
import { useMemo } from 'react'
import { emptyFormat, type FormatSales } from '#shared/domain/customer-money.ts'
import {
  changeFigure,
  figureOf,
  partOf,
  shareFigure,
  sumFigure,
  valueOf,
  type PlanFigure,
} from '#shared/plan/figure.ts'
import { increaseOf } from '#shared/plan/plain-arithmetic.ts'
import type { DataColumn } from '../../../ui/data-table/columns.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { usePlanFields } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanTable } from '../plan-table.tsx'
import { periodNames } from './period-names.ts'

type SalesFigures = Record<'previous' | 'base' | 'plan', number | PlanFigure | null>

const shownFields = ['formats', 'finance'] as const

/** List sales by format in three years, with growth and shares. */
export function SalesSection() {
  const messages = useMessages()
  const texts = messages.planMoney
  const { formats, finance } = usePlanFields(shownFields)
  const names = useMemo(() => periodNames(finance, texts), [finance, texts])
  const total = useMemo(
    () => ({
      previous: sumOf(formats, 'previous'),
      base: sumOf(formats, 'base'),
      plan: sumOf(formats, 'plan'),
    }),
    [formats],
  )
  const columns = useMemo<DataColumn<FormatSales>[]>(() => {
    const computed = (
      id: string,
      label: string,
      figure: (row: SalesFigures) => PlanFigure,
      width: number,
    ) => ({
      id,
      kind: 'computed' as const,
      label,
      width,
      align: 'end' as const,
      value: (row: FormatSales) => valueOf(figure(row)),
      show: (row: FormatSales) => (
        <Figure
          figure={figure(row)}
          label={label}
          digits={id === 'planIncrease' ? 0 : 1}
          signed={id !== 'share'}
        />
      ),
    })
    return [
      {
        id: 'name',
        kind: 'text',
        label: texts.sales.format,
        isName: true,
        grows: true,
        width: 100,
        placeholder: texts.sales.placeholder,
        value: (row) => row.name,
        set: (name) => ({ name }),
      },
      {
        id: 'previous',
        kind: 'money',
        label: texts.previous,
        width: 112,
        value: (row) => row.previous,
        set: (previous) => ({ previous }),
      },
      {
        id: 'base',
        kind: 'money',
        label: names.base,
        width: 112,
        value: (row) => row.base,
        set: (base) => ({ base }),
      },
      computed('change', texts.sales.change, (row) => growth(row, 'previous', 'base', names), 80),
      {
        id: 'plan',
        kind: 'money',
        label: names.plan,
        width: 112,
        value: (row) => row.plan,
        set: (plan) => ({ plan }),
      },
      computed('planIncrease', texts.sales.planIncrease, increase, 92),
      computed('planChange', texts.sales.planChange, (row) => growth(row, 'base', 'plan', names), 88),
      computed(
        'share',
        texts.sales.share,
        (row) => shareFigure(partOf(names.plan, row.plan), partOf('listSales', total.plan)),
        84,
      ),
    ]
  }, [names, texts, total])

  return (
    <PlanSection name="sales" title={messages.accounts.nav.sales} hint={texts.sales.hint}>
      {formats.length === 0 && (
        <EmptyState
          icon={<IconBuildingStore size={28} />}
          title={texts.sales.empty.title}
          text={texts.sales.empty.text}
        />
      )}
      <PlanTable
        list="formats"
        label={messages.accounts.nav.sales}
        rows={formats}
        columns={columns}
        newItem={emptyFormat}
        addLabel={texts.sales.add}
        totals={{
          previous: <Figure figure={total.previous} label={texts.previous} digits={0} />,
          base: <Figure figure={total.base} label={names.base} digits={0} />,
          change: (
            <Figure
              figure={growth(total, 'previous', 'base', names)}
              label={texts.sales.change}
              digits={1}
              signed
            />
          ),
          plan: <Figure figure={total.plan} label={names.plan} digits={0} />,
          planIncrease: (
            <Figure figure={increase(total)} label={texts.sales.planIncrease} digits={0} signed />
          ),
          planChange: (
            <Figure
              figure={growth(total, 'base', 'plan', names)}
              label={texts.sales.planChange}
              digits={1}
              signed
            />
          ),
        }}
      />
    </PlanSection>
  )
}

function sumOf(formats: readonly FormatSales[], year: keyof SalesFigures): PlanFigure {
  return sumFigure(formats.map((format) => partOf(format.name || 'listSales', format[year])))
}

function growth(
  row: SalesFigures,
  from: 'previous' | 'base',
  to: 'base' | 'plan',
  names: Record<'base' | 'plan', string>,
): PlanFigure {
  return changeFigure(
    partOf(from === 'previous' ? 'before' : names.base, row[from]),
    partOf(names[to], row[to]),
  )
}

function increase({ base, plan }: SalesFigures): PlanFigure {
  return figureOf(increaseOf, { before: base, after: plan })
}
