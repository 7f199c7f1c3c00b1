import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Client } from '#shared/api/client.ts'
import type { JobProgress } from '#shared/domain/job.ts'

export interface JobHandle {
  isRunning: boolean
  /** How far it is; null before the first report and when nothing runs. */
  progress: Pick<JobProgress, 'phase' | 'done' | 'total'> | null
  /** True from the wish to end it until it has ended. */
  isCancelling: boolean
  /**
   * Does long work under a new name, which `work` hands to the host as `job`, and hears how far it is. Resolves and
   * rejects as the work does; work that was ended rejects with `cancelled`.
   */
  run: <T>(work: (job: string) => Promise<T>) => Promise<T>
  /** Asks the host to end the work; nothing happens when none runs. */
  cancel: () => void
}

interface RunningJob {
  id: string
  progress: JobHandle['progress']
  isCancelling: boolean
}

/** Long work of the host that this view watches and can end, one at a time: `useJob(useClient())`. */
export function useJob(client: Client): JobHandle {
  const [running, setRunning] = useState<RunningJob | null>(null)
  const current = useRef<string | null>(null)

  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.type !== 'job-progress') return
        const { job, phase, done, total } = event
        setRunning((before) =>
          before?.id === job ? { ...before, progress: { phase, done, total } } : before,
        )
      }),
    [client],
  )

  const run = useCallback(async <T>(work: (job: string) => Promise<T>): Promise<T> => {
    const id = crypto.randomUUID()
    current.current = id
    setRunning({ id, progress: null, isCancelling: false })
    try {
      return await work(id)
    } finally {
      if (current.current === id) current.current = null
      setRunning((before) => (before?.id === id ? null : before))
    }
  }, [])

  const cancel = useCallback(() => {
    const id = current.current
    if (id === null) return
    setRunning((before) => (before?.id === id ? { ...before, isCancelling: true } : before))
    // Work that is over has nothing to end, and a host that is gone ends it by itself.
    client.call('jobs.cancel', { job: id }).catch(() => undefined)
  }, [client])

  return useMemo(
    () => ({
      isRunning: running !== null,
      progress: running?.progress ?? null,
      isCancelling: running?.isCancelling ?? false,
      run,
      cancel,
    }),
    [running, run, cancel],
  )
}
