import type { PortfolioFigureName, PortfolioRow } from '#shared/domain/portfolio.ts'
import { formatFigure, missingInWords } from '#shared/i18n/figure-text.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { figureFormats } from './figure-formats.ts'
import classes from './portfolio.module.css'

interface PortfolioNumberProps {
  row: PortfolioRow
  name: PortfolioFigureName
  /** What limits the figure; it is marked, and told on request. */
  note?: string
}

/** A figure of the list. One that can't be computed says what is missing; how it came about the account tells. */
export function PortfolioNumber({ row, name, note = '' }: PortfolioNumberProps) {
  const locale = useLocale()
  const { notComputable } = useMessages().figures
  const figure = row.figures[name]
  if (figure.state !== 'computed') {
    const reason = missingInWords(locale, figure) ?? ''
    return (
      <span className={classes.missing} title={reason} aria-label={`${notComputable} ${reason}`}>
        {notComputable}
      </span>
    )
  }
  const { unit, digits } = figureFormats[name] ?? { unit: 'count', digits: 0 }
  const signed = name === 'salesChange'
  const isShort = name === 'growthGap' && figure.value > 0
  return (
    <span title={note || undefined} data-short={isShort || undefined} className={classes.number}>
      {formatFigure(locale, figure.value, unit, { digits, signed })}
      {note !== '' && <span aria-label={note}>*</span>}
    </span>
  )
}
