import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Stakeholder } from '#shared/domain/people.ts'
import { canReportTo } from '#shared/plan/org-chart.ts'
import { useMessages } from '../../../ui/language.tsx'
import { WritingChoice, WritingDay, WritingLine, WritingText } from '../../../ui/writing-fields.tsx'
import { patchEdit, patchItem } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import { attitudeName, usePeopleOptions } from './people-options.ts'
import classes from './person-sheet.module.css'

type Field = keyof ReturnType<typeof useMessages>['planPeople']['field']
type TextField = 'name' | 'role' | 'owner' | 'measuredOn' | 'nextStep' | 'note'

/** All fields of a person, one below the other. */
export function PersonFields({ person, today }: { person: Stakeholder; today: string }) {
  const { account, readOnly, type, commit } = usePlan()
  const { planPeople: texts, common } = useMessages()
  const options = usePeopleOptions()
  const { stakeholders } = account
  const { id } = person
  const name = person.name || common.untitled
  const chiefs = stakeholders.filter((other) => canReportTo(stakeholders, id, other.id))

  const write = (patch: Partial<Stakeholder>) =>
    type((current) => patchItem(current, 'stakeholders', id, patch))
  const set = (field: Field, patch: Partial<Stakeholder>) =>
    commit(texts.undo.change(texts.field[field], name), patchEdit(account, 'stakeholders', id, patch))

  const row = (field: Field, control: ReactNode) => (
    <div className={classes.row}>
      <div className={classes.label} aria-hidden>
        {texts.field[field]}
      </div>
      {control}
    </div>
  )
  const text = (field: TextField, placeholder: string) =>
    row(
      field,
      <WritingText
        singleLine={field !== 'note' && field !== 'nextStep'}
        label={texts.field[field]}
        value={person[field]}
        placeholder={placeholder}
        readOnly={readOnly}
        onChange={(value) => write({ [field]: value })}
      />,
    )

  return (
    <div className={classes.fields}>
      {row(
        'name',
        <WritingLine
          label={texts.field.name}
          value={person.name}
          placeholder={texts.prompt.name}
          readOnly={readOnly}
          onChange={(value) => write({ name: value })}
        />,
      )}
      {text('role', texts.prompt.role)}
      {row(
        'manager',
        <WritingChoice
          label={texts.field.manager}
          value={person.manager}
          none={texts.nobodyAbove}
          options={chiefs.map((chief) => ({ value: chief.id, label: chief.name || common.untitled }))}
          readOnly={readOnly}
          onChange={(manager) => set('manager', { manager })}
        />,
      )}
      {options.unit.length > 0 &&
        row(
          'unit',
          <WritingChoice
            label={texts.field.unit}
            value={person.unit}
            none="—"
            options={options.unit}
            readOnly={readOnly}
            onChange={(unit) => set('unit', { unit })}
          />,
        )}
      {row(
        'decision',
        <WritingChoice
          label={texts.field.decision}
          value={person.decision}
          none={texts.unknown}
          options={options.decision}
          readOnly={readOnly}
          onChange={(decision) => set('decision', { decision })}
        />,
      )}
      {row(
        'influence',
        <WritingChoice
          label={texts.field.influence}
          value={person.influence}
          none={texts.unknown}
          options={options.influence}
          readOnly={readOnly}
          onChange={(influence) => set('influence', { influence })}
        />,
      )}
      {row(
        'attitude',
        <WritingChoice
          label={texts.field.attitude}
          value={attitudeName(person)}
          none={texts.unknown}
          options={options.attitude}
          readOnly={readOnly}
          onChange={(chosen) => set('attitude', { attitude: chosen === null ? null : Number(chosen) })}
        />,
      )}
      {text('owner', texts.prompt.owner)}
      {text('measuredOn', texts.prompt.measuredOn)}
      {row(
        'lastContact',
        <div className={classes.day}>
          <WritingDay
            label={texts.field.lastContact}
            value={person.lastContact}
            readOnly={readOnly}
            onChange={(lastContact) => set('lastContact', { lastContact })}
          />
          {!readOnly && person.lastContact !== today && (
            <Button
              size="compact-xs"
              aria-label={texts.sheet.todayFor}
              onClick={() =>
                commit(
                  texts.undo.contactToday(name),
                  patchEdit(account, 'stakeholders', id, { lastContact: today }),
                )
              }
            >
              {texts.sheet.today}
            </Button>
          )}
        </div>,
      )}
      {text('nextStep', texts.prompt.nextStep)}
      {row(
        'nextStepDue',
        <WritingDay
          label={texts.field.nextStepDue}
          value={person.nextStepDue}
          readOnly={readOnly}
          isLate={person.nextStepDue !== null && person.nextStepDue < today}
          onChange={(nextStepDue) => set('nextStepDue', { nextStepDue })}
        />,
      )}
      {text('note', texts.prompt.note)}
    </div>
  )
}
