import type { BridgeStep } from '#shared/plan/growth-bridge.ts'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import { useLocale, useMessages } from '../../../ui/language.tsx'
import { usePlan } from '../plan-context.tsx'
import { bridgeScale, placeOn } from '#shared/plan/bridge-scale.ts'
import classes from './bridge-chart.module.css'

interface BridgeChartProps {
  steps: readonly BridgeStep[]
  /** Base sales plus the growth aimed at (万元). */
  target: number | null
}

/** A waterfall that is a table: every bar stands beside its name, its amount and the level that it leads to. */
export function BridgeChart({ steps, target }: BridgeChartProps) {
  const { account } = usePlan()
  const locale = useLocale()
  const texts = useMessages().planGrowth.bridge
  const scale = bridgeScale(steps, target)
  const money = (value: number, signed = false) =>
    formatFigure(locale, value, 'wan-yuan', { digits: 1, signed })
  const inWords = (value: number) => formatFigure(locale, value, 'wan-yuan', { digits: 1, withUnit: true })
  const { basePeriod, planPeriod } = account.finance

  function nameOf({ kind, name }: BridgeStep): string {
    if (kind === 'base') return texts.base(basePeriod.trim())
    if (kind === 'plan') return texts.plan(planPeriod.trim())
    return name.trim() === '' ? texts.unnamed : name
  }

  return (
    <div className={classes.frame}>
      <table className={classes.chart} aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.step}</th>
            <th scope="col" className={classes.number}>
              {texts.amount}
            </th>
            <th scope="col" className={classes.number}>
              {texts.level}
            </th>
            <th scope="col" className={classes.plot}>
              {target === null ? (
                <span className={classes.hidden}>{texts.chart}</span>
              ) : (
                <span
                  className={classes.targetName}
                  style={{ insetInlineStart: `${placeOn(scale, target)}%` }}
                >
                  {texts.targetMark(money(target))}
                </span>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => {
            const isTotal = step.kind === 'base' || step.kind === 'plan'
            const next = steps[index + 1]
            return (
              <tr key={step.id} data-kind={step.kind}>
                <th scope="row" title={nameOf(step)}>
                  {nameOf(step)}
                </th>
                <td className={classes.number}>{isTotal ? '' : money(step.value, true)}</td>
                <td className={classes.number}>{money(step.to)}</td>
                <td className={classes.plot}>
                  <span
                    className={classes.bar}
                    data-kind={step.kind}
                    data-cut={(isTotal && scale.from > 0) || undefined}
                    style={spanOf(placeOn(scale, step.from), placeOn(scale, step.to))}
                  />
                  {next && (
                    <span
                      className={classes.link}
                      style={{ insetInlineStart: `${placeOn(scale, step.to)}%` }}
                    />
                  )}
                  {target !== null && (
                    <span
                      className={classes.target}
                      style={{ insetInlineStart: `${placeOn(scale, target)}%` }}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {scale.from > 0 && <p className={classes.axis}>{texts.axis(inWords(scale.from))}</p>}
    </div>
  )
}

function spanOf(one: number, other: number): { insetInlineStart: string; inlineSize: string } {
  return { insetInlineStart: `${Math.min(one, other)}%`, inlineSize: `${Math.abs(other - one)}%` }
}
