import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Account, ActionStatus } from '#shared/domain/account.ts'

/** Somebody else may save the plan between our reading and writing it; then we read again. */
const attempts = 3

/** Sets the status of one action in the newest version of its plan. */
export async function setActionStatus(
  client: Client,
  accountId: string,
  actionId: string,
  status: ActionStatus,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const account = await client.call('accounts.get', { id: accountId })
    try {
      await client.call('accounts.save', withActionStatus(account, actionId, status))
      return
    } catch (error) {
      const overtaken = error instanceof AppFailure && error.code === 'conflict'
      if (!overtaken || attempt === attempts) throw error
    }
  }
}

/** The plan with one action changed. Fails with `not-found` where the action is gone. */
export function withActionStatus(account: Account, actionId: string, status: ActionStatus): Account {
  if (!account.actions.some((action) => action.id === actionId)) {
    throw new AppFailure('not-found', 'The action is not in the plan any more.')
  }
  const actions = account.actions.map((action) => (action.id === actionId ? { ...action, status } : action))
  return { ...account, actions }
}
