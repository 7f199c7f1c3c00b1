import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function GrowthArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="whiteSpace" title={nav.whiteSpace}>
        {null}
      </PlanSection>
      <PlanSection name="opportunities" title={nav.opportunities}>
        {null}
      </PlanSection>
    </>
  )
}
