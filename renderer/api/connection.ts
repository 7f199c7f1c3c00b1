import { createContext, useContext, useSyncExternalStore } from 'react'

/** `lost`: the host does not answer. `refused`: it answers, but not to the key of this window. */
export type ConnectionState = 'connected' | 'lost' | 'refused'

/** Whether the host can be heard; the transport reports, views show. */
export interface Connection {
  state(): ConnectionState
  report(state: ConnectionState): void
  subscribe(listener: (state: ConnectionState, before: ConnectionState) => void): () => void
}

export function createConnection(): Connection {
  let current: ConnectionState = 'connected'
  const listeners = new Set<(state: ConnectionState, before: ConnectionState) => void>()
  return {
    state: () => current,
    report(state) {
      if (state === current) return
      const before = current
      current = state
      for (const listener of listeners) listener(state, before)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const ConnectionContext = createContext<Connection | null>(null)

export function useConnection(): ConnectionState {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useConnection needs an ApiProvider above it.')
  return useSyncExternalStore(
    (changed) => connection.subscribe(changed),
    () => connection.state(),
  )
}
