import type { ReactNode } from 'react'
import { portfolioFigureNames, type PortfolioRow } from '#shared/domain/portfolio.ts'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import { portfolioTotals } from '#shared/plan/portfolio.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { figureFormats } from './figure-formats.ts'
import classes from './portfolio.module.css'

/** The last row of the table: sums, and rates computed anew from the sums. A star says that not all are in. */
export function usePortfolioTotals(rows: readonly PortfolioRow[]): Readonly<Record<string, ReactNode>> {
  const locale = useLocale()
  const texts = useMessages().portfolio
  const totals = portfolioTotals(rows)
  const figures = portfolioFigureNames.flatMap((name) => {
    const total = totals[name]
    const format = figureFormats[name]
    if (!total || !format || total.figure.state !== 'computed') return []
    const isPartial = total.known < rows.length
    const note = isPartial ? texts.totalOf(total.known, rows.length) : undefined
    const text = formatFigure(locale, total.figure.value, format.unit, {
      digits: format.digits,
      signed: name === 'salesChange',
    })
    return [
      [
        name,
        <span key={name} title={note} className={classes.number}>
          {text}
          {isPartial && <span aria-label={note}>*</span>}
        </span>,
      ] as const,
    ]
  })
  return {
    ...Object.fromEntries(figures),
    openDemands: totals.openDemands,
    openActions: totals.openActions,
  }
}
