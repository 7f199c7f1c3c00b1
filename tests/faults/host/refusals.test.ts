import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildChild } from '../../electron/storage/child-process.ts'
import { canTrace } from '../means.ts'
import { scenarios } from './scenarios.ts'
import { expectNothingLeft, expectSound, prepareStage } from './stage.ts'
import { readCalls, recordingTo, runTraced, threadsOf, touching } from './system-calls.ts'

/** What a system may answer to a call instead of doing it. */
const refusals = [
  { call: 'openat', error: 'ENOSPC' },
  { call: 'write', error: 'ENOSPC' },
  { call: 'write', error: 'EIO' },
  { call: 'fsync', error: 'EIO' },
  { call: 'rename', error: 'EIO' },
  { call: 'rename', error: 'EROFS' },
] as const

let program: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  program = await buildChild(new URL('./subject.ts', import.meta.url))
}, 120_000)
afterAll(() => program.remove())

const attacked = scenarios.filter(({ name }) =>
  [
    'a save',
    'the trash',
    'a migration',
    'versions',
    'pictures',
    'an import',
    'a tag changed in many notes',
  ].includes(name),
)

describe.skipIf(!canTrace)('the system refuses a call that changes the disk', () => {
  test.each(attacked.map((scenario) => ({ scenario, name: scenario.name })))(
    'in $name: nothing is said to be done that is not, once or from then on',
    { timeout: 1_200_000 },
    async ({ scenario }) => {
      const stage = await prepareStage((client, place) => scenario.prepare(client, place))
      onTestFinished(() => stage.remove())
      const { place } = stage
      const subject = { program: program.path, scenario, place }
      const log = join(place.root, '..', 'calls')
      const recorded = await runTraced(subject, recordingTo(log))
      const calls = touching(await readCalls(log), place.root)
      for (const { call, error } of refusals) {
        const points = calls.filter(
          ({ name, words }) => name === call && (name !== 'openat' || words.includes('O_CREAT')),
        )
        const once = points.map((point) => ({ point, when: String(point.count) }))
        // One that stays, from the first, the middle and the last on. Opening to read is not told from opening to
        // write, so that one passes.
        const lasting =
          call === 'openat' ? [] : [points[0], points[Math.floor(points.length / 2)], points.at(-1)]
        const staying = lasting.flatMap((point) => (point ? [{ point, when: `${point.count}+` }] : []))
        for (const { point, when } of [...once, ...staying]) {
          await stage.reset()
          const inject = `inject=${call}:error=${error}:when=${when}`
          const strace = ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject]
          const run = await runTraced(subject, strace, threadsOf(point, recorded))
          const what = `${error} at ${call} ${when}, said ${run.lines.join()}`
          try {
            expect(
              run.lines.find((line) => /^failed (?!disk-full|storage-failed|permission-denied)/.test(line)),
            ).toBe(undefined)
            await expectSound(scenario, place, run.lines)
            await expectNothingLeft(place)
          } catch (failure) {
            throw new Error(what, { cause: failure })
          }
        }
      }
    },
  )
})
