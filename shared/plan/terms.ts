import type { Term } from '../domain/customer-money.ts'
import type { LegalReminderId } from '../domain/legal-reminder.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'
import { partOf, partsOrNothing, shareFigure, sumFigure, type PlanFigure } from './figure.ts'
import { concessionReminders } from './negotiation-reminders.ts'
import type { AccountMoney } from './profit-slice.ts'
import { termCost, termName } from './term-cost.ts'

/** Tells whether the customer gets a term for nothing: it is fixed, or nothing is said of what is done for it. */
export function isUnconditional({ kind, condition }: Pick<Term, 'kind' | 'condition'>): boolean {
  return kind === 'fixed-rebate' || condition.trim() === ''
}

/** What all terms together cost in a year, in 万元. */
export function termsTotal(account: AccountMoney, period: PlanPeriod): PlanFigure {
  return sumFigure(costsOf(account, account.terms, period))
}

/** The share of all terms that is given without a condition. */
export function unconditionalShare(account: AccountMoney, period: PlanPeriod): PlanFigure {
  const given = costsOf(account, account.terms.filter(isUnconditional), period)
  return shareFigure(
    partOf('unconditionalTerms', sumFigure(partsOrNothing('unconditionalTerms', given))),
    partOf('allTerms', termsTotal(account, period)),
  )
}

/** The matters of law that a term touches, by its kind and by its wording: a reason to ask, no judgement. */
export function termReminders(term: Pick<Term, 'name' | 'kind' | 'condition' | 'note'>): LegalReminderId[] {
  const isRebateForNothing =
    term.kind === 'fixed-rebate' || (isRebate(term.kind) && term.condition.trim() === '')
  const byKind: LegalReminderId[] = [
    ...(isRebateForNothing ? (['unconditional-rebate'] as const) : []),
    // Fees for delivery are on the list of 2012, whatever a contract calls them.
    ...(term.kind === 'logistics-allowance' ? (['listed-fees'] as const) : []),
  ]
  const byWording = concessionReminders({ give: `${term.name} ${term.note}`, get: term.condition })
  return [...new Set([...byKind, ...byWording])]
}

function isRebate(kind: Term['kind']): boolean {
  return kind === 'conditional-rebate' || kind === 'tiered-rebate'
}

function costsOf(account: AccountMoney, terms: readonly Term[], period: PlanPeriod) {
  return terms.map((term) => partOf(termName(term), termCost(account, period, term)))
}
