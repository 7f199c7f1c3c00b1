import type { AppEvent } from '#shared/api/events.ts'
import { describeFailure, type Log } from './log.ts'

/** Tells every listener what happened, in order. */
export interface EventBus {
  emit(event: AppEvent): void
  subscribe(listener: (event: AppEvent) => void): () => void
}

export function createEventBus(log: Log): EventBus {
  const listeners = new Set<{ hear: (event: AppEvent) => void }>()
  return {
    emit(event) {
      for (const { hear } of [...listeners]) {
        try {
          hear(event)
        } catch (error) {
          // A window that went away must not keep the others, or the save itself, from going on.
          log(`A listener failed on ${event.type}: ${describeFailure(error)}`)
        }
      }
    },
    subscribe(listener) {
      const entry = { hear: listener }
      listeners.add(entry)
      return () => {
        listeners.delete(entry)
      }
    },
  }
}
