import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'
import { GrowthBridge } from './growth-bridge.tsx'
import { LossesTable } from './losses-table.tsx'
import { OpportunitiesTable } from './opportunities-table.tsx'

/** The bridge from base to target, and the opportunities and losses that it is made of. */
export function OpportunitiesSection() {
  const messages = useMessages()
  return (
    <PlanSection
      name="opportunities"
      title={messages.accounts.nav.opportunities}
      hint={messages.planGrowth.opportunities.hint}
    >
      <GrowthBridge />
      <OpportunitiesTable />
      <LossesTable />
    </PlanSection>
  )
}
