import { useSyncExternalStore } from 'react'
import type { Stop } from './open-hit.ts'

/** The results of a search while one walks through the documents that were found. */
export interface Trail {
  text: string
  stops: readonly Stop[]
  index: number
}

let trail: Trail | null = null
const listeners = new Set<() => void>()

/** Keeps a search at hand beside the documents that it found; null lets go of it. */
export function followTrail(next: Trail | null): void {
  trail = next
  for (const listener of listeners) listener()
}

export function useTrail(): Trail | null {
  return useSyncExternalStore(subscribe, () => trail)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
