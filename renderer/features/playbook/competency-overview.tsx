import { Button } from '@mantine/core'
import { IconPlus, IconTarget } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { DocumentPane } from '../../ui/document-pane.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ratedParts, type AssessmentSummary } from '#shared/domain/assessment.ts'
import { shownCompetencies } from '#shared/domain/own-model.ts'
import { understandingIds } from '#shared/domain/understanding.ts'
import type { MethodSummary } from '#shared/domain/method.ts'
import { formatDay, formatNumber } from '#shared/i18n/format.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import { hasScores, largestGaps } from './score-gaps.ts'
import classes from './competency-overview.module.css'
import { methodsToPractise } from './methods-to-practise.ts'
import type { OpenPlaybook } from './playbook-gate.tsx'
import { Radar } from './radar.tsx'
import { radarLayers } from './radar-layers.ts'
import { MethodLinks, Section } from './section.tsx'
import { TrendTable } from './trend-table.tsx'

const methodsShown = 4

interface CompetencyOverviewProps {
  playbook: OpenPlaybook
  /** In the order of their days. */
  assessments: readonly AssessmentSummary[]
  methods: readonly MethodSummary[]
  /** Null where nothing can be written. */
  onStart: (() => void) | null
}

/** Where the user stands along the parts of the model, how that went over time, and what to do about it. */
export function CompetencyOverview({ playbook, assessments, methods, onStart }: CompetencyOverviewProps) {
  const messages = useMessages()
  const texts = messages.playbook
  const locale = useLocale()
  const rated = assessments.filter(({ scores }) => hasScores(scores))
  const latest = rated.at(-1)
  const gaps = latest ? largestGaps(latest.scores) : []
  const model = useModel()
  const parts = shownCompetencies(model, latest ? ratedParts(latest.scores) : [])
  const { understandings } = playbook.content

  return (
    <DocumentPane wide>
      <div className={classes.overview}>
        <PageHeader
          title={texts.competency.title}
          meta={texts.competency.text}
          actions={
            onStart &&
            assessments.length > 0 && (
              <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={onStart}>
                {texts.assessment.start}
              </Button>
            )
          }
        />
        {assessments.length === 0 && (
          <EmptyState
            icon={<IconTarget size={32} stroke={1.4} />}
            title={texts.assessment.emptyTitle}
            text={texts.assessment.emptyText}
            action={
              onStart && (
                <Button variant="filled" onClick={onStart}>
                  {texts.assessment.startFirst}
                </Button>
              )
            }
          />
        )}
        {latest && (
          <div className={classes.standing}>
            <Radar
              axes={parts}
              label={texts.assessment.radarLabel(formatDay(locale, latest.takenOn))}
              layers={radarLayers(parts, latest, rated.at(-2))}
            />
            <Section title={texts.assessment.gaps} hint={texts.assessment.gapsHint}>
              {gaps.length === 0 && <p className={classes.text}>{texts.assessment.gapsFull}</p>}
              <ul className={classes.gaps}>
                {gaps.map(({ competency, distance }) => {
                  const practise = methodsToPractise(competency, playbook.content, methods)
                  return (
                    <li key={competency}>
                      <Link
                        to="/playbook/competencies/$competencyId"
                        params={{ competencyId: competency }}
                        className={classes.gap}
                      >
                        {texts.assessment.proposal(
                          competencyName(messages, competency),
                          formatNumber(locale, distance, 1),
                        )}
                      </Link>
                      <MethodLinks ids={practise.slice(0, methodsShown)} methods={methods} />
                    </li>
                  )
                })}
              </ul>
            </Section>
          </div>
        )}
        {latest && (
          <Section title={texts.assessment.overTime} hint={texts.assessment.overTimeHint}>
            <TrendTable parts={parts} assessments={rated} withTrend={rated.length > 1} />
          </Section>
        )}
        {understandings && (
          <Section title={texts.portrait.understandings}>
            <ol className={classes.understandings}>
              {understandingIds.map((id) => {
                const understanding = understandings.text[locale].understandings[id]
                return (
                  <li key={id}>
                    <h3 className={classes.name}>{understanding.title}</h3>
                    <p className={classes.text}>{understanding.meaning}</p>
                    <p className={classes.practice}>
                      {texts.portrait.practice} {understanding.practice}
                    </p>
                  </li>
                )
              })}
            </ol>
          </Section>
        )}
      </div>
    </DocumentPane>
  )
}
