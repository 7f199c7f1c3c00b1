import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { AssessmentSummary, Assessment } from '#shared/domain/assessment.ts'
import { summariseAssessment } from '#shared/domain/assessment.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useApiQuery, useReadOnly } from '../../api/hooks.ts'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { DraftState } from '../../ui/draft-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { WritingDay, WritingText } from '../../ui/writing-fields.tsx'
import classes from './assessment-document.module.css'
import { assessedParts } from './assessment-edits.ts'
import { AssessmentGaps } from './assessment-gaps.tsx'
import { AssessmentPlan } from './assessment-plan.tsx'
import { AssessmentScores } from './assessment-scores.tsx'
import { DraftProblem, GoneNotice } from './draft-problem.tsx'
import { assessmentDifferences } from './playbook-differences.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { Radar } from './radar.tsx'
import { radarLayers } from './radar-layers.ts'
import { hasScores } from './score-gaps.ts'
import { Section } from './section.tsx'
import { TrendTable } from './trend-table.tsx'
import { useAssessmentDraft } from './use-drafts.ts'

interface AssessmentDocumentProps {
  id: string
  playbook: OpenPlaybook
  /** In the order of their days. */
  assessments: readonly AssessmentSummary[]
  methods: readonly MethodSummary[]
  onRemove: (assessment: Assessment) => void
}

/** One self-assessment, from the host's answer on. */
export function AssessmentDocument(props: AssessmentDocumentProps) {
  const query = useApiQuery('assessments.get', { id: props.id })
  if (query.data) return <OpenAssessment key={props.id} stored={query.data} {...props} />
  return (
    <DocumentPane>
      {query.error && <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />}
    </DocumentPane>
  )
}

function OpenAssessment(props: AssessmentDocumentProps & { stored: Assessment }) {
  const { stored, playbook, assessments, methods, onRemove } = props
  const draft = useAssessmentDraft(stored)
  const assessment = draft.draft
  const readOnly = useReadOnly(assessment.id)
  const messages = useMessages()
  const texts = messages.playbook.assessment
  const model = useModel()
  const locale = useLocale()
  const summary = summariseAssessment(assessment)
  const parts = assessedParts(model, assessment)
  const index = assessments.findIndex(({ id }) => id === assessment.id)
  const before = assessments
    .slice(0, Math.max(0, index))
    .filter(({ scores }) => hasScores(scores))
    .at(-1)
  const title = texts.titleOf(formatDay(locale, assessment.takenOn))

  return (
    <DocumentPane wide>
      <div className={classes.document} onBlur={() => void draft.flush()} data-assessment={assessment.id}>
        <PageHeader
          eyebrow={texts.title}
          title={title}
          actions={
            <>
              <DraftState
                phase={draft.phase}
                savedAt={draft.savedAt}
                updatedAt={assessment.updatedAt}
                readOnly={readOnly}
                onRetry={() => void draft.flush()}
              />
              {!readOnly && (
                <Tooltip label={texts.remove}>
                  <ActionIcon aria-label={texts.remove} onClick={() => onRemove(assessment)}>
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
            </>
          }
        />
        <DraftProblem
          draft={draft}
          name={title}
          differences={(mine, theirs) => assessmentDifferences(mine, theirs, messages)}
          gone={<GoneNotice id={assessment.id} onBack={() => void draft.refresh()} />}
        />
        <div className={classes.day}>
          <span aria-hidden>{texts.takenOn}</span>
          <WritingDay
            label={texts.takenOn}
            value={assessment.takenOn}
            readOnly={readOnly}
            onChange={(takenOn) => {
              if (takenOn !== null) draft.type((current) => ({ ...current, takenOn }))
            }}
          />
        </div>
        <AssessmentScores draft={draft} readOnly={readOnly} />
        {hasScores(summary.scores) && (
          <Section
            title={before ? texts.compared(formatDay(locale, before.takenOn)) : texts.picture}
            hint={before ? texts.comparedHint : texts.first}
          >
            <div className={classes.picture}>
              <Radar
                axes={parts}
                label={texts.radarLabel(formatDay(locale, assessment.takenOn))}
                layers={radarLayers(parts, summary, before)}
              />
              <TrendTable
                parts={parts}
                assessments={before ? [before, summary] : [summary]}
                withTrend={false}
              />
            </div>
          </Section>
        )}
        <AssessmentGaps draft={draft} readOnly={readOnly} />
        <AssessmentPlan draft={draft} readOnly={readOnly} playbook={playbook} methods={methods} />
        <Section title={texts.notes}>
          <WritingText
            label={texts.notes}
            placeholder={texts.notesHint}
            value={assessment.notes}
            readOnly={readOnly}
            onChange={(notes) => draft.type((current) => ({ ...current, notes }))}
          />
        </Section>
      </div>
    </DocumentPane>
  )
}
