import { Button } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useMemo } from 'react'
import {
  contactStates,
  emptyFunctionPair,
  type ContactState,
  type FunctionPair,
} from '#shared/domain/people.ts'
import { functionCoverage } from '#shared/plan/people-reach.ts'
import { optionalChoice, requiredChoice, type DataColumn } from '../../../ui/data-table/columns.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { allEdits, insertEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import { PlanTable } from '../plan-table.tsx'
import classes from './function-matrix.module.css'

/** Which functions of theirs and ours talk to each other, and how many of those that should. */
export function FunctionMatrix() {
  const { account, readOnly, commit } = usePlan()
  const messages = useMessages()
  const texts = messages.planPeople.functions
  const { functionPairs: pairs } = account
  const columns = useColumns()

  function start(items: readonly Partial<FunctionPair>[], label: string) {
    const edits = items.map((fields, index) =>
      insertEdit('functionPairs', { ...emptyFunctionPair(newItemId()), ...fields }, pairs.length + index),
    )
    commit(label, allEdits(edits))
  }

  const { undo } = messages.planPeople
  return (
    <PlanSection name="functions" title={messages.accounts.nav.functions} hint={texts.hint}>
      {pairs.length === 0 ? (
        <EmptyState
          icon={<IconArrowsLeftRight size={28} />}
          title={texts.empty.title}
          text={texts.empty.text}
          action={
            !readOnly && (
              <div className={classes.starts}>
                <Button onClick={() => start(Object.values(texts.standard), undo.standardPairs)}>
                  {texts.empty.standard}
                </Button>
                <Button variant="subtle" onClick={() => start([{}], undo.addPair)}>
                  {texts.empty.own}
                </Button>
              </div>
            )
          }
        />
      ) : (
        <>
          <Coverage pairs={pairs} />
          <PlanTable
            list="functionPairs"
            label={messages.accounts.nav.functions}
            rows={pairs}
            columns={columns}
            newItem={emptyFunctionPair}
            addLabel={texts.add}
          />
        </>
      )}
    </PlanSection>
  )
}

/** The coverage, and each pair as a segment of a strip: filled, half filled or empty. */
function Coverage({ pairs }: { pairs: readonly FunctionPair[] }) {
  const texts = useMessages().planPeople.functions
  const needed = pairs.filter((pair) => pair.needed)
  const active = needed.filter(({ contact }) => contact === 'regular')
  return (
    <div className={classes.coverage}>
      <div className={classes.figure}>
        <span className={classes.share}>
          <Figure figure={functionCoverage(pairs)} label={texts.coverage} digits={1} />
        </span>
        <span className={classes.count}>{texts.ofPairs(active.length, needed.length)}</span>
      </div>
      <ul className={classes.strip} aria-label={texts.strip}>
        {pairs.map((pair) => {
          const state = pair.needed ? texts.state[pair.contact] : texts.notNeeded
          return (
            <li
              key={pair.id}
              className={classes.segment}
              data-contact={pair.needed ? pair.contact : 'not-needed'}
              title={state}
            >
              <span className={classes.name}>{pair.theirs}</span>
              <span className={classes.state}>{state}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function useColumns(): DataColumn<FunctionPair>[] {
  const { stakeholders } = usePlan().account
  const { planPeople, common } = useMessages()
  return useMemo(() => {
    const texts = planPeople.functions
    return [
      {
        id: 'theirs',
        kind: 'text',
        label: texts.theirs,
        isName: true,
        width: 120,
        grows: true,
        value: ({ theirs }) => theirs,
        set: (theirs) => ({ theirs }),
      },
      {
        id: 'ours',
        kind: 'text',
        label: texts.ours,
        width: 120,
        grows: true,
        value: ({ ours }) => ours,
        set: (ours) => ({ ours }),
      },
      requiredChoice<FunctionPair, 'yes' | 'no'>({
        id: 'needed',
        label: texts.needed,
        width: 84,
        options: [
          { value: 'yes', label: texts.yes },
          { value: 'no', label: texts.no },
        ],
        value: ({ needed }) => (needed ? 'yes' : 'no'),
        set: (needed) => ({ needed: needed === 'yes' }),
      }),
      requiredChoice<FunctionPair, ContactState>({
        id: 'contact',
        label: texts.contact,
        width: 108,
        options: contactStates.map((value) => ({ value, label: texts.state[value] })),
        value: ({ contact }) => contact,
        set: (contact) => ({ contact }),
      }),
      optionalChoice<FunctionPair, string>({
        id: 'person',
        label: texts.person,
        width: 116,
        none: texts.noPerson,
        options: stakeholders.map(({ id, name }) => ({ value: id, label: name || common.untitled })),
        value: ({ stakeholder }) => stakeholder,
        set: (stakeholder) => ({ stakeholder }),
      }),
      {
        id: 'owner',
        kind: 'text',
        label: texts.owner,
        width: 116,
        value: ({ owner }) => owner,
        set: (owner) => ({ owner }),
      },
      {
        id: 'rhythm',
        kind: 'text',
        label: texts.rhythm,
        width: 116,
        value: ({ rhythm }) => rhythm,
        set: (rhythm) => ({ rhythm }),
      },
    ]
  }, [stakeholders, planPeople, common])
}
