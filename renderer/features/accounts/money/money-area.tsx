import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'

export function MoneyArea() {
  const { nav } = useMessages().accounts
  return (
    <>
      <PlanSection name="sales" title={nav.sales}>
        {null}
      </PlanSection>
      <PlanSection name="profit" title={nav.profit}>
        {null}
      </PlanSection>
      <PlanSection name="terms" title={nav.terms}>
        {null}
      </PlanSection>
    </>
  )
}
