import { useLocale, useMessages } from '../../ui/language.tsx'
import { ratingOf, type AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CompetencyId } from '#shared/domain/competency.ts'
import { formatDay, formatNumber } from '#shared/i18n/format.ts'
import { competencyName } from '#shared/i18n/own-names.ts'
import { bestScore } from './score-gaps.ts'
import { trendPoints } from './radar-geometry.ts'
import classes from './trend-table.module.css'

const columnsShown = 4
const width = 88
const height = 22

interface TrendTableProps {
  parts: readonly CompetencyId[]
  assessments: readonly AssessmentSummary[]
  /** Draws the small lines; where two times are compared the figures say it. */
  withTrend: boolean
}

/** How the parts went over time: a small line, and the figures of the last times in columns. */
export function TrendTable({ parts, assessments, withTrend }: TrendTableProps) {
  const messages = useMessages()
  const texts = messages.playbook.assessment
  const locale = useLocale()
  const recent = assessments.slice(-columnsShown)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{texts.part}</th>
          {withTrend && <th scope="col">{texts.trend}</th>}
          {recent.map(({ id, takenOn }) => (
            <th key={id} scope="col" className={classes.figure}>
              {formatDay(locale, takenOn)}
            </th>
          ))}
          {recent.length > 1 && (
            <th scope="col" className={classes.figure}>
              {texts.change}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {parts.map((id) => (
          <tr key={id}>
            <th scope="row">{competencyName(messages, id)}</th>
            {withTrend && (
              <td>
                <TrendLine competency={id} assessments={assessments} />
              </td>
            )}
            {recent.map(({ id: key, scores }) => (
              <td key={key} className={classes.figure}>
                {ratingOf(scores, id).self ?? texts.none} / {ratingOf(scores, id).other ?? texts.none}
              </td>
            ))}
            {recent.length > 1 && <td className={classes.figure}>{changeOf(id)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )

  function changeOf(id: CompetencyId): string {
    const [before, now] = assessments.slice(-2).map(({ scores }) => ratingOf(scores, id).self)
    if (now == null) return texts.none
    if (before == null) return texts.newly
    if (now === before) return texts.same
    return now > before ? `+${formatNumber(locale, now - before)}` : `−${formatNumber(locale, before - now)}`
  }
}

function TrendLine(props: { competency: CompetencyId; assessments: readonly AssessmentSummary[] }) {
  const { competency, assessments } = props
  const messages = useMessages()
  const { none, trendOf } = messages.playbook.assessment
  const values = assessments.map(({ scores }) => ratingOf(scores, competency).self)
  const points = trendPoints(values, bestScore, width, height)
  const last = points.at(-1)
  return (
    <svg
      viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      width={width + 8}
      height={height + 8}
      className={classes.line}
      role="img"
      aria-label={trendOf(
        competencyName(messages, competency),
        values.map((value) => value ?? none).join(' → '),
      )}
    >
      <line x1="0" x2={width} y1={height} y2={height} className={classes.floor} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={classes.path} />
      {last && <circle cx={last.x} cy={last.y} r="3" className={classes.end} />}
    </svg>
  )
}
