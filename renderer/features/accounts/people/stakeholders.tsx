import { Button, SegmentedControl } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { emptyStakeholder, type Stakeholder } from '#shared/domain/people.ts'
import { peopleWarnings } from '#shared/plan/people-warnings.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { AddButton } from '../../../ui/row-buttons.tsx'
import { insertEdit } from '../account-edits.ts'
import { localToday } from '../due-day.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { OrgChart } from './org-chart.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { PeopleReachLine } from './people-reach-line.tsx'
import { PeopleTable } from './people-table.tsx'
import { peopleViews, usePeopleView } from './people-view.ts'
import { PeopleWarnings } from './people-warnings.tsx'
import { PersonSheet } from './person-sheet.tsx'

/** The people of the account in three views of one list, with what to look after among them. */
export function Stakeholders() {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.planPeople
  const { stakeholders, stakeholderLines } = account
  const [view, setView] = usePeopleView()
  const [opened, setOpened] = useState<string | null>(null)
  const [today] = useState(() => localToday())
  const warnings = useMemo(
    () => peopleWarnings({ stakeholders, stakeholderLines }, today),
    [stakeholders, stakeholderLines, today],
  )
  const person = stakeholders.find(({ id }) => id === opened) ?? null

  function add(fields: Partial<Stakeholder> = {}) {
    const item = { ...emptyStakeholder(newItemId()), ...fields }
    commit(texts.undo.add, insertEdit('stakeholders', item, stakeholders.length))
    setOpened(item.id)
  }

  const isEmpty = stakeholders.length === 0
  return (
    <PlanSection
      name="stakeholders"
      title={messages.accounts.nav.stakeholders}
      hint={texts.hint}
      tools={
        !isEmpty && (
          <SegmentedControl
            size="xs"
            aria-label={texts.view}
            value={view}
            data={peopleViews.map((value) => ({ value, label: texts.views[value] }))}
            onChange={(chosen) => setView(peopleViews.find((value) => value === chosen) ?? view)}
          />
        )
      }
    >
      {isEmpty ? (
        <EmptyState
          icon={<IconUsers size={28} />}
          title={texts.empty.title}
          text={texts.empty.text}
          action={!readOnly && <Button onClick={() => add()}>{texts.empty.add}</Button>}
        />
      ) : (
        <>
          <PeopleReachLine stakeholders={stakeholders} today={today} />
          <PeopleWarnings warnings={warnings} onOpen={setOpened} />
          {view === 'table' && <PeopleTable onOpen={setOpened} />}
          {view === 'chart' && <OrgChart onOpen={setOpened} onAddReport={(manager) => add({ manager })} />}
          {view === 'grid' && <PeopleGrid onOpen={setOpened} />}
          {view !== 'table' && !readOnly && <AddButton onClick={() => add()}>{texts.add}</AddButton>}
        </>
      )}
      <PersonSheet person={person} warnings={warnings} today={today} onClose={() => setOpened(null)} />
    </PlanSection>
  )
}
