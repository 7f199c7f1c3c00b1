import type { Messages } from '#shared/i18n/messages.ts'
import type { ProfitRow } from '#shared/plan/profit-rows.ts'

/** What a line is called: terms and costs by their own name, all others as they are called in the trade. */
export function profitLineName({ kind, name }: ProfitRow, { profit }: Messages['planMoney']): string {
  const isOwn = kind === 'onInvoice' || kind === 'offInvoice' || kind === 'costToServe'
  return isOwn && name !== kind ? name : profit.rows[kind]
}
