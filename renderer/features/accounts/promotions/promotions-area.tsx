import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function PromotionsArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="promotions" title={nav.promotions}>
        {null}
      </PlanSection>
    </>
  )
}
