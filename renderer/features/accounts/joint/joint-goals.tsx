import { useMessages } from '../../../ui/language.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { patchFields } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import classes from './joint.module.css'

/** What each side wants from the plan, theirs first. */
export function JointGoals() {
  const { account, readOnly, type } = usePlan()
  const texts = useMessages().planJoint.goals
  const { theirGoals, ourGoals } = account.jointPlan
  return (
    <div className={classes.sides}>
      <div className={classes.goal}>
        <h3 className={classes.side}>{texts.theirs}</h3>
        <WritingText
          label={texts.theirs}
          value={theirGoals}
          placeholder={texts.theirsPlaceholder}
          readOnly={readOnly}
          onChange={(text) => type((current) => patchFields(current, 'jointPlan', { theirGoals: text }))}
        />
      </div>
      <div className={classes.goal}>
        <h3 className={classes.side}>{texts.ours}</h3>
        <WritingText
          label={texts.ours}
          value={ourGoals}
          placeholder={texts.oursPlaceholder}
          readOnly={readOnly}
          onChange={(text) => type((current) => patchFields(current, 'jointPlan', { ourGoals: text }))}
        />
      </div>
    </div>
  )
}
