import type { ParsedInput } from '#shared/api/contract.ts'
import { summariseAccount, type Account, type AccountSummary } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import type { PortfolioRow } from '#shared/domain/portfolio.ts'
import { touchParts } from '#shared/domain/plan-part.ts'
import { portfolioRow } from '#shared/plan/portfolio.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface AccountService {
  list(): Promise<AccountSummary[]>
  /** Every account with its computed figures; only what changed since the last time is computed. */
  portfolio(): Promise<PortfolioRow[]>
  get(id: string): Promise<Account>
  create(input: ParsedInput<'accounts.create'>): Promise<Account>
  save(account: Account): Promise<Account>
  remove(id: string): Promise<void>
}

export function createAccountService({
  workspace,
  events,
  now,
}: {
  workspace: WorkspaceService
  events: EventBus
  now: () => string
}): AccountService {
  const accounts = async () => (await workspace.store()).accounts
  // The store puts a new object in the place of a changed document, so a row holds for as long as its document.
  const rows = new WeakMap<Account, PortfolioRow>()
  const rowOf = (account: Account) => {
    const row = rows.get(account) ?? portfolioRow(account)
    rows.set(account, row)
    return row
  }
  return {
    list: async () => (await (await accounts()).list()).map(summariseAccount),
    portfolio: async () => (await (await accounts()).list()).map(rowOf),
    get: async (id) => (await accounts()).get(id),
    create: async ({ name, tier, channel }) =>
      (await accounts()).create({ ...emptyAccountPlan(), name, tier, channel }),
    async save(account) {
      const store = await accounts()
      const touched = touchParts(await store.get(account.id), account, now())
      return saveDocument(store, 'account', { ...account, touched }, events)
    },
    remove: async (id) => (await accounts()).remove(id),
  }
}
