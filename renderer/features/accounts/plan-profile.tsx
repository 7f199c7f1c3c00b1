import { useMessages } from '../../ui/language.tsx'
import type { Account } from '#shared/domain/account.ts'
import { PlanQuestions } from './plan-questions.tsx'
import { usePlan } from './plan-context.tsx'
import { WritingNumber, WritingText } from '../../ui/writing-fields.tsx'
import classes from './plan-profile.module.css'
import { PlanSection } from './plan-section.tsx'

type Profile = Account['profile']

const fields = ['ownership', 'banners', 'stores', 'regions', 'strategy', 'buyingProcess'] as const

/** Who the customer is, as far as we know. */
export function PlanProfile() {
  const { account, readOnly, type } = usePlan()
  const messages = useMessages().accounts.profile
  const profile = account.profile
  const write = (patch: Partial<Profile>) =>
    type((current) => ({ ...current, profile: { ...current.profile, ...patch } }))

  return (
    <PlanSection name="profile" title={messages.title} hint={messages.hint}>
      <div className={classes.facts}>
        {fields.map((field) => (
          <div key={field} className={classes.fact}>
            <div className={classes.label}>{messages[field].label}</div>
            {field === 'stores' ? (
              <div className={classes.count}>
                <WritingNumber
                  wholeOnly
                  label={messages.stores.label}
                  value={profile.stores}
                  unit="count"
                  placeholder={messages.stores.prompt}
                  readOnly={readOnly}
                  onChange={(stores) => write({ stores })}
                />
              </div>
            ) : (
              <WritingText
                label={messages[field].label}
                value={profile[field]}
                placeholder={messages[field].prompt}
                readOnly={readOnly}
                onChange={(text) => write({ [field]: text })}
              />
            )}
          </div>
        ))}
      </div>
      <PlanQuestions />
    </PlanSection>
  )
}
