import { IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { useMemo } from 'react'
import { emptyStakeholder, type Stakeholder } from '#shared/domain/people.ts'
import { optionalChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { useMessages } from '../../../ui/language.tsx'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanTable } from '../plan-table.tsx'
import { attitudeName, usePeopleOptions } from './people-options.ts'
import classes from './people-table.module.css'

/** The people as a table to fill in; Ctrl+Enter opens the details of a row. */
export function PeopleTable({ onOpen }: { onOpen: (person: string) => void }) {
  const { account } = usePlan()
  const { planPeople: texts, common, accounts } = useMessages()
  const options = usePeopleOptions()
  const columns = useMemo<DataColumn<Stakeholder>[]>(() => {
    const { field, prompt, unknown } = texts
    const today = localToday()
    return [
      {
        id: 'name',
        kind: 'text',
        label: field.name,
        isName: true,
        width: 104,
        placeholder: prompt.name,
        value: ({ name }) => name,
        set: (name) => ({ name }),
      },
      {
        id: 'details',
        kind: 'custom',
        label: '',
        width: 38,
        value: () => null,
        show: ({ id, name }) => (
          <button
            type="button"
            className={classes.open}
            aria-label={texts.open(name || common.untitled)}
            title={texts.details}
            onClick={() => onOpen(id)}
          >
            <IconLayoutSidebarRightExpand size={16} aria-hidden />
          </button>
        ),
      },
      {
        id: 'role',
        kind: 'text',
        label: field.role,
        width: 132,
        grows: true,
        placeholder: prompt.role,
        value: ({ role }) => role,
        set: (role) => ({ role }),
      },
      optionalChoice<Stakeholder, string>({
        id: 'unit',
        label: field.unit,
        width: 112,
        none: '—',
        options: options.unit,
        value: ({ unit }) => unit,
        set: (unit) => ({ unit }),
      }),
      optionalChoice({
        id: 'decision',
        label: field.decision,
        width: 132,
        none: '—',
        options: options.decision,
        value: ({ decision }: Stakeholder) => decision,
        set: (decision) => ({ decision }),
      }),
      optionalChoice({
        id: 'influence',
        label: field.influence,
        width: 104,
        none: unknown,
        options: options.influence,
        value: ({ influence }: Stakeholder) => influence,
        set: (influence) => ({ influence }),
      }),
      optionalChoice({
        id: 'attitude',
        label: field.attitude,
        width: 136,
        none: unknown,
        options: options.attitude,
        value: attitudeName,
        set: (attitude) => ({ attitude: attitude === null ? null : Number(attitude) }),
      }),
      {
        id: 'owner',
        kind: 'text',
        label: field.owner,
        width: 116,
        placeholder: texts.nobody,
        value: ({ owner }) => owner,
        set: (owner) => ({ owner }),
      },
      {
        id: 'measuredOn',
        kind: 'text',
        label: field.measuredOn,
        width: 148,
        grows: true,
        value: ({ measuredOn }) => measuredOn,
        set: (measuredOn) => ({ measuredOn }),
      },
      {
        id: 'lastContact',
        kind: 'day',
        label: field.lastContact,
        width: 112,
        value: ({ lastContact }) => lastContact,
        set: (lastContact) => ({ lastContact }),
      },
      {
        id: 'nextStep',
        kind: 'text',
        label: field.nextStep,
        width: 180,
        grows: true,
        value: ({ nextStep }) => nextStep,
        set: (nextStep) => ({ nextStep }),
      },
      {
        id: 'nextStepDue',
        kind: 'day',
        label: field.nextStepDue,
        width: 112,
        value: ({ nextStepDue }) => nextStepDue,
        set: (nextStepDue) => ({ nextStepDue }),
        isLate: ({ nextStepDue }) => nextStepDue !== null && nextStepDue < today,
      },
    ]
  }, [texts, common, options, onOpen])

  return (
    <PlanTable
      list="stakeholders"
      label={accounts.nav.stakeholders}
      rows={account.stakeholders}
      columns={columns}
      newItem={emptyStakeholder}
      addLabel={texts.add}
      onRowCommand={({ id }) => onOpen(id)}
      isSortable
    />
  )
}
