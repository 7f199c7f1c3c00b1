import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { buildChild } from '../../electron/storage/child-process.ts'
import { seededRandom } from '../typing-crash.ts'
import { modelDisk, putOnDisk } from './disk-model.ts'
import { scenarios } from './scenarios.ts'
import { expectSound, prepareStage } from './stage.ts'
import { canTrace, changingCalls, readCalls, runTraced } from './system-calls.ts'

const seed = 20_261_124
const recording = ['-y', '-xx', '-s', '4000000', '-e', `trace=${changingCalls.join(',')}`]

let program: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  program = await buildChild(new URL('./subject.ts', import.meta.url))
}, 120_000)
afterAll(() => program.remove())

describe.skipIf(!canTrace)(
  'the power is cut, or the process killed, behind every call that changes the disk',
  () => {
    test.each(scenarios.map((scenario) => ({ scenario, name: scenario.name })))(
      'in $name',
      { timeout: 1_200_000 },
      async ({ scenario }) => {
        const stage = await prepareStage((client, place) => scenario.prepare(client, place))
        onTestFinished(() => stage.remove())
        const log = join(stage.place.root, '..', 'calls')
            const model = await stageModel()
        const random = seededRandom(seed)
        const known = new Set<string>()
        const failures: string[] = []
        for (let moment = 0; moment < model.moments; moment += 1) {
          const said = model.saidAt(moment)
          for (const state of [model.keptAt(moment), ...model.cutAt(moment, random)]) {
            const key = `${state.digest} ${said.length}`
            if (known.has(key)) continue
            known.add(key)
            await putOnDisk(state, stage.place.root)
            await expectSound(scenario, stage.place, said).catch((error: unknown) => {
              failures.push(`${state.how}, said ${said.join()}: ${String(error)}`)
            })
          }
        }
      },
)
