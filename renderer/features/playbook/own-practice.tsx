import { Select } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { RemoveButton } from '../../ui/row-buttons.tsx'
import type { MethodSummary } from '#shared/domain/method.ts'
import type { OwnCompetency } from '#shared/domain/own-model.ts'
import { tieMethodEdit } from './model-edits.ts'
import classes from './own-practice.module.css'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { Section } from './section.tsx'

interface OwnPracticeProps {
  part: OwnCompetency
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
}

/** The methods that exercise a part of the user's own: those tied to it here, and own methods that name it themselves. */
export function OwnPractice({ part, playbook, methods }: OwnPracticeProps) {
  const { draft, readOnly } = playbook
  const messages = useMessages()
  const texts = messages.playbook.model
  const locale = useLocale()
  const naming = methods.filter(
    ({ id, competencies, own }) => own && competencies.includes(part.id) && !part.methods.includes(id),
  )
  const tied = part.methods.flatMap((id) => methods.find((method) => method.id === id) ?? [])
  const free = methods.filter(
    (method) => !method.hidden && ![...tied, ...naming].some(({ id }) => id === method.id),
  )

  function tie(method: MethodSummary, isTied: boolean) {
    const name = method.name[locale]
    draft.commit((isTied ? texts.tie : texts.untie)(name), tieMethodEdit(part.id, method.id, isTied))
  }

  return (
    <Section title={messages.playbook.methodsToPractise} hint={texts.practiceHint}>
      <ul className={classes.list}>
        {[...tied, ...naming].map((method) => (
          <li key={method.id} className={classes.item}>
            <Link to="/methods/$methodId" params={{ methodId: method.id }}>
              {method.name[locale]}
            </Link>
            {!readOnly && tied.includes(method) && (
              <RemoveButton label={texts.untie(method.name[locale])} onClick={() => tie(method, false)} />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Select
          size="xs"
          searchable
          aria-label={texts.addMethod}
          placeholder={texts.addMethod}
          className={classes.add ?? ''}
          value={null}
          data={free.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          onChange={(id) => {
            const method = free.find((candidate) => candidate.id === id)
            if (method) tie(method, true)
          }}
        />
      )}
    </Section>
  )
}
