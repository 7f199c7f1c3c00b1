import { Link } from '@tanstack/react-router'
import { IconArrowUpRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useApiQuery } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { AddButton, RemoveButton } from '../../ui/row-buttons.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { WritingChoice, WritingDay, WritingText } from '../../ui/writing-fields.tsx'
import type { Assessment } from '#shared/domain/assessment.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { addPracticeEdit, emptyPractice, removePracticeEdit, withPractice } from './assessment-edits.ts'
import classes from './assessment-table.module.css'
import planClasses from './assessment-plan.module.css'
import { methodsToPractise } from './methods-to-practise.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { MethodLinks, Section } from './section.tsx'

/** Enough to choose from, for each part. */
const methodsShown = 4

interface AssessmentPlanProps {
  draft: Draft<Assessment>
  readOnly: boolean
  playbook: OpenPlaybook
  methods: readonly MethodSummary[]
}

/** What to practise, with which method, at which account, by when. */
export function AssessmentPlan({ draft, readOnly, playbook, methods }: AssessmentPlanProps) {
  const messages = useMessages()
  const texts = messages.playbook.assessment
  const locale = useLocale()
  const accounts = useApiQuery('accounts.list', {}).data ?? []
  const table = useRef<HTMLTableElement>(null)
  const wanted = useRef<string | null>(null)
  const { gaps, plan } = draft.draft

  useEffect(() => {
    if (wanted.current === null) return
    const field = table.current?.querySelector<HTMLElement>(`[data-item="${wanted.current}"] textarea`)
    if (!field) return
    wanted.current = null
    field.focus()
  })

  const exercises = (method: MethodSummary) => method.competencies.some((id) => gaps.includes(id))
  const offered = methods.filter((method) => !method.hidden || plan.some((row) => row.method === method.id))
  const methodOptions = [...offered.filter(exercises), ...offered.filter((method) => !exercises(method))].map(
    ({ id, name }) => ({ value: id, label: name[locale] }),
  )
  const accountOptions = accounts.map(({ id, name }) => ({
    value: id,
    label: name || messages.common.untitled,
  }))
  const toPractise = gaps.flatMap((id) =>
    methodsToPractise(id, playbook.content, methods).slice(0, methodsShown),
  )

  function add() {
    const fresh = emptyPractice(crypto.randomUUID(), null)
    wanted.current = fresh.id
    draft.commit(texts.undoAddPractice, addPracticeEdit(fresh))
  }

  return (
    <Section title={texts.plan} hint={texts.planHint}>
      {toPractise.length > 0 && (
        <div className={planClasses.practise}>
          <span>{messages.playbook.methodsToPractise}</span>
          <MethodLinks ids={[...new Set(toPractise)]} methods={methods} />
        </div>
      )}
      {plan.length === 0 ? (
        <p className={classes.empty}>{texts.planEmpty}</p>
      ) : (
        <table className={`${classes.table} ${planClasses.plan}`} ref={table}>
          <thead>
            <tr>
              <th scope="col">{texts.practice}</th>
              <th scope="col">{texts.method}</th>
              <th scope="col">{texts.account}</th>
              <th scope="col">{texts.due}</th>
              <th scope="col">{texts.progress}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {plan.map((row) => {
              const change = (patch: Partial<typeof row>) =>
                draft.type((current) => withPractice(current, row.id, patch))
              return (
                <tr key={row.id} data-item={row.id}>
                  <td>
                    <WritingText
                      label={texts.practice}
                      placeholder={texts.practiceHint}
                      value={row.practice}
                      readOnly={readOnly}
                      onChange={(practice) => change({ practice })}
                    />
                  </td>
                  <td>
                    <div className={planClasses.method}>
                      <WritingChoice
                        label={texts.method}
                        value={row.method}
                        options={methodOptions}
                        none={texts.none}
                        readOnly={readOnly}
                        onChange={(method) => change({ method })}
                      />
                      {row.method !== null && (
                        <Link
                          to="/methods/$methodId"
                          params={{ methodId: row.method }}
                          className={planClasses.open}
                          aria-label={texts.openMethod}
                          title={texts.openMethod}
                        >
                          <IconArrowUpRight size={15} aria-hidden />
                        </Link>
                      )}
                    </div>
                  </td>
                  <td>
                    <WritingChoice
                      label={texts.account}
                      value={row.account}
                      options={accountOptions}
                      none={texts.none}
                      readOnly={readOnly}
                      onChange={(account) => change({ account })}
                    />
                  </td>
                  <td>
                    <WritingDay
                      label={texts.due}
                      value={row.due}
                      readOnly={readOnly}
                      onChange={(due) => change({ due })}
                    />
                  </td>
                  <td>
                    <WritingText
                      label={texts.progress}
                      placeholder={texts.progressHint}
                      value={row.progress}
                      readOnly={readOnly}
                      onChange={(progress) => change({ progress })}
                    />
                  </td>
                  <td>
                    {!readOnly && (
                      <RemoveButton
                        label={texts.removePractice}
                        onClick={() =>
                          draft.commit(texts.undoRemovePractice, removePracticeEdit(draft.draft, row.id))
                        }
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {!readOnly && <AddButton onClick={add}>{texts.addPractice}</AddButton>}
    </Section>
  )
}
