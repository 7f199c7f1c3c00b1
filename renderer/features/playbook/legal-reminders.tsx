import { useLocale, useMessages } from '../../ui/language.tsx'
import { WritingDay, WritingText } from '../../ui/writing-fields.tsx'
import type { MethodSummary } from '#shared/domain/method.ts'
import { formatDay } from '#shared/i18n/format.ts'
import classes from './legal-reminders.module.css'
import { reminderNote, withReminderNote } from './playbook-edits.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { MethodLinks, MissingContent } from './section.tsx'

interface LegalRemindersProps {
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
}

/** What to have in mind before signing; each with room for what the lawyer said, and when. */
export function LegalReminders({ playbook, methods }: LegalRemindersProps) {
  const { content, draft, own, readOnly } = playbook
  const locale = useLocale()
  const texts = useMessages().playbook.terms
  const { reminders } = content
  if (!reminders) return <MissingContent />
  return (
    <>
      <p className={classes.intro}>{texts.remindersText}</p>
      <ul className={classes.list} onBlur={() => void draft.flush()}>
        {reminders.structure.reminders.map(({ id, asOf, methods: ids }) => {
          const reminder = reminders.text[locale].reminders[id]
          const { note, checkedOn } = reminderNote(own, id)
          return (
            <li key={id} className={classes.item} data-reminder={id}>
              <div>
                <h2 className={classes.topic}>{reminder.topic}</h2>
                <p className={classes.text}>{reminder.reminder}</p>
                <p className={classes.more}>
                  {texts.source} {reminder.source}
                </p>
                <p className={classes.more}>
                  <time dateTime={asOf}>{texts.asOf(formatDay(locale, asOf))}</time>
                </p>
                <MethodLinks ids={ids} methods={methods} />
              </div>
              <div className={classes.own}>
                <WritingText
                  label={texts.reminderNote(reminder.topic)}
                  placeholder={texts.reminderNoteHint}
                  value={note}
                  readOnly={readOnly}
                  onChange={(next) => draft.type((current) => withReminderNote(current, id, { note: next }))}
                />
                <div className={classes.checked}>
                  <span aria-hidden>{texts.checkedOn}</span>
                  <WritingDay
                    label={texts.checkedOnOf(reminder.topic)}
                    value={checkedOn}
                    readOnly={readOnly}
                    onChange={(day) =>
                      draft.type((current) => withReminderNote(current, id, { checkedOn: day }))
                    }
                  />
                </div>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
