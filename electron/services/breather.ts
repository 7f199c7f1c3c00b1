import { setImmediate } from 'node:timers/promises'

/** How long (ms) a long task may hold the thread at a stretch: saves and other calls wait for it. */
const stretchMs = 8

/** Lets a long task give way. */
export interface Breather {
  /** Till when the present stretch may go on. */
  until(): number
  /** Gives way where the stretch is over. */
  breathe(): Promise<void>
}

export function createBreather(clock: () => number = () => performance.now()): Breather {
  let end = clock() + stretchMs
  return {
    until: () => end,
    async breathe() {
      if (clock() < end) return
      await setImmediate()
      end = clock() + stretchMs
    },
  }
}
