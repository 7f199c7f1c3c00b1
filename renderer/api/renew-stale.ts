import type { Query, QueryClient } from '@tanstack/react-query'

/**
 * Asks anew for every answer that is stale. One that is on its way for the first time can't be given up, and it may
 * have been made before the change: it is asked for once more as soon as it is here.
 */
export function renewStale(queries: QueryClient, isStale: (query: Query) => boolean): void {
  for (const query of queries.getQueryCache().findAll({ predicate: isStale })) {
    if (query.state.data !== undefined || query.state.fetchStatus === 'idle') continue
    const again = () => queries.invalidateQueries({ queryKey: query.queryKey, exact: true })
    void query.promise?.then(again, again)
  }
  void queries.invalidateQueries({ predicate: isStale })
}
