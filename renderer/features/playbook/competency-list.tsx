import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAdjustments, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useLocale, useMessages, useModel } from '../../ui/language.tsx'
import { ListPane } from '../../ui/list-pane.tsx'
import row from '../../ui/list-row.module.css'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import { shownCompetencies } from '#shared/domain/own-model.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import classes from './competency-list.module.css'

interface CompetencyListProps {
  /** In the order of their days. */
  assessments: readonly AssessmentSummary[]
  /** Null where nothing can be written. */
  onStart: (() => void) | null
}

/** The parts of the model and the self-assessments along them. */
export function CompetencyList({ assessments, onStart }: CompetencyListProps) {
  const messages = useMessages()
  const texts = messages.playbook
  const locale = useLocale()
  const model = useModel()
  const latest = assessments.at(-1)
  return (
    <ListPane title={texts.competencies}>
      <Link to="/playbook/competencies" activeOptions={{ exact: true }} className={row.row} data-overview>
        <span className={row.title}>{texts.competency.overview}</span>
      </Link>
      {shownCompetencies(model).map((id) => {
        const scores = latest?.scores[id]
        return (
          <Link
            key={id}
            to="/playbook/competencies/$competencyId"
            params={{ competencyId: id }}
            className={row.row}
          >
            <span className={row.title}>
              <span className={row.name}>{competencyName(messages, id)}</span>
            </span>
            {scores && (
              <span className={row.detail}>
                {texts.competency.latest(String(scores.self ?? '—'), String(scores.other ?? '—'))}
              </span>
            )}
          </Link>
        )
      })}
      <div className={classes.group}>
        <h3 className={classes.title}>{texts.assessment.list}</h3>
        {onStart && (
          <Tooltip label={texts.assessment.start}>
            <ActionIcon size="sm" aria-label={texts.assessment.start} onClick={onStart}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {[...assessments].reverse().map(({ id, takenOn, practices }) => (
        <Link
          key={id}
          to="/playbook/assessments/$assessmentId"
          params={{ assessmentId: id }}
          className={row.row}
        >
          <span className={row.title}>{formatDay(locale, takenOn)}</span>
          <span className={row.detail}>{texts.assessment.practices(practices)}</span>
        </Link>
      ))}
      <div className={classes.foot}>
        <Link to="/playbook/competencies/model" className={row.row}>
          <span className={row.title}>
            <IconAdjustments size={16} aria-hidden />
            {texts.competency.editModel}
          </span>
        </Link>
      </div>
    </ListPane>
  )
}
