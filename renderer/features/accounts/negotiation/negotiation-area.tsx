import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function NegotiationArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="demands" title={nav.demands}>
        {null}
      </PlanSection>
      <PlanSection name="negotiation" title={nav.negotiation}>
        {null}
      </PlanSection>
    </>
  )
}
