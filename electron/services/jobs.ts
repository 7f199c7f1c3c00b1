import { AppFailure } from '#shared/api/errors.ts'
import type { JobProgress } from '#shared/domain/job.ts'
import type { EventBus } from './event-bus.ts'

/** What long work is given to say how far it is, and to notice that nobody wants it any more. */
export interface Job {
  /** Tells the windows, a few times a second at most; the last step of a phase is always told. */
  report: (phase: JobProgress['phase'], done: number, total: number | null) => void
  /** Fails with `cancelled` once the user has ended the work. Ask it wherever stopping leaves things whole. */
  checkpoint: () => void
}

export interface JobService {
  /** Runs work under a name. Without a name it runs all the same: nobody watches, and nobody can end it. */
  run<T>(id: string | undefined, work: (job: Job) => Promise<T>): Promise<T>
  cancel(id: string): void
}

/** Milliseconds between two reports of one phase. */
const reportEvery = 150

export function createJobService({ events }: { events: EventBus }): JobService {
  const cancelled = new Map<string, boolean>()

  return {
    async run(id, work) {
      if (id === undefined) return work({ report: () => undefined, checkpoint: () => undefined })
      if (cancelled.has(id)) throw new AppFailure('conflict', 'Work of this name is running.')
      cancelled.set(id, false)
      let toldAt = -Infinity
      let toldPhase: string | null = null
      try {
        return await work({
          report(phase, done, total) {
            const now = performance.now()
            if (phase === toldPhase && done !== total && now - toldAt < reportEvery) return
            toldAt = now
            toldPhase = phase
            events.emit({ type: 'job-progress', job: id, phase, done, total })
          },
          checkpoint() {
            if (cancelled.get(id) === true) throw new AppFailure('cancelled', 'The work was ended.')
          },
        })
      } finally {
        cancelled.delete(id)
      }
    },
    cancel(id) {
      if (cancelled.has(id)) cancelled.set(id, true)
    },
  }
}
