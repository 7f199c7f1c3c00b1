import { useDeferredValue } from 'react'
import type { Account } from '#shared/domain/account.ts'
import { usePlan } from '../plan-context.tsx'

/** The account for what is computed: while somebody types, figures follow when there is time for them. */
export function useMoney(): Account {
  return useDeferredValue(usePlan().account)
}
