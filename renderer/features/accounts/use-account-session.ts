import { useClient } from '../../api/hooks.ts'
import { createDraftRegistry } from '../../ui/draft-registry.ts'
import type { DraftSession } from '../../ui/draft-session.ts'
import type { Account } from '#shared/domain/account.ts'

const accountDrafts = createDraftRegistry<Account>({
  kind: 'account',
  load: (client, id) => client.call('accounts.get', { id }),
  save: (client, draft) => client.call('accounts.save', draft),
})

/** The one working copy of an account in this window. */
export function useAccountSession(account: Account): DraftSession<Account> {
  return accountDrafts(useClient(), account)
}
