import { Fragment } from 'react'
import { healthStates, type PortfolioRow } from '#shared/domain/portfolio.ts'
import { formatFigure } from '#shared/i18n/figure-text.ts'
import { matrixTiers, tierMatrix, type MatrixCell } from '#shared/plan/portfolio.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { isField, withField, type PortfolioFilter } from './portfolio-filter.ts'
import { StateWord } from './state-word.tsx'
import classes from './tier-matrix.module.css'

const namesShown = 3

interface TierMatrixProps {
  rows: readonly PortfolioRow[]
  filter: PortfolioFilter
  onFilter: (filter: PortfolioFilter) => void
}

/** How many accounts stand where, by tier and health; a field shows its accounts in the table. */
export function TierMatrix({ rows, filter, onFilter }: TierMatrixProps) {
  const messages = useMessages()
  const texts = messages.portfolio
  const cells = tierMatrix(rows)
  return (
    <section aria-label={texts.matrix.label} className={classes.matrix}>
      <div className={classes.grid}>
        <span />
        {healthStates.map((state) => (
          <span key={state} className={classes.head}>
            <StateWord state={state} />
          </span>
        ))}
        {matrixTiers.map((tier) => (
          <Fragment key={tier}>
            <span className={classes.tier}>{tier ? messages.domain.tier[tier] : texts.noTier}</span>
            {cells
              .filter((cell) => cell.tier === tier)
              .map((cell) => (
                <Field
                  key={cell.state}
                  cell={cell}
                  isPressed={isField(filter, cell.tier, cell.state)}
                  onChoose={() => onFilter(withField(filter, cell.tier, cell.state))}
                />
              ))}
          </Fragment>
        ))}
      </div>
      <p className={classes.hint}>{texts.matrix.hint}</p>
    </section>
  )
}

interface FieldProps {
  cell: MatrixCell
  isPressed: boolean
  onChoose: () => void
}

function Field({ cell, isPressed, onChoose }: FieldProps) {
  const { common, domain, portfolio: texts } = useMessages()
  const locale = useLocale()
  const { tier, state, rows, sales } = cell
  if (rows.length === 0) return <span className={classes.nothing}>—</span>
  const count = texts.matrix.accounts(rows.length)
  const amount =
    sales.figure.state === 'computed'
      ? formatFigure(locale, sales.figure.value, 'wan-yuan', { digits: 0 })
      : null
  return (
    <button
      type="button"
      className={classes.field}
      aria-pressed={isPressed}
      aria-label={texts.matrix.field(tier ? domain.tier[tier] : texts.noTier, texts.state[state], count)}
      onClick={onChoose}
    >
      <span className={classes.sum}>
        <strong>{rows.length}</strong>
        {amount !== null && <span>{texts.matrix.sales(amount, sales.known, rows.length)}</span>}
      </span>
      <span className={classes.names}>
        {rows.slice(0, namesShown).map(({ id, name }) => (
          <span key={id} className={classes.name}>
            {name || common.untitled}
          </span>
        ))}
        {rows.length > namesShown && (
          <span className={classes.more}>{texts.matrix.more(rows.length - namesShown)}</span>
        )}
      </span>
    </button>
  )
}
