import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanReviews } from '../reviews/plan-reviews.tsx'

export function HealthArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="health" title={nav.health}>
        {null}
      </PlanSection>
      <PlanReviews />
      <PlanSection name="support" title={nav.support}>
        {null}
      </PlanSection>
    </>
  )
}
