import { Link } from '@tanstack/react-router'
import { changeFigure, partOf, sumFigure, type FigurePart } from '#shared/plan/figure.ts'
import { formatNumber } from '#shared/i18n/format.ts'
import type { FormatSales } from '#shared/domain/customer-money.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { WritingText } from '../../../ui/writing-fields.tsx'
import { patchFields } from '../account-edits.ts'
import { usePlan } from '../plan-context.tsx'
import { PlanSection } from '../plan-section.tsx'
import classes from './business-review.module.css'

const texts = ['wins', 'misses'] as const
const years = ['previous', 'base', 'plan'] as const
type Year = (typeof years)[number]

/** What worked and what did not, beside three years of sales by format. */
export function BusinessReview() {
  const { account, readOnly, type } = usePlan()
  const messages = useMessages()
  const words = messages.planCustomer.review
  return (
    <PlanSection name="review" title={messages.accounts.nav.review} hint={words.hint}>
      <div className={classes.review}>
        <div className={classes.texts}>
          {texts.map((field) => (
            <div key={field} className={classes.text} data-field={field}>
              <div className={classes.label}>{words[field].label}</div>
              <WritingText
                label={words[field].label}
                value={account.review[field]}
                placeholder={words[field].prompt}
                readOnly={readOnly}
                onChange={(value) => type((current) => patchFields(current, 'review', { [field]: value }))}
              />
            </div>
          ))}
        </div>
        <div className={classes.sales}>
          {account.formats.length === 0 ? (
            <p className={classes.none}>{words.noSales}</p>
          ) : (
            <SalesTable formats={account.formats} />
          )}
          <Link
            className={classes.link}
            to="/accounts/$accountId/$area"
            params={{ accountId: account.id, area: 'money' }}
          >
            {words.toMoney}
          </Link>
        </div>
      </div>
    </PlanSection>
  )
}

function SalesTable({ formats }: { formats: readonly FormatSales[] }) {
  const { finance } = usePlan().account
  const { planCustomer, common } = useMessages()
  const words = planCustomer.review
  const name: Record<Year, string> = {
    previous: words.year.previous,
    base: finance.basePeriod || words.year.base,
    plan: finance.planPeriod || words.year.plan,
  }
  const totals = Object.fromEntries(
    years.map((year) => [
      year,
      sumFigure(formats.map((format) => partOf(format.name || common.untitled, format[year]))),
    ]),
  )
  const part = (year: Year, value: FigurePart['value']) => partOf(name[year], value)
  return (
    <table className={classes.table}>
      <caption>{words.sales}</caption>
      <thead>
        <tr>
          <th scope="col">{words.format}</th>
          {years.map((year) => (
            <th key={year} scope="col" className={classes.figure}>
              {name[year]}
            </th>
          ))}
          <th scope="col">{words.trend}</th>
          <th scope="col" className={classes.figure} title={words.growthHint}>
            {words.growth} ±
          </th>
          <th scope="col" className={classes.figure} title={words.growthHint}>
            {words.planned} ±
          </th>
        </tr>
      </thead>
      <tbody>
        {formats.map((format) => (
          <tr key={format.id}>
            <th scope="row">{format.name || common.untitled}</th>
            {years.map((year) => (
              <td key={year} className={classes.figure}>
                <Sales value={format[year]} />
              </td>
            ))}
            <td>
              <Bars values={years.map((year) => format[year])} />
            </td>
            <td className={classes.figure}>
              <Figure
                figure={changeFigure(part('previous', format.previous), part('base', format.base))}
                digits={1}
                signed
              />
            </td>
            <td className={classes.figure}>
              <Figure
                figure={changeFigure(part('base', format.base), part('plan', format.plan))}
                digits={1}
                signed
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          {years.map((year) => (
            <td key={year} className={classes.figure}>
              <Figure figure={totals[year] ?? sumFigure([])} digits={0} label={name[year]} />
            </td>
          ))}
          <td />
          <td className={classes.figure}>
            <Figure
              figure={changeFigure(
                part('previous', totals['previous'] ?? null),
                part('base', totals['base'] ?? null),
              )}
              digits={1}
              signed
            />
          </td>
          <td className={classes.figure}>
            <Figure
              figure={changeFigure(
                part('base', totals['base'] ?? null),
                part('plan', totals['plan'] ?? null),
              )}
              digits={1}
              signed
            />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Sales({ value }: { value: number | null }) {
  const locale = useLocale()
  return value === null ? '—' : formatNumber(locale, value)
}

const barWidth = 9
const barHeight = 22

/** Three years as three bars; the numbers beside them say the same. */
function Bars({ values }: { values: readonly (number | null)[] }) {
  const most = Math.max(...values.map((value) => value ?? 0))
  if (most <= 0) return null
  return (
    <svg className={classes.bars} width={3 * (barWidth + 3)} height={barHeight} aria-hidden>
      {values.map((value, index) => {
        const height = Math.max(1, ((value ?? 0) / most) * barHeight)
        return (
          <rect
            key={index}
            data-plan={index === 2 || undefined}
            x={index * (barWidth + 3)}
            y={barHeight - height}
            width={barWidth}
            height={height}
          />
        )
      })}
    </svg>
  )
}
