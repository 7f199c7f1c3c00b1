import { Link } from '@tanstack/react-router'
import type { HealthDimension } from '#shared/domain/account-health.ts'
import type { PlanPartName } from '#shared/domain/plan-part.ts'
import { formatAgo, formatDay, formatNumber } from '#shared/i18n/format.ts'
import { healthEvidence, healthStanding, type Evidence } from '#shared/plan/account-health.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { planAreaNames, planAreas, type PlanArea, type PlanSectionName } from '../plan-area.ts'
import { localToday } from '../due-day.ts'
import { usePlan } from '../plan-context.tsx'
import classes from './health.module.css'

interface HealthEvidenceProps {
  dimension: HealthDimension
  name: string
}

/** One judgement as a bar; opened, it shows what the plan says to it, how fresh that is and where it stands. */
export function HealthEvidence({ dimension, name }: HealthEvidenceProps) {
  const { account, openedAt } = usePlan()
  const locale = useLocale()
  const { planHealth: texts } = useMessages()
  const { aspect, score } = dimension
  const evidence = healthEvidence(account, aspect, localToday(new Date(openedAt)))
  return (
    <details className={classes.evidence}>
      <summary>
        <span className={classes.name}>{name}</span>
        <span className={classes.track} aria-hidden>
          {score !== null && (
            <span
              className={classes.fill}
              data-standing={healthStanding(score)}
              style={{ inlineSize: `${Math.min(100, Math.max(0, score))}%` }}
            />
          )}
        </span>
        <span className={classes.points}>{score === null ? '—' : formatNumber(locale, score)}</span>
        <span className={classes.standing} data-standing={score === null ? undefined : healthStanding(score)}>
          {score !== null && texts.standings[healthStanding(score)]}
        </span>
      </summary>
      {evidence.length === 0 ? (
        <p className={classes.own}>{texts.evidence.own}</p>
      ) : (
        <table className={classes.facts} aria-label={`${texts.evidence.title}: ${name}`}>
          <tbody>
            {evidence.map((fact) => (
              <tr key={fact.name} data-evidence={fact.name}>
                <th scope="row">{texts.evidence.names[fact.name]}</th>
                <td className={classes.value}>
                  <EvidenceValue fact={fact} />
                </td>
                <td>
                  <Freshness part={fact.part} isMeasured={fact.name === 'perfect-store-score'} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}

function EvidenceValue({ fact }: { fact: Evidence }) {
  const locale = useLocale()
  const { evidence } = useMessages().planHealth
  if (fact.kind === 'figure')
    return <Figure figure={fact.figure} label={evidence.names[fact.name]} withUnit />
  const count = formatNumber(locale, fact.count)
  return fact.of === null ? count : evidence.of(count, formatNumber(locale, fact.of))
}

/** How old the part of the plan is that a fact stands in, and the way there. */
function Freshness({ part, isMeasured }: { part: PlanPartName; isMeasured: boolean }) {
  const { account, openedAt } = usePlan()
  const locale = useLocale()
  const { accounts, planHealth } = useMessages()
  const texts = planHealth.evidence
  const touched = account.touched[part]
  const measured = isMeasured ? latestDay(account.storePillars.map(({ measuredOn }) => measuredOn)) : null
  const area = areaOf(part)
  const label =
    touched === undefined
      ? `${accounts.nav[part]} · ${texts.untouched}`
      : texts.fresh(accounts.nav[part], formatAgo(locale, touched, openedAt))
  return (
    <>
      {area === 'page' ? (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} className={classes.part ?? ''}>
          {label}
        </Link>
      ) : (
        <Link
          to="/accounts/$accountId/$area"
          params={{ accountId: account.id, area }}
          className={classes.part ?? ''}
        >
          {label}
        </Link>
      )}
      {measured !== null && (
        <span className={classes.measured}> · {texts.measured(formatDay(locale, measured))}</span>
      )}
    </>
  )
}

function areaOf(part: PlanPartName): PlanArea {
  return (
    planAreaNames.find((area) => planAreas[area].some((name: PlanSectionName) => name === part)) ?? 'page'
  )
}

function latestDay(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  )
}
