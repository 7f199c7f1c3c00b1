import type { StoreChange } from './ports.ts'

/** Passes changes on: at once, or, while a task changes many documents, together at its end. */
export interface ChangeTeller {
  tell(change: StoreChange): void
  together<T>(task: () => Promise<T>): Promise<T>
}

export function createChangeTeller(listener: (change: StoreChange) => void): ChangeTeller {
  const waiting = new Map<string, StoreChange & { ids: string[] }>()
  let tasks = 0

  function tellWaiting(): void {
    const changes = [...waiting.values()]
    waiting.clear()
    for (const { kind, ids, origin } of changes) listener({ kind, ids: [...new Set(ids)], origin })
  }

  return {
    tell(change) {
      if (tasks === 0) return listener(change)
      const key = `${change.kind} ${change.origin}`
      const present = waiting.get(key)
      if (present) present.ids.push(...change.ids)
      else waiting.set(key, { ...change, ids: [...change.ids] })
    },
    async together(task) {
      tasks += 1
      try {
        return await task()
      } finally {
        tasks -= 1
        if (tasks === 0) tellWaiting()
      }
    },
  }
}
