import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { summariseAssessment, type Assessment } from '#shared/domain/assessment.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import { assessedParts, gapEdit } from './assessment-edits.ts'
import classes from './assessment-gaps.module.css'
import { hasScores, largestDifferences, largestGaps } from './score-gaps.ts'
import { Section } from './section.tsx'

/** What to work on: the two largest gaps are proposed, the user chooses. */
export function AssessmentGaps({ draft, readOnly }: { draft: Draft<Assessment>; readOnly: boolean }) {
  const messages = useMessages()
  const texts = messages.playbook.assessment
  const locale = useLocale()
  const { scores } = summariseAssessment(draft.draft)
  const proposed = largestGaps(scores)
  const apart = largestDifferences(scores)
  const model = useModel()
  const nameOf = (id: CompetencyId) => competencyName(messages, id)

  return (
    <Section title={texts.gaps} hint={texts.gapsHint}>
      {!hasScores(scores) && <p className={classes.line}>{texts.gapsNone}</p>}
      {hasScores(scores) && proposed.length === 0 && <p className={classes.line}>{texts.gapsFull}</p>}
      {apart.length > 0 && (
        <p className={classes.line}>{texts.talk(apart.map(nameOf).join(messages.common.listSeparator))}</p>
      )}
      <div className={classes.chips} role="group" aria-label={texts.choose}>
        {assessedParts(model, draft.draft).map((id) => {
          const gap = proposed.find(({ competency }) => competency === id)
          const chosen = draft.draft.gaps.includes(id)
          return (
            <ToggleChip
              key={id}
              pressed={chosen}
              disabled={readOnly}
              onToggle={() => draft.commit(texts.undoGap(nameOf(id)), gapEdit(id, !chosen))}
              {...(gap && { title: texts.proposal(nameOf(id), formatNumber(locale, gap.distance, 1)) })}
            >
              {nameOf(id)}
              {gap && <span className={classes.proposed}>{texts.proposed}</span>}
            </ToggleChip>
          )
        })}
      </div>
    </Section>
  )
}
