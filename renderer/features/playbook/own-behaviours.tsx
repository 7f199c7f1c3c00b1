import { useEffect, useRef } from 'react'
import { useMessages } from '../../ui/language.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import { WritingText } from '../../ui/writing-fields.tsx'
import { isBuiltInCompetency, type CompetencyId } from '#shared/domain/competency.ts'
import classes from './own-behaviours.module.css'
import { addBehaviourEdit, removeBehaviourEdit, withBehaviourText } from './playbook-edits.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { Section } from './section.tsx'

/** The behaviours that the user added to a part of the model. */
export function OwnBehaviours({ id, playbook }: { id: CompetencyId; playbook: OpenPlaybook }) {
  const { draft, own, readOnly } = playbook
  const texts = useMessages().playbook.competency
  const list = useRef<HTMLUListElement>(null)
  const wanted = useRef<string | null>(null)
  const behaviours = own.behaviours.filter(({ competency }) => competency === id)

  useEffect(() => {
    if (wanted.current === null) return
    const field = list.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"] textarea`)
    if (!field) return
    wanted.current = null
    field.focus()
  })

  function add() {
    const fresh = crypto.randomUUID()
    wanted.current = fresh
    draft.commit(texts.undoAddOwn, addBehaviourEdit(fresh, id))
  }

  return (
    <Section title={texts.own} hint={isBuiltInCompetency(id) && texts.ownHint}>
      <ul className={classes.list} ref={list} onBlur={() => void draft.flush()}>
        {behaviours.map((behaviour) => (
          <li key={behaviour.id} className={classes.item} data-item={behaviour.id}>
            <WritingText
              label={texts.ownField}
              placeholder={texts.ownField}
              value={behaviour.text}
              readOnly={readOnly}
              singleLine
              onChange={(text) => draft.type((current) => withBehaviourText(current, behaviour.id, text))}
            />
            {!readOnly && (
              <RemoveButton
                label={texts.removeOwn}
                onClick={() => draft.commit(texts.undoRemoveOwn, removeBehaviourEdit(own, behaviour.id))}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && <AddButton onClick={add}>{texts.addOwn}</AddButton>}
    </Section>
  )
}
