import { formatFigure } from '#shared/i18n/figure-text.ts'
import { profitRows, waterfallSteps, type WaterfallStep } from '#shared/plan/profit-rows.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { periodNames } from './period-names.ts'
import { profitLineName } from './profit-line.ts'
import classes from './waterfall.module.css'
import { useMoney } from './use-money.ts'

/** The way from list sales to contribution as bars, base and plan in one row; each bar beside its figure. */
export function Waterfall() {
  const account = useMoney()
  const locale = useLocale()
  const texts = useMessages().planMoney
  const names = periodNames(account.finance, texts)
  const rows = { base: profitRows(account, 'base'), plan: profitRows(account, 'plan') }
  const steps = { base: waterfallSteps(rows.base), plan: waterfallSteps(rows.plan) }
  const longest = steps.base.length >= steps.plan.length ? steps.base : steps.plan
  const highest = Math.max(1, ...[...steps.base, ...steps.plan].map(({ from, to }) => Math.max(from, to)))
  // The shorter one ends earlier, before a figure that has no value.
  const stop = [rows.base[steps.base.length], rows.plan[steps.plan.length]].find(
    (row) => row && row.kind !== 'contributionMargin' && valueOf(row.figure) === null,
  )
  const money = (step: WaterfallStep | undefined) =>
    step ? formatFigure(locale, step.isLevel ? step.value : -step.value, 'wan-yuan', { digits: 1 }) : '—'

  return (
    <>
      <table className={classes.chart} aria-label={texts.profit.waterfall}>
        <thead>
          <tr>
            <th scope="col">{texts.unit}</th>
            <th scope="col" className={classes.number}>
              <span className={classes.key} data-year="base" aria-hidden />
              {names.base}
            </th>
            <th scope="col" className={classes.number}>
              <span className={classes.key} data-year="plan" aria-hidden />
              {names.plan}
            </th>
            <th className={classes.plot} />
          </tr>
        </thead>
        <tbody>
          {longest.map((step, index) => (
            <tr key={step.id} data-level={step.isLevel || undefined}>
              <th scope="row">{profitLineName(step, texts)}</th>
              <td className={classes.number}>{money(steps.base[index])}</td>
              <td className={classes.number}>{money(steps.plan[index])}</td>
              <td className={classes.plot} aria-hidden>
                <Bar step={steps.base[index]} year="base" highest={highest} />
                <Bar step={steps.plan[index]} year="plan" highest={highest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {stop && <p className={classes.stop}>{texts.profit.waterfallStops(profitLineName(stop, texts))}</p>}
    </>
  )
}

interface BarProps {
  step: WaterfallStep | undefined
  year: 'base' | 'plan'
  highest: number
}

function Bar({ step, year, highest }: BarProps) {
  if (!step) return null
  const start = Math.max(0, Math.min(step.from, step.to))
  const end = Math.max(0, Math.max(step.from, step.to))
  return (
    <span
      className={classes.bar}
      data-year={year}
      data-level={step.isLevel || undefined}
      style={{
        insetInlineStart: `${(start / highest) * 100}%`,
        width: `${Math.max(0.2, ((end - start) / highest) * 100)}%`,
      }}
    />
  )
}
