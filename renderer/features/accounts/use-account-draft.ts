import { useClient } from '../../api/hooks.ts'
import { createDraftRegistry } from '../../ui/draft-registry.ts'
import { useDraft, type Draft } from '../../ui/use-draft.ts'
import type { Account } from '#shared/domain/account.ts'

const accountDrafts = createDraftRegistry<Account>({
  kind: 'account',
  load: (client, id) => client.call('accounts.get', { id }),
  save: (client, draft) => client.call('accounts.save', draft),
})

/** The working copy of an account, saving itself. */
export function useAccountDraft(account: Account): Draft<Account> {
  return useDraft(accountDrafts(useClient(), account))
}
