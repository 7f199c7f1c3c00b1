import { createContext, startTransition, useContext, useEffect, useState } from 'react'
import type { Account } from '#shared/domain/account.ts'
import { usePlanTools } from '../plan-context.tsx'

/** Shorter than anybody notices, longer than from one key to the next. */
const pauseMs = 150

/** The account for what is computed from it. */
export const MoneyContext = createContext<Account | null>(null)

/** The account for what is computed: figures follow when whoever writes pauses, so that no letter waits for them. */
export function useMoney(): Account {
  const account = useContext(MoneyContext)
  if (!account) throw new Error('useMoney needs the money area above it.')
  return account
}

/** The account as it was at the last pause in writing. */
export function useSettledAccount(): Account {
  const { present, subscribe } = usePlanTools()
  const [settled, setSettled] = useState(present)
  useEffect(() => {
    let timer = setTimeout(settle, 0)
    function settle() {
      startTransition(() => setSettled(present()))
    }
    const unsubscribe = subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(settle, pauseMs)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [present, subscribe])
  return settled
}
