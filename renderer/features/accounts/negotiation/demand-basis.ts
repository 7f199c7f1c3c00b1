import type { Account } from '#shared/domain/account.ts'
import { contribution, invoiceSales } from '#shared/plan/customer-profit.ts'
import type { DemandBasis } from '#shared/plan/demand-cost.ts'

/** What the cost of demands is reckoned from: the plan year of the account. */
export function demandBasis(account: Account): DemandBasis {
  return {
    invoiceSales: invoiceSales(account, 'plan'),
    contribution: contribution(account, 'plan'),
    creditRate: account.finance.creditRate,
  }
}
