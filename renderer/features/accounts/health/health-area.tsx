import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanReviews } from '../reviews/plan-reviews.tsx'
import { AccountHealth } from './account-health.tsx'
import { SupportNeeds } from './support-needs.tsx'

/** How the account stands, what the reviews said, and what help it needs. */
export function HealthArea() {
  const { accounts, planHealth } = useMessages()
  return (
    <>
      <PlanSection name="health" title={accounts.nav.health} hint={planHealth.hint}>
        <AccountHealth />
      </PlanSection>
      <PlanReviews />
      <PlanSection name="support" title={accounts.nav.support} hint={planHealth.support.hint}>
        <SupportNeeds />
      </PlanSection>
    </>
  )
}
