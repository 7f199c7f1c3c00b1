import { Button, SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { emptyDemand } from '#shared/domain/negotiation.ts'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { whatIf, type WhatIf } from '#shared/plan/what-if.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingNumber } from '../../../ui/writing-fields.tsx'
import { insertEdit } from '../account-edits.ts'
import { newItemId, usePlanTools } from '../plan-context.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { PeriodSwitch } from './period-switch.tsx'
import { useMoney } from './use-money.ts'

const kinds = ['points', 'price', 'payment-days'] as const
const firstAsked: Record<WhatIf['kind'], WhatIf> = {
  points: { kind: 'points', asked: 1, share: null },
  price: { kind: 'price', asked: 3, share: 100 },
  'payment-days': { kind: 'payment-days', asked: 15, share: null },
}

/** Tries out what a demand would cost; nothing of it is kept unless the user says so. */
export function WhatIfPanel() {
  const { readOnly, commit, present } = usePlanTools()
  const money = useMoney()
  const locale = useLocale()
  const messages = useMessages()
  const texts = messages.planMoney.whatIf
  const names = periodNames(money.finance, messages.planMoney)
  const [asked, setAsked] = useState<WhatIf>(firstAsked.points)
  const [period, setPeriod] = useState<PlanPeriod>('base')
  const [isKept, setKept] = useState(false)
  const result = whatIf(money, period, asked)
  const facts = [
    { id: 'cost', label: texts.cost, figure: result.cost, isMain: true },
    { id: 'share', label: texts.shareOfContribution, figure: result.shareOfContribution },
    { id: 'points', label: texts.inPoints, figure: result.points },
    { id: 'sales', label: texts.salesNeeded, figure: result.salesNeeded },
    { id: 'more', label: texts.moreSales, figure: result.moreSales, signed: true },
    { id: 'growth', label: texts.growth, figure: result.growthNeeded, signed: true },
  ]

  function change(next: WhatIf) {
    setAsked(next)
    setKept(false)
  }

  function keep() {
    const amount = formatNumber(locale, asked.asked ?? 0)
    const demand = texts.demand[asked.kind](amount, formatNumber(locale, asked.share ?? 0))
    const item = { ...emptyDemand(newItemId()), ...asked, demand }
    commit(texts.undoKeep(demand), insertEdit('demands', item, present().demands.length))
    setKept(true)
  }

  return (
    <section aria-label={texts.title} data-what-if>
      <h3 className={classes.subtitle}>{texts.title}</h3>
      <p className={classes.subhint}>{texts.hint}</p>
      <div className={classes.trial}>
        <SegmentedControl
          size="xs"
          aria-label={texts.kind}
          value={asked.kind}
          onChange={(value) => change(firstAsked[kinds.find((kind) => kind === value) ?? 'points'])}
          data={kinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
        <Blank label={{ points: texts.points, price: texts.cut, 'payment-days': texts.days }[asked.kind]}>
          {(label) => (
            <WritingNumber
              key={asked.kind}
              label={label}
              value={asked.asked}
              unit={asked.kind === 'price' ? 'percent' : asked.kind === 'points' ? 'points' : 'days'}
              readOnly={false}
              onChange={(value) => change({ ...asked, asked: value })}
            />
          )}
        </Blank>
        {asked.kind === 'price' && (
          <Blank label={texts.share}>
            {(label) => (
              <WritingNumber
                label={label}
                value={asked.share}
                unit="percent"
                readOnly={false}
                onChange={(share) => change({ ...asked, share })}
              />
            )}
          </Blank>
        )}
        <PeriodSwitch label={texts.year} value={period} names={names} onChange={setPeriod} />
      </div>
      <dl className={classes.outcome}>
        {facts.map(({ id, label, figure, signed = false, isMain = false }) => (
          <div key={id} data-outcome={id} data-main={isMain || undefined}>
            <dt>{label}</dt>
            <dd>
              <Figure figure={figure} label={label} period={names[period]} signed={signed} withUnit />
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{texts.assumption}</p>
      {!readOnly && (
        <div className={classes.keep}>
          <Button size="xs" onClick={keep} disabled={asked.asked === null || isKept}>
            {texts.keep}
          </Button>
          <span role="status" className={classes.note}>
            {isKept && (
              <>
                {texts.kept}{' '}
                <Link to="/accounts/$accountId/$area" params={{ accountId: money.id, area: 'negotiation' }}>
                  {texts.openDemands}
                </Link>
              </>
            )}
          </span>
        </div>
      )}
    </section>
  )
}

function Blank({ label, children }: { label: string; children: (label: string) => ReactNode }) {
  return (
    <div className={classes.blank}>
      <span aria-hidden>{label}</span>
      <div className={classes.blankField}>{children(label)}</div>
    </div>
  )
}
