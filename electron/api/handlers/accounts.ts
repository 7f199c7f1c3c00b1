import type { Services } from '../services.ts'
import type { HandlersOf } from './handlers-of.ts'

export function accountHandlers({ accounts }: Services): HandlersOf<'accounts'> {
  return {
    'accounts.list': () => accounts.list(),
    'accounts.portfolio': () => accounts.portfolio(),
    'accounts.get': ({ id }) => accounts.get(id),
    'accounts.create': (input) => accounts.create(input),
    'accounts.save': (account) => accounts.save(account),
    'accounts.remove': async ({ id }) => {
      await accounts.remove(id)
      return {}
    },
  }
}
