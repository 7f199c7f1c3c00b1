import { useLocale, useMessages } from '../../ui/language.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { summariseAssessment, type Assessment } from '#shared/domain/assessment.ts'
import { competencyIds } from '#shared/domain/competency.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import { gapEdit } from './assessment-edits.ts'
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
  const names = messages.domain.competency

  return (
    <Section title={texts.gaps} hint={texts.gapsHint}>
      {!hasScores(scores) && <p className={classes.line}>{texts.gapsNone}</p>}
      {hasScores(scores) && proposed.length === 0 && <p className={classes.line}>{texts.gapsFull}</p>}
      {apart.length > 0 && (
        <p className={classes.line}>
          {texts.talk(apart.map((id) => names[id]).join(messages.common.listSeparator))}
        </p>
      )}
      <div className={classes.chips} role="group" aria-label={texts.choose}>
        {competencyIds.map((id) => {
          const gap = proposed.find(({ competency }) => competency === id)
          const chosen = draft.draft.gaps.includes(id)
          return (
            <ToggleChip
              key={id}
              pressed={chosen}
              disabled={readOnly}
              onToggle={() => draft.commit(texts.undoGap(names[id]), gapEdit(id, !chosen))}
              {...(gap && { title: texts.proposal(names[id], formatNumber(locale, gap.distance, 1)) })}
            >
              {names[id]}
              {gap && <span className={classes.proposed}>{texts.proposed}</span>}
            </ToggleChip>
          )
        })}
      </div>
    </Section>
  )
}
