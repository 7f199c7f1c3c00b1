import { useMessages } from '../../ui/language.tsx'
import classes from './plan-charter.module.css'
import { usePlan } from './plan-context.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { PlanSection } from './plan-section.tsx'

const questions = ['where', 'value', 'how', 'gain'] as const

/** The charter: four questions, a sentence each. */
export function PlanCharter() {
  const { account, readOnly, type } = usePlan()
  const messages = useMessages().accounts.charter
  return (
    <PlanSection name="charter" title={messages.title}>
      <div className={classes.charter}>
        {questions.map((question) => (
          <div key={question} className={classes.question}>
            <div className={classes.label}>{messages[question].label}</div>
            <WritingText
              label={messages[question].label}
              value={account.charter[question]}
              placeholder={messages[question].prompt}
              readOnly={readOnly}
              onChange={(text) =>
                type((current) => ({ ...current, charter: { ...current.charter, [question]: text } }))
              }
            />
          </div>
        ))}
      </div>
    </PlanSection>
  )
}
