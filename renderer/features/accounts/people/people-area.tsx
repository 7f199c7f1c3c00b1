import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function PeopleArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="stakeholders" title={nav.stakeholders}>
        {null}
      </PlanSection>
      <PlanSection name="functions" title={nav.functions}>
        {null}
      </PlanSection>
    </>
  )
}
