import type { PlanPeriod } from '../domain/plan-item.ts'
import { daysSalesOutstanding } from '../formulas/account-money.ts'
import { invoiceSales, receivablesOf } from './customer-profit.ts'
import { figureOf, type PlanFigure } from './figure.ts'
import { excessOf } from './plain-arithmetic.ts'
import type { AccountMoney } from './profit-slice.ts'

/** Days after the receipt of goods that a contract of a large retailer may not pass; see the legal reminders. */
const reminderPaymentDays = 60

/** Days of sales that an account has not paid (DSO), of invoice sales. */
export function outstandingDays(account: AccountMoney, period: PlanPeriod): PlanFigure {
  return figureOf(daysSalesOutstanding, {
    receivables: receivablesOf(account, period),
    creditSales: invoiceSales(account, period),
  })
}

/** Days by which an account pays later than its contract says; below 0 it pays earlier. */
export function daysOverContract(account: AccountMoney, period: PlanPeriod): PlanFigure {
  return figureOf(excessOf, {
    daysSalesOutstanding: outstandingDays(account, period),
    contractDays: account.finance.contractDays,
  })
}

/** Tells whether payment, as it is or as it is agreed, takes longer than what the legal reminder speaks of. */
export function passesPaymentReminder(outstanding: number | null, contractDays: number | null): boolean {
  return [outstanding, contractDays].some((days) => days !== null && days > reminderPaymentDays)
}
