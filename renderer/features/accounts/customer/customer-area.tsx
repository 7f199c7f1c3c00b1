import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function CustomerArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="group" title={nav.group}>
        {null}
      </PlanSection>
      <PlanSection name="review" title={nav.review}>
        {null}
      </PlanSection>
      <PlanSection name="setting" title={nav.setting}>
        {null}
      </PlanSection>
      <PlanSection name="swot" title={nav.swot}>
        {null}
      </PlanSection>
    </>
  )
}
