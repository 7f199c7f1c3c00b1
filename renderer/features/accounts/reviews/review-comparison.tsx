import { useMemo, useState } from 'react'
import type { Account } from '#shared/domain/account.ts'
import type { Review, ReviewSummary } from '#shared/domain/review.ts'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { valueOf, type PlanFigure } from '#shared/plan/figure.ts'
import { keyFigureNames, keyFigures } from '#shared/plan/key-figures.ts'
import { comparePlans, type ItemChange } from '#shared/plan/plan-difference.ts'
import type { CellInWords } from '#shared/plan/words/cell.ts'
import { useApiQuery } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { Figure } from '../../../ui/figure.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingChoice } from '../../../ui/writing-fields.tsx'
import { usePlan } from '../plan-context.tsx'
import classes from './review-comparison.module.css'

/** Stands for the plan as it is now, where a review could stand. */
const today = 'today'

interface ReviewComparisonProps {
  review: Review
  reviews: readonly ReviewSummary[]
}

/** What has changed between a frozen plan and another one, in numbers and in words; the older one comes first. */
export function ReviewComparison({ review, reviews }: ReviewComparisonProps) {
  const { account } = usePlan()
  const texts = useMessages().planReviews.compare
  const locale = useLocale()
  const [chosen, setChosen] = useState(today)
  const others = reviews.filter(({ id }) => id !== review.id)
  const otherId = others.some(({ id }) => id === chosen) ? chosen : today
  const other = useApiQuery('reviews.get', { id: otherId }, { enabled: otherId !== today })
  const otherDay = others.find(({ id }) => id === otherId)?.on
  const nameOfOther = otherDay === undefined ? texts.now : formatDay(locale, otherDay)
  const isOlder = otherDay !== undefined && otherDay < review.on
  const otherPlan = otherId === today ? account : other.data?.plan
  const own = { plan: review.plan, name: formatDay(locale, review.on) }
  const against = otherPlan && { plan: otherPlan, name: nameOfOther }

  return (
    <section className={classes.comparison} aria-label={texts.title}>
      <div className={classes.head}>
        <h3 className={classes.title}>{texts.title}</h3>
        <WritingChoice
          label={texts.with}
          value={otherId}
          options={[
            { value: today, label: texts.now },
            ...others.map(({ id, on }) => ({ value: id, label: formatDay(locale, on) })),
          ]}
          readOnly={false}
          onChange={(next) => setChosen(next ?? today)}
        />
      </div>
      {other.error && <ErrorNotice error={other.error} onRetry={() => void other.refetch()} />}
      {against &&
        (isOlder ? <Changes before={against} after={own} /> : <Changes before={own} after={against} />)}
    </section>
  )
}

interface Version {
  plan: Account
  name: string
}

function Changes({ before, after }: { before: Version; after: Version }) {
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.planReviews.compare
  const changes = useMemo(
    () => comparePlans(before.plan, after.plan, { locale, messages }),
    [before.plan, after.plan, locale, messages],
  )
  return (
    <>
      <KeyFigures before={before} after={after} />
      <h4 className={classes.count}>{changes.length === 0 ? texts.same : texts.changes(changes.length)}</h4>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <Change key={`${change.list}/${change.id}`} change={change} />
        ))}
      </ul>
    </>
  )
}

function KeyFigures({ before, after }: { before: Version; after: Version }) {
  const messages = useMessages()
  const texts = messages.planReviews
  const { health } = messages.planFields.choice
  const old = keyFigures(before.plan, (aspect) => health[aspect])
  const current = keyFigures(after.plan, (aspect) => health[aspect])
  const known = keyFigureNames.filter(
    (name) => valueOf(old[name]) !== null || valueOf(current[name]) !== null,
  )
  if (known.length === 0) return null
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{texts.compare.figures}</th>
          <th scope="col">{before.name}</th>
          <th scope="col">{after.name}</th>
          <th scope="col">{texts.compare.difference}</th>
        </tr>
      </thead>
      <tbody>
        {known.map((name) => (
          <tr key={name} data-key-figure={name}>
            <th scope="row">{texts.figure[name]}</th>
            <td>
              <Figure figure={old[name]} label={texts.figure[name]} />
            </td>
            <td>
              <Figure figure={current[name]} label={texts.figure[name]} />
            </td>
            <td>
              <Difference before={old[name]} after={current[name]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const percentOfOne = 100

/** The difference of two figures. That of two shares is in points, never in percent. */
function Difference({ before, after }: { before: PlanFigure; after: PlanFigure }) {
  const locale = useLocale()
  const from = valueOf(before)
  const to = valueOf(after)
  if (from === null || to === null || after.result.state !== 'computed') return '—'
  const { unit } = after.result
  if (from === to) return <span className={classes.same}>±0</span>
  return unit === 'rate'
    ? formatFigure(locale, (to - from) * percentOfOne, 'points', { withUnit: true, signed: true })
    : formatFigure(locale, to - from, unit, { signed: true })
}

function Change({ change }: { change: ItemChange }) {
  const texts = useMessages().planReviews.compare
  return (
    <li className={classes.change} data-change={change.change}>
      <div>
        <span className={classes.mark}>{texts[change.change]}</span>
        <span className={classes.list}>{change.listTitle}</span>
        {change.id !== change.list && <strong>{change.name}</strong>}
      </div>
      <dl className={classes.fields}>
        {change.fields.map(({ key, label, before, after }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {change.change === 'changed' ? (
                <>
                  <del>
                    <Cell cell={before} />
                  </del>{' '}
                  <ins>
                    <Cell cell={after} />
                  </ins>
                </>
              ) : (
                <Cell cell={change.change === 'added' ? after : before} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Cell({ cell }: { cell: CellInWords }) {
  const { common, planReviews } = useMessages()
  const { methods } = usePlan()
  const locale = useLocale()
  const text =
    cell.kind === 'text'
      ? cell.text
      : cell.ids
          .map((id) => methods.find((method) => method.id === id)?.name[locale] ?? id)
          .join(common.listSeparator)
  return text === '' ? <span className={classes.same}>{planReviews.compare.nothing}</span> : text
}
