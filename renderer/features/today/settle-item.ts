import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import type { Account, ActionStatus } from '#shared/domain/account.ts'
import type { PromiseStatus } from '#shared/domain/joint-plan.ts'
import type { TodayItem } from '#shared/domain/today.ts'

/** Somebody else may save the plan between our reading and writing it; then we read again. */
const attempts = 3

type Settled = Pick<TodayItem, 'accountId' | 'itemId' | 'kind' | 'isBroken'>

/** Tells whether a thing can be ticked off where it is listed. */
export function canBeSettled({ kind }: Pick<TodayItem, 'kind'>): boolean {
  return kind === 'action' || kind === 'promise'
}

/** Ticks a thing off in the newest version of its plan, or takes that back. */
export async function settleItem(client: Client, item: Settled, isSettled: boolean): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const account = await client.call('accounts.get', { id: item.accountId })
    try {
      await client.call('accounts.save', withSettled(account, item, isSettled))
      return
    } catch (error) {
      const overtaken = error instanceof AppFailure && error.code === 'conflict'
      if (!overtaken || attempt === attempts) throw error
    }
  }
}

/** The plan with one thing ticked off or open again. Fails with `not-found` where it is gone. */
function withSettled(account: Account, { kind, itemId, isBroken }: Settled, isSettled: boolean): Account {
  const list: readonly { id: string }[] = kind === 'promise' ? account.promises : account.actions
  if (!list.some(({ id }) => id === itemId)) {
    throw new AppFailure('not-found', 'The item is not in the plan any more.')
  }
  if (kind === 'promise') {
    const status: PromiseStatus = isSettled ? 'kept' : isBroken ? 'broken' : 'open'
    const promises = account.promises.map((one) => (one.id === itemId ? { ...one, status } : one))
    return { ...account, promises }
  }
  const status: ActionStatus = isSettled ? 'done' : 'open'
  const actions = account.actions.map((one) => (one.id === itemId ? { ...one, status } : one))
  return { ...account, actions }
}
