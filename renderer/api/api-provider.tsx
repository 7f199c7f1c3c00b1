import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, type ReactNode } from 'react'
import type { Client } from '#shared/api/client.ts'
import { ConnectionContext, type Connection } from './connection.ts'
import { ClientContext } from './hooks.ts'
import { staleAfter } from './invalidation.ts'
import { followNoteRows } from './note-rows.ts'
import { renewStale } from './renew-stale.ts'

/** Gives the views below a client, and keeps what they have read in step with the host's events. */
export function ApiProvider(props: { client: Client; connection: Connection; children: ReactNode }) {
  const { client, connection, children } = props
  const queries = useMemo(() => createQueryClient(), [])
  useEffect(() => {
    const noteRows = followNoteRows(client, queries)
    return client.subscribe((event) => {
      const isStale = staleAfter(event)
      const isFollowed = noteRows.hear(event)
      renewStale(
        queries,
        ({ queryKey }) => isStale(queryKey) && !(isFollowed && queryKey[0] === 'notes.list'),
      )
    })
  }, [client, queries])
  // Events sent while nobody listened are lost, so everything is asked again.
  useEffect(
    () =>
      connection.subscribe((state, before) => {
        if (state === 'connected' && before !== 'connected') renewStale(queries, () => true)
      }),
    [connection, queries],
  )
  return (
    <ClientContext value={client}>
      <ConnectionContext value={connection}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      </ConnectionContext>
    </ClientContext>
  )
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The host is on this computer: what the browser thinks of the network means nothing here, and events
      // say when an answer is stale.
      queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
