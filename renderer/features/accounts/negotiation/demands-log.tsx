import { IconMessage2Dollar } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { emptyDemand, type Demand } from '#shared/domain/negotiation.ts'
import { demandCost, demandTotals, isOpenDemand } from '#shared/plan/demand-cost.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { ToggleChip } from '../../../ui/toggle-chip.tsx'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanTable } from '../plan-table.tsx'
import { demandBasis } from './demand-basis.ts'
import { DemandDetail } from './demand-detail.tsx'
import { focusDetailsButton } from '../details-button.tsx'
import classes from './negotiation.module.css'
import { useDemandColumns } from './use-demand-columns.tsx'

/** Every demand of the customer with its yearly cost, and all of one of them below. */
export function DemandsLog() {
  const { account } = usePlan()
  const messages = useMessages()
  const texts = messages.planNegotiation.demands
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [detail, setDetail] = useState<string | null>(null)
  const { demands, finance } = account
  const basis = useMemo(() => demandBasis(account), [account])
  const shown = onlyOpen ? demands.filter(isOpenDemand) : demands
  const costs = shown.map((demand) => demandCost(demand, basis))
  const totals = demandTotals(costs, basis)
  const period = finance.planPeriod === '' ? {} : { period: finance.planPeriod }
  const opened = demands.find(({ id }) => id === detail)
  const toggle = useCallback(({ id }: Demand) => setDetail((current) => (current === id ? null : id)), [])
  const columns = useDemandColumns({ basis, period: finance.planPeriod, detail, onToggle: toggle })

  return (
    <PlanSection
      name="demands"
      title={messages.accounts.nav.demands}
      hint={texts.hint}
      tools={
        demands.length > 0 && (
          <div className={classes.chips} role="group" aria-label={texts.filter}>
            <ToggleChip pressed={!onlyOpen} onToggle={() => setOnlyOpen(false)}>
              {texts.all}
            </ToggleChip>
            <ToggleChip pressed={onlyOpen} onToggle={() => setOnlyOpen(true)}>
              {texts.open}
            </ToggleChip>
          </div>
        )
      }
    >
      {demands.length === 0 && (
        <EmptyState
          icon={<IconMessage2Dollar size={28} />}
          title={texts.empty.title}
          text={texts.empty.text}
        />
      )}
      {demands.length > 0 && shown.length === 0 && <p className={classes.note}>{texts.noneOpen}</p>}
      <PlanTable
        list="demands"
        label={messages.accounts.nav.demands}
        rows={shown}
        columns={columns}
        newItem={emptyDemand}
        addLabel={texts.add}
        onRowCommand={toggle}
        totals={{
          demand: texts.totals,
          cost: <Figure figure={totals.cost} label={`${texts.totals} ${texts.cost}`} {...period} />,
          share: (
            <Figure figure={totals.share} label={`${texts.totals} ${texts.share}`} digits={1} {...period} />
          ),
        }}
      />
      {totals.unknown > 0 && <p className={classes.note}>{texts.unknown(totals.unknown)}</p>}
      {opened && (
        <DemandDetail
          key={opened.id}
          cost={demandCost(opened, basis)}
          onClose={() => {
            setDetail(null)
            focusDetailsButton(opened.id)
          }}
        />
      )}
    </PlanSection>
  )
}
