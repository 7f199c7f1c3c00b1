import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PerfectStore } from './perfect-store.tsx'
import { ServiceLevels } from './service-levels.tsx'
import { StoreClasses } from './store-classes.tsx'

/** What is expected in stores, how near they come, and how well goods get there. */
export function ExecutionArea() {
  const messages = useMessages()
  return (
    <PlanSection name="execution" title={messages.accounts.nav.execution} hint={messages.planExecution.hint}>
      <PerfectStore />
      <ServiceLevels />
      <StoreClasses />
    </PlanSection>
  )
}
