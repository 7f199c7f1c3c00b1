import { partOf, shareFigure } from '#shared/plan/figure.ts'
import { isRateKind, profitChange, profitRows } from '#shared/plan/profit-rows.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { profitLineName } from './profit-line.ts'
import { useFigureGrid } from './use-figure-grid.ts'
import { useMoney } from './use-money.ts'

/** The profit and loss of the whole account, base against plan. */
export function ProfitTable() {
  const account = useMoney()
  const grid = useFigureGrid()
  const texts = useMessages().planMoney
  const names = periodNames(account.finance, texts)
  const base = profitRows(account, 'base')
  const plan = profitRows(account, 'plan')
  const sales = { base: base[0]?.figure ?? null, plan: plan[0]?.figure ?? null }

  return (
    <table {...grid} className={classes.profit} aria-label={texts.profit.table}>
      <colgroup>
        <col />
        <col style={{ width: 116 }} />
        <col style={{ width: 84 }} />
        <col style={{ width: 116 }} />
        <col style={{ width: 84 }} />
        <col style={{ width: 116 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={classes.unit}>
            {texts.unit}
          </th>
          <th scope="col">{names.base}</th>
          <th scope="col">{texts.profit.ofList}</th>
          <th scope="col">{names.plan}</th>
          <th scope="col">{texts.profit.ofList}</th>
          <th scope="col">{texts.profit.difference}</th>
        </tr>
      </thead>
      <tbody>
        {base.map((row, index) => {
          const planned = plan[index]?.figure ?? row.figure
          const share = (figure: typeof planned, period: 'base' | 'plan') =>
            isRateKind(row.kind) ? null : (
              <Figure
                figure={shareFigure(partOf(row.name, figure), partOf('listSales', sales[period]))}
                period={names[period]}
                label={`${texts.profit.ofList} ${names[period]}`}
                digits={1}
              />
            )
          return (
            <tr key={row.id} data-line={row.kind} data-row={row.id}>
              <th scope="row">{profitLineName(row, texts)}</th>
              <td>
                <Figure figure={row.figure} period={names.base} label={names.base} />
              </td>
              <td className={classes.quiet}>{share(row.figure, 'base')}</td>
              <td>
                <Figure figure={planned} period={names.plan} label={names.plan} />
              </td>
              <td className={classes.quiet}>{share(planned, 'plan')}</td>
              <td>
                <Figure
                  figure={profitChange(row.figure, planned)}
                  label={texts.profit.difference}
                  withUnit={isRateKind(row.kind)}
                  signed
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
