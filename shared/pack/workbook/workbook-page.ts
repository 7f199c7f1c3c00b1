import type { Account } from '../../domain/account.ts'
import type { Locale } from '../../domain/locale.ts'
import type { PlanPeriod } from '../../domain/plan-item.ts'
import type { Messages } from '../../i18n/messages.ts'
import { profitRows, type ProfitRow } from '../../plan/profit-rows.ts'
import type { MoneyFormulas, SliceColumn } from './money-formulas.ts'
import type { Ledger } from './sheet-draft.ts'

/** Sheets that compute from each other and come together. */
export type SheetGroup = 'money' | 'promotions' | 'joint'

/** What the sheets of an account are written from. */
export interface WorkbookPage {
  account: Account
  locale: Locale
  messages: Messages
  slot: Ledger
  money: MoneyFormulas
  /** The sheets that are there: a formula may speak of no other. */
  has: Record<SheetGroup, boolean>
}

/** The years compared, in the words of the plan where it has any. */
export function periodNames({ account, messages }: WorkbookPage): Record<PlanPeriod, string> {
  const { basePeriod, planPeriod } = account.finance
  return {
    base: basePeriod.trim() || messages.planMoney.base,
    plan: planPeriod.trim() || messages.planMoney.plan,
  }
}

/** What a line of the profit and loss is called. */
export function rowName({ messages }: WorkbookPage, { kind, name }: ProfitRow): string {
  const labels: Readonly<Record<string, string>> = messages.planMoney.profit.rows
  if (kind === 'contributionMargin' || kind === 'contributionOfList') {
    return messages.packWords.shareOf(messages.planMoney.profit.rows.contribution, labels[kind] ?? kind)
  }
  return labels[name] ?? name
}

/** The lines of the profit and loss of a part, with their values. */
export function rowsOf({ account }: WorkbookPage, { slice }: SliceColumn, period: PlanPeriod): ProfitRow[] {
  return profitRows(account, period, slice)
}

/** The formats that something is for, in words. */
export function formatsInWords({ account, messages }: WorkbookPage, formats: readonly string[]): string {
  return formats.length === 0
    ? messages.planMoney.scope.all
    : account.formats
        .filter(({ id }) => formats.includes(id))
        .map(({ name }) => name.trim() || messages.planMoney.unnamed)
        .join(messages.common.listSeparator)
}
