import { IconFileText } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { emptyTerm, type Term } from '#shared/domain/customer-money.ts'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'
import { customerProfit } from '#shared/plan/customer-profit.ts'
import { termsTotal, unconditionalShare } from '#shared/plan/terms.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { focusDetailsButton } from '../details-button.tsx'
import { usePlanValue } from '../plan-context.tsx'
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
  const messages = useMessages()
  const texts = messages.planMoney
  const [detail, setDetail] = useState<string | null>(null)
  const terms = usePlanValue((account) => account.terms)
  const opened = terms.find(({ id }) => id === detail)
  const toggle = useCallback(({ id }: Term) => setDetail((current) => (current === id ? null : id)), [])
  const columns = useTermColumns(detail, toggle)

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
        totals={totals}
      />
      {terms.length > 0 && notes}
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
      {trial}
    </PlanSection>
  )
}

/** Made once, so that a letter in the table draws nothing but its cell. */
const totals = { baseCost: <TermsTotal period="base" />, planCost: <TermsTotal period="plan" /> }
const notes = <TermsNotes />
const trial = <WhatIfPanel />

/** What all terms together cost in a year. */
function TermsTotal({ period }: { period: PlanPeriod }) {
  const money = useMoney()
  const texts = useMessages().planMoney
  const name = periodNames(money.finance, texts)[period]
  return <Figure figure={termsTotal(money, period)} label={texts.terms.cost(name)} period={name} />
}

/** What the terms say when they are taken together. */
function TermsNotes() {
  const money = useMoney()
  const texts = useMessages().planMoney
  const names = periodNames(money.finance, texts)
  return (
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
  )
}
