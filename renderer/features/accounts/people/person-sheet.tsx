import { Button, Drawer } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconQuestionMark, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Stakeholder } from '#shared/domain/people.ts'
import { warningsOf, type PeopleWarning } from '#shared/plan/people-warnings.ts'
import { useMessages } from '../../../ui/language.tsx'
import { insertEdit, removeEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { PersonFields } from './person-fields.tsx'
import { PersonLines } from './person-lines.tsx'
import classes from './person-sheet.module.css'

interface PersonSheetProps {
  /** The person to show; null keeps the sheet closed. */
  person: Stakeholder | null
  warnings: readonly PeopleWarning[]
  today: string
  onClose: () => void
}

/** Everything about one person, beside the view that they were chosen in. */
export function PersonSheet({ person, warnings, today, onClose }: PersonSheetProps) {
  const { planPeople: texts, common } = useMessages()
  const details = useRef<HTMLDivElement>(null)
  return (
    <Drawer
      opened={person !== null}
      onClose={onClose}
      position="right"
      size={420}
      overlayProps={{ backgroundOpacity: 0.2 }}
      // Somebody new has no name yet; it is what is written first.
      onEnterTransitionEnd={() => person?.name === '' && details.current?.querySelector('input')?.focus()}
      title={person?.name || texts.details}
      closeButtonProps={{ 'aria-label': common.close }}
      classNames={{ title: classes.title ?? '', body: classes.body ?? '' }}
    >
      <div ref={details}>
        {person && (
          <PersonDetails
            key={person.id}
            person={person}
            warnings={warnings}
            today={today}
            onClose={onClose}
          />
        )}
      </div>
    </Drawer>
  )
}

function PersonDetails({ person, warnings, today, onClose }: PersonSheetProps & { person: Stakeholder }) {
  const { account, readOnly, commit } = usePlan()
  const { planPeople: texts, common } = useMessages()
  const name = person.name || common.untitled
  const kinds = warningsOf(warnings, person.id)

  function keepQuestion() {
    const question = { id: newItemId(), question: texts.sheet.question(name), owner: account.owner }
    commit(texts.undo.keepQuestion, insertEdit('questions', question, account.profile.questions.length))
    notifications.show({ message: texts.sheet.questionKept })
  }

  function remove() {
    onClose()
    commit(texts.undo.remove(name), removeEdit(account, 'stakeholders', person.id))
  }

  const isUnknown = person.influence === null || person.attitude === null
  return (
    <>
      {kinds.length > 0 && (
        <ul className={classes.warnings}>
          {kinds.map((kind) => (
            <li key={kind}>
              <strong>{texts.warnings.kind[kind].title}</strong> {texts.warnings.kind[kind].why}
            </li>
          ))}
        </ul>
      )}
      <PersonFields person={person} today={today} />
      <PersonLines person={person} />
      {!readOnly && (
        <div className={classes.foot}>
          {isUnknown && (
            <Button size="xs" leftSection={<IconQuestionMark size={14} aria-hidden />} onClick={keepQuestion}>
              {texts.sheet.keepQuestion}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            c="var(--tv-danger)"
            className={classes.remove}
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={remove}
          >
            {texts.sheet.remove}
          </Button>
        </div>
      )}
    </>
  )
}
