import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { PlanPeriod } from '#shared/domain/plan-item.ts'
import { profitRows } from '#shared/plan/profit-rows.ts'
import { formatSlices, lineSlices, wholeAccount } from '#shared/plan/profit-slice.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { profitLineName } from './profit-line.ts'
import { useFigureGrid } from './use-figure-grid.ts'
import { useMoney } from './use-money.ts'

/** The profit and loss of one year, a column for each format or product line. */
export function SliceTable({ view, period }: { view: 'formats' | 'lines'; period: PlanPeriod }) {
  const account = useMoney()
  const grid = useFigureGrid()
  const messages = useMessages()
  const texts = messages.planMoney
  const columns = useMemo(() => {
    const slices = view === 'formats' ? formatSlices(account) : lineSlices(account)
    return [...slices, wholeAccount(account)].map((slice) => ({
      slice,
      rows: profitRows(account, period, slice),
    }))
  }, [account, view, period])
  const lines = columns.at(-1)?.rows ?? []
  const name = periodNames(account.finance, texts)[period]
  const openGrid = (
    <Link to="/accounts/$accountId/$area" params={{ accountId: account.id, area: 'growth' }}>
      {texts.profit.openGrid}
    </Link>
  )

  if (columns.length === 1) {
    return (
      <p className={classes.note}>
        {texts.profit.noLines} {openGrid}
      </p>
    )
  }
  return (
    <>
      <div className={classes.wide}>
        <table
          {...grid}
          className={classes.profit}
          aria-label={`${texts.profit.table}, ${texts.profit.views[view]}, ${name}`}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.unit}>
                {texts.unit}
              </th>
              {columns.map(({ slice }) => (
                <th key={slice.id} scope="col">
                  {slice.isWhole ? texts.profit.whole : slice.name || texts.unnamed}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.id} data-line={line.kind} data-row={line.id}>
                <th scope="row">{profitLineName(line, texts)}</th>
                {columns.map(({ slice, rows }) => (
                  <td key={slice.id}>
                    <Figure
                      figure={rows[index]?.figure ?? line.figure}
                      label={slice.isWhole ? texts.profit.whole : slice.name}
                      period={name}
                      digits={1}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>
        {texts.profit.sharedOut}
        {view === 'lines' && (
          <>
            {' '}
            {texts.profit.linesFrom} {openGrid}
          </>
        )}
      </p>
    </>
  )
}
