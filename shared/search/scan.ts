import type { SearchKind } from '../domain/search.ts'
import type { Matcher } from './match.ts'
import type { SearchEntry } from './search-entry.ts'

/** One way through all entries, in slices, so that nobody waits for all of it. */
export interface Scan {
  /** Goes on until the clock (ms) reaches the moment; true when the end is reached. */
  advance(until: number): boolean
  /** The best entries found so far. Among equals the order of the entries decides. */
  best(limit: number, kind: SearchKind | null): SearchEntry[]
  counts(): Partial<Record<SearchKind, number>>
}

/** Entries between two looks at the clock. */
const stride = 32

/** Prepares a scan. Entries lie in the order that decides between equals: the most recent first. */
export function createScan(entries: readonly SearchEntry[], matcher: Matcher, clock: () => number): Scan {
  const byRank = new Map<number, SearchEntry[]>()
  const counts: Partial<Record<SearchKind, number>> = {}
  let next = 0

  function take(entry: SearchEntry): void {
    const rank = matcher.rank(entry)
    if (rank === null) return
    const equals = byRank.get(rank)
    if (equals) equals.push(entry)
    else byRank.set(rank, [entry])
    counts[entry.source.kind] = (counts[entry.source.kind] ?? 0) + 1
  }

  return {
    advance(until) {
      while (next < entries.length) {
        const end = Math.min(next + stride, entries.length)
        for (; next < end; next += 1) {
          const entry = entries[next]
          if (entry) take(entry)
        }
        if (clock() >= until) break
      }
      return next >= entries.length
    },
    best(limit, kind) {
      const best: SearchEntry[] = []
      for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
        for (const entry of byRank.get(rank) ?? []) {
          if (best.length >= limit) return best
          if (kind === null || entry.source.kind === kind) best.push(entry)
        }
      }
      return best
    },
    counts: () => counts,
  }
}
