import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function HealthArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="health" title={nav.health}>
        {null}
      </PlanSection>
      <PlanSection name="reviews" title={nav.reviews}>
        {null}
      </PlanSection>
      <PlanSection name="support" title={nav.support}>
        {null}
      </PlanSection>
    </>
  )
}
