import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function JointArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="jointPlan" title={nav.jointPlan}>
        {null}
      </PlanSection>
    </>
  )
}
