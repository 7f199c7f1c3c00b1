import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function ExecutionArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="execution" title={nav.execution}>
        {null}
      </PlanSection>
    </>
  )
}
