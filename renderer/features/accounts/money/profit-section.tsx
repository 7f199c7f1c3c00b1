import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'
import { useMessages } from '../../../ui/language.tsx'
import { usePlanFields } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { CostsTable } from './costs-table.tsx'
import { FinanceFields } from './finance-fields.tsx'
import { LineRates } from './line-rates.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { ProfitTable } from './profit-table.tsx'
import { ReceivablesTable } from './receivables-table.tsx'
import { SliceTable } from './slice-table.tsx'

const Waterfall = lazy(async () => ({ default: (await import('./waterfall.tsx')).Waterfall }))

const views = ['account', 'formats', 'lines'] as const
const forms = ['table', 'waterfall'] as const
const shownFields = ['finance', 'formats', 'productLines'] as const

/** Profit and loss of the account, with the years and costs that go into it. */
export function ProfitSection() {
  const { finance, formats, productLines } = usePlanFields(shownFields)
  const messages = useMessages()
  const texts = messages.planMoney
  const [view, setView] = useState<(typeof views)[number]>('account')
  const [form, setForm] = useState<(typeof forms)[number]>('table')
  const [period, setPeriod] = useState<PlanPeriod>('base')
  const names = periodNames(finance, texts)

  return (
    <PlanSection
      name="profit"
      title={messages.accounts.nav.profit}
      hint={texts.profit.hint}
      tools={
        formats.length > 0 && (
          <div className={classes.tools}>
            <SegmentedControl
              size="xs"
              aria-label={texts.profit.view}
              value={view}
              onChange={(chosen) => setView(views.find((name) => name === chosen) ?? 'account')}
              data={views.map((value) => ({ value, label: texts.profit.views[value] }))}
            />
            {view === 'account' ? (
              <SegmentedControl
                size="xs"
                aria-label={texts.profit.form}
                value={form}
                onChange={(chosen) => setForm(forms.find((name) => name === chosen) ?? 'table')}
                data={forms.map((value) => ({ value, label: texts.profit.forms[value] }))}
              />
            ) : (
              <PeriodSwitch label={texts.profit.year} value={period} names={names} onChange={setPeriod} />
            )}
          </div>
        )
      }
    >
      {formats.length === 0 ? (
        <p className={classes.note}>{texts.profit.noFormats}</p>
      ) : view !== 'account' ? (
        <SliceTable view={view} period={period} />
      ) : form === 'table' ? (
        <ProfitTable />
      ) : (
        <Suspense>
          <Waterfall />
        </Suspense>
      )}
      {view === 'lines' && productLines.length > 0 && <LineRates />}
      <FinanceFields />
      <ReceivablesTable />
      <CostsTable />
    </PlanSection>
  )
}
