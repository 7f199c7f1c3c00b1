import { useMessages } from '../../../ui/language.tsx'
import { PlanSection } from '../plan-section.tsx'
import { JointGoals } from './joint-goals.tsx'
import { JointPromises } from './joint-promises.tsx'
import { JointScorecard } from './joint-scorecard.tsx'
import { RetailFigures } from './retail-figures.tsx'

/** What both sides plan together. */
export function JointArea() {
  const messages = useMessages()
  return (
    <PlanSection name="jointPlan" title={messages.accounts.nav.jointPlan} hint={messages.planJoint.hint}>
      <JointGoals />
      <JointScorecard />
      <JointPromises />
      <RetailFigures />
    </PlanSection>
  )
}
