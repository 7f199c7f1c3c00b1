import { IconAlertTriangle } from '@tabler/icons-react'
import { formatMeasure } from '#shared/i18n/format.ts'
import type { ConcessionPlan } from '#shared/plan/concession-plan.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import classes from './walk-away-bar.module.css'

/** The mark of the walk-away leaves this share of the bar free behind it, so that going beyond can be seen. */
const roomBeyond = 0.18

interface WalkAwayBarProps {
  plan: ConcessionPlan
  walkAwayCost: number | null
}

/** How far the concessions go towards the walk-away, as a bar and in words. */
export function WalkAwayBar({ plan, walkAwayCost }: WalkAwayBarProps) {
  const locale = useLocale()
  const texts = useMessages().planNegotiation.concessions
  const money = (amount: number) => formatMeasure(locale, amount, 'wan-yuan')
  const { total, left, reach } = plan
  const scale = Math.max((walkAwayCost ?? 0) / (1 - roomBeyond), total)
  const percent = (amount: number) => `${scale === 0 ? 0 : (amount / scale) * 100}%`
  const told =
    walkAwayCost === null || left === null
      ? texts.total(money(total))
      : texts.against(money(total), money(walkAwayCost))
  const counting = plan.steps.filter(({ counts, concession }) => counts && (concession.cost ?? 0) > 0)

  return (
    <div className={classes.frame} data-reach={reach}>
      <div
        className={classes.bar}
        role="meter"
        aria-label={texts.meter}
        aria-valuemin={0}
        aria-valuemax={walkAwayCost ?? total}
        aria-valuenow={Math.min(total, walkAwayCost ?? total)}
        aria-valuetext={`${told} ${judgement()}`}
      >
        {counting.map(({ concession, reach: at }) => (
          <span
            key={concession.id}
            className={classes.step}
            data-reach={at}
            data-state={concession.state}
            style={{ width: percent(concession.cost ?? 0) }}
            title={`${concession.give} ${money(concession.cost ?? 0)}`}
          />
        ))}
        {walkAwayCost !== null && (
          <span
            className={classes.limit}
            style={{ left: percent(walkAwayCost) }}
            data-label={texts.walkAway}
          />
        )}
      </div>
      <p className={classes.told}>
        <span className={classes.figure}>{told}</span>
        <span className={classes.judgement}>
          {(reach === 'near' || reach === 'beyond') && <IconAlertTriangle size={14} aria-hidden />}
          {judgement()}
        </span>
      </p>
      <p className={classes.more}>
        {texts.onTable(money(plan.offered))}
        {plan.worth > 0 && <span>{texts.worthInSum(money(plan.worth))}</span>}
      </p>
    </div>
  )

  function judgement(): string {
    if (left === null || reach === 'unbounded') return texts.unbounded
    if (reach === 'beyond') return texts.beyond(money(-left))
    return reach === 'near' ? texts.near(money(left)) : texts.left(money(left))
  }
}
