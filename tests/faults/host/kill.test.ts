import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildChild } from '../../electron/storage/child-process.ts'
import { canTrace } from '../means.ts'
import { scenarios, type Scenario } from './scenarios.ts'
import { expectSound, prepareStage } from './stage.ts'
import { readCalls, recordingTo, runTraced, threadsOf, touching } from './system-calls.ts'

/** Where a call begins, a process can be killed; opening to read changes nothing, so of `openat` it is those that create. */
const killedAt = ['openat', 'write', 'pwrite64', 'fsync', 'rename', 'link', 'unlink', 'mkdir', 'rmdir']

let program: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  program = await buildChild(new URL('./subject.ts', import.meta.url))
}, 120_000)
afterAll(() => program.remove())

async function stageOf(scenario: Scenario) {
  const stage = await prepareStage((client, place) => scenario.prepare(client, place))
  onTestFinished(() => stage.remove())
  return { stage, subject: { program: program.path, scenario, place: stage.place } }
}

describe.skipIf(!canTrace)('the process is killed at every call that changes the disk', () => {
  test.each(scenarios.map((scenario) => ({ scenario, name: scenario.name })))(
    'in $name',
    { timeout: 1_200_000 },
    async ({ scenario }) => {
      const { stage, subject } = await stageOf(scenario)
      const log = join(stage.place.root, '..', 'calls')
      const recorded = await runTraced(subject, recordingTo(log))
      const points = touching(await readCalls(log), stage.place.root).filter(
        ({ name, words }) => killedAt.includes(name) && (name !== 'openat' || words.includes('O_CREAT')),
      )
      let killed = 0
      for (const call of points) {
        const { name, count } = call
        await stage.reset()
        const inject = `inject=${name}:signal=KILL:when=${count}`
        const strace = ['-o', '/dev/null', '-e', `trace=${name}`, '-e', inject]
        const run = await runTraced(subject, strace, threadsOf(call, recorded))
        if ((await run.ended) === 'SIGKILL') killed += 1
        await expectSound(scenario, stage.place, run.lines).catch((error: unknown) => {
          throw new Error(`killed at ${name} ${count}, said ${run.lines.join()}`, { cause: error })
        })
      }
      // Threads wake each other by a write now and then, so a call may have another number in another run.
      expect(killed).toBeGreaterThan(points.length * 0.8)
    },
  )
})
