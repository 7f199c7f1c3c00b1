import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Stakeholder, StakeholderLine } from '#shared/domain/people.ts'
import { useMessages } from '../../../ui/language.tsx'
import { RemoveButton } from '../../../ui/row-buttons.tsx'
import { WritingChoice } from '../../../ui/writing-fields.tsx'
import { insertEdit, removeEdit } from '../account-edits.ts'
import { newItemId, usePlan } from '../plan-context.tsx'
import classes from './person-sheet.module.css'

const sides = ['influences', 'influenced-by', 'conflicts'] as const
/** A line as one of the two people sees it. */
type LineSide = (typeof sides)[number]

/** What goes on between a person and others besides reporting. */
export function PersonLines({ person }: { person: Stakeholder }) {
  const { account, readOnly, commit } = usePlan()
  const { planPeople, common } = useMessages()
  const texts = planPeople.sheet
  const [side, setSide] = useState<LineSide>('influences')
  const [other, setOther] = useState<string | null>(null)
  const { stakeholders, stakeholderLines } = account
  const others = stakeholders.filter(({ id }) => id !== person.id)
  const nameOf = (id: string) => others.find((item) => item.id === id)?.name || common.untitled
  const lines = stakeholderLines.filter(
    ({ from, to }) =>
      (from === person.id || to === person.id) && others.some(({ id }) => id === from || id === to),
  )

  function add() {
    if (other === null) return
    const item = lineFor(person.id, side, other)
    const isKnown = lines.some(
      ({ kind, from, to }) => kind === item.kind && from === item.from && to === item.to,
    )
    if (!isKnown) {
      commit(planPeople.undo.addLine, insertEdit('stakeholderLines', item, stakeholderLines.length))
    }
    setOther(null)
  }

  return (
    <section className={classes.lines} aria-label={texts.lines}>
      <h3 className={classes.heading}>{texts.lines}</h3>
      {lines.length === 0 && <p className={classes.none}>{texts.noLines}</p>}
      <ul className={classes.list}>
        {lines.map((line) => {
          const seen = sideOf(line, person.id)
          const words = texts.line[seen](nameOf(line.from === person.id ? line.to : line.from))
          return (
            <li key={line.id} data-kind={line.kind}>
              <span className={classes.line}>{words}</span>
              {!readOnly && (
                <RemoveButton
                  label={common.removeItem(words)}
                  onClick={() =>
                    commit(planPeople.undo.removeLine, removeEdit(account, 'stakeholderLines', line.id))
                  }
                />
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && others.length > 0 && (
        <div className={classes.addLine}>
          <WritingChoice
            label={texts.lineKind}
            value={side}
            options={sides.map((value) => ({ value, label: texts.lineChoice[value] }))}
            readOnly={false}
            onChange={(chosen) => chosen && setSide(chosen)}
          />
          <WritingChoice
            label={texts.lineOther}
            value={other}
            none={texts.choosePerson}
            options={others.map(({ id, name }) => ({ value: id, label: name || common.untitled }))}
            readOnly={false}
            onChange={setOther}
          />
          <Button size="compact-sm" disabled={other === null} onClick={add}>
            {texts.addLine}
          </Button>
        </div>
      )}
    </section>
  )
}

function sideOf({ kind, from }: StakeholderLine, person: string): LineSide {
  if (kind === 'conflicts') return 'conflicts'
  return from === person ? 'influences' : 'influenced-by'
}

function lineFor(person: string, side: LineSide, other: string): StakeholderLine {
  const id = newItemId()
  if (side === 'influenced-by') return { id, kind: 'influences', from: other, to: person }
  return { id, kind: side, from: person, to: other }
}
