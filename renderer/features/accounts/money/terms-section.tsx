import { IconFileText } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { emptyTerm, type Term } from '#shared/domain/customer-money.ts'
import { customerProfit } from '#shared/plan/customer-profit.ts'
import { termsTotal, unconditionalShare } from '#shared/plan/terms.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { focusDetailsButton } from '../details-button.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { TermDetail } from './term-detail.tsx'
import { useMoney } from './use-money.ts'
import { useTermColumns } from './use-term-columns.tsx'
import { WhatIfPanel } from './what-if-panel.tsx'

const periods = ['base', 'plan'] as const

/** Every term of the contract with its cost, and what giving in to a demand would mean. */
export function TermsSection() {
  const { account } = usePlan()
  const messages = useMessages()
  const texts = messages.planMoney
  const [detail, setDetail] = useState<string | null>(null)
  const { terms, finance } = account
  const money = useMoney()
  const names = periodNames(finance, texts)
  const opened = terms.find(({ id }) => id === detail)
  const toggle = useCallback(({ id }: Term) => setDetail((current) => (current === id ? null : id)), [])
  const columns = useTermColumns(detail, toggle)
  const total = (period: 'base' | 'plan') => (
    <Figure
      figure={termsTotal(money, period)}
      label={texts.terms.cost(names[period])}
      period={names[period]}
    />
  )

  return (
    <PlanSection name="terms" title={messages.accounts.nav.terms} hint={texts.terms.hint}>
      {terms.length === 0 && (
        <EmptyState
          icon={<IconFileText size={28} />}
          title={texts.terms.empty.title}
          text={texts.terms.empty.text}
        />
      )}
      <PlanTable
        list="terms"
        label={messages.accounts.nav.terms}
        rows={terms}
        columns={columns}
        newItem={emptyTerm}
        addLabel={texts.terms.add}
        onRowCommand={toggle}
        totals={{ baseCost: total('base'), planCost: total('plan') }}
      />
      {terms.length > 0 && (
        <>
          <p className={classes.note} data-note="off-invoice">
            {texts.terms.offInvoice}{' '}
            {periods.map((period) => (
              <span key={period} className={classes.yearFigure}>
                {names[period]}{' '}
                <Figure
                  figure={customerProfit(money, period).offInvoiceTotal}
                  label={texts.terms.offInvoice}
                  period={names[period]}
                />
              </span>
            ))}
          </p>
          <p className={classes.note}>
            {texts.terms.unconditional}{' '}
            {periods.map((period) => (
              <span key={period} className={classes.yearFigure}>
                {names[period]}{' '}
                <Figure
                  figure={unconditionalShare(money, period)}
                  label={texts.terms.unconditional}
                  period={names[period]}
                  digits={1}
                />
              </span>
            ))}
          </p>
        </>
      )}
      {opened && (
        <TermDetail
          key={opened.id}
          term={opened}
          onClose={() => {
            setDetail(null)
            focusDetailsButton(opened.id)
          }}
        />
      )}
      <WhatIfPanel />
    </PlanSection>
  )
}
