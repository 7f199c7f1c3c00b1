import { customerProfit } from '#shared/plan/customer-profit.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { daysOverContract, outstandingDays, passesPaymentReminder } from '#shared/plan/receivables.ts'
import { Figure } from '../../../ui/figure.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { ReminderFlags } from '../reminder-flags.tsx'
import classes from './money.module.css'
import { periodNames } from './period-names.ts'
import { useMoney } from './use-money.ts'

const periods = ['base', 'plan'] as const

/** How long the customer takes to pay, and what that costs. */
export function ReceivablesTable() {
  const account = useMoney()
  const texts = useMessages().planMoney
  const names = periodNames(account.finance, texts)
  const rows = [
    {
      id: 'days',
      label: texts.receivables.days,
      figure: (period: 'base' | 'plan') => outstandingDays(account, period),
    },
    {
      id: 'over',
      label: texts.receivables.over,
      figure: (period: 'base' | 'plan') => daysOverContract(account, period),
    },
    {
      id: 'credit',
      label: texts.receivables.creditCost,
      figure: (period: 'base' | 'plan') => customerProfit(account, period).creditCost,
    },
  ]
  const isLong = periods.some((period) =>
    passesPaymentReminder(valueOf(outstandingDays(account, period)), account.finance.contractDays),
  )

  return (
    <>
      <h3 className={classes.subtitle}>
        {texts.receivables.title} {isLong && <ReminderFlags ids={['payment-term']} />}
      </h3>
      <table className={`${classes.profit} ${classes.small}`} aria-label={texts.receivables.title}>
        <thead>
          <tr>
            <th scope="col" className={classes.unit}>
              {texts.receivables.measure}
            </th>
            {periods.map((period) => (
              <th key={period} scope="col">
                {names[period]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, figure }) => (
            <tr key={id} data-row={id}>
              <th scope="row">{label}</th>
              {periods.map((period) => (
                <td key={period}>
                  <Figure
                    figure={figure(period)}
                    label={label}
                    period={names[period]}
                    digits={2}
                    withUnit
                    signed={id === 'over'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
