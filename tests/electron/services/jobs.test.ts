import { describe, expect, it } from 'vitest'
import type { AppEvent } from '#shared/api/events.ts'
import { createEventBus } from '#electron/services/event-bus.ts'
import { createJobService } from '#electron/services/jobs.ts'

function start() {
  const events = createEventBus(() => undefined)
  const told: AppEvent[] = []
  events.subscribe((event) => told.push(event))
  return { jobs: createJobService({ events }), told }
}

describe('long work', () => {
  it('tells the first and the last step of each phase, and few between them', async () => {
    const { jobs, told } = start()
    await jobs.run('export-1', ({ report }) => {
      for (let done = 0; done <= 1000; done++) report('reading', done, 1000)
      report('writing', 0, 2)
      report('writing', 2, 2)
      return Promise.resolve()
    })
    const steps = told.flatMap((event) => (event.type === 'job-progress' ? [[event.phase, event.done]] : []))
    expect(steps[0]).toEqual(['reading', 0])
    expect(steps).toContainEqual(['reading', 1000])
    expect(steps.slice(-2)).toEqual([
      ['writing', 0],
      ['writing', 2],
    ])
    expect(steps.length).toBeLessThan(50)
  })

  it('ends at its next checkpoint once it is cancelled, and its name is free again', async () => {
    const { jobs } = start()
    const work = jobs.run('import-1', async ({ checkpoint }) => {
      checkpoint()
      jobs.cancel('import-1')
      await Promise.resolve()
      checkpoint()
    })
    await expect(work).rejects.toMatchObject({ code: 'cancelled' })
    await expect(jobs.run('import-1', () => Promise.resolve('again'))).resolves.toBe('again')
  })

  it('refuses a second piece of work of the same name', async () => {
    const { jobs } = start()
    let release = () => undefined as void
    const first = jobs.run('one', () => new Promise<void>((resolve) => (release = resolve)))
    await expect(jobs.run('one', () => Promise.resolve())).rejects.toMatchObject({ code: 'conflict' })
    release()
    await first
  })
})
