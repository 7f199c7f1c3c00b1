import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildChild } from '../../electron/storage/child-process.ts'
import { seededRandom } from '../typing-crash.ts'
import { modelDisk, putOnDisk } from './disk-model.ts'
import { canTrace } from '../means.ts'
import { scenarios } from './scenarios.ts'
import { expectSound, prepareStage } from './stage.ts'
import { readCalls, recordingTo, runTraced } from './system-calls.ts'

const seed = 20_261_124
const shownFailures = 12

let program: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  program = await buildChild(new URL('./subject.ts', import.meta.url))
}, 120_000)
afterAll(() => program.remove())

describe.skipIf(!canTrace)('the power is cut behind every call that changes the disk', () => {
  test.each(scenarios.map((scenario) => ({ scenario, name: scenario.name })))(
    'in $name',
    { timeout: 1_200_000 },
    async ({ scenario }) => {
      const stage = await prepareStage((client, place) => scenario.prepare(client, place))
      onTestFinished(() => stage.remove())
      const { place } = stage
      const log = join(place.root, '..', 'calls')
      const run = await runTraced({ program: program.path, scenario, place }, recordingTo(log))
      expect(run.lines.filter((line) => line.startsWith('failed'))).toEqual([])
      expect(run.lines.at(-1)).toBe('closed')
      await expectSound(scenario, place, run.lines)
      await stage.reset()

      const model = await modelDisk(place.root, await readCalls(log))
      const random = seededRandom(seed)
      const known = new Set<string>()
      const failures: string[] = []
      for (let moment = 0; moment < model.moments; moment += 1) {
        const said = model.saidAt(moment)
        for (const state of [model.keptAt(moment), ...model.cutAt(moment, random)]) {
          const key = `${state.digest} ${said.length}`
          if (known.has(key)) continue
          known.add(key)
          await putOnDisk(state, place.root)
          await expectSound(scenario, place, said).catch((error: unknown) => {
            failures.push(`${state.how}, said ${said.join()}: ${String(error)}`)
          })
        }
      }
      expect(failures.slice(0, shownFailures)).toEqual([])
    },
  )
})
