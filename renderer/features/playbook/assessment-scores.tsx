import { useMessages, useModel } from '../../ui/language.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { WritingText } from '../../ui/writing-fields.tsx'
import { scoreOf, type Assessment } from '#shared/domain/assessment.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import { assessedParts, scoreEdit, withScore } from './assessment-edits.ts'
import classes from './assessment-table.module.css'
import { ScoreField } from './score-field.tsx'
import { Section } from './section.tsx'

const views = ['self', 'other'] as const

/** The parts, rated by oneself and by another, with what shows it. */
export function AssessmentScores({ draft, readOnly }: { draft: Draft<Assessment>; readOnly: boolean }) {
  const messages = useMessages()
  const texts = messages.playbook.assessment
  const model = useModel()
  return (
    <Section title={texts.scores} hint={texts.scoresHint}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{texts.part}</th>
            <th scope="col">{texts.self}</th>
            <th scope="col">{texts.other}</th>
            <th scope="col" className={classes.wide}>
              {texts.evidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {assessedParts(model, draft.draft).map((id) => {
            const name = competencyName(messages, id)
            const score = scoreOf(draft.draft.scores, id)
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                {views.map((view) => (
                  <td key={view} className={classes.score}>
                    <ScoreField
                      label={texts.score(texts[view], name)}
                      value={score[view]}
                      readOnly={readOnly}
                      onChange={(next) =>
                        draft.commit(texts.undoScore(name), scoreEdit(draft.draft, id, view, next))
                      }
                    />
                  </td>
                ))}
                <td>
                  <WritingText
                    label={texts.evidenceOf(name)}
                    placeholder={texts.evidenceHint}
                    value={score.evidence}
                    readOnly={readOnly}
                    onChange={(evidence) => draft.type((current) => withScore(current, id, { evidence }))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
