import { expect, test as base } from '../e2e/fixtures.ts'
import { crashWhileTyping } from './typing-crash.ts'

export interface FaultOption {
  /** How often everything is killed: once in `npm test`, a hundred times in `npm run faults`. */
  rounds: number
}

/** What may be lost at most, by the promise of the app. */
const mostLostMs = 1_000
const roundLimitMs = 60_000
const firstSeed = 20_261_123

const test = base.extend<FaultOption>({ rounds: [1, { option: true }] })

test('a crash in the middle of typing loses the words of a second at most @both', async ({
  carrier,
  rounds,
}, testInfo) => {
  testInfo.setTimeout(rounds * roundLimitMs)
  const lost: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const seed = firstSeed + round
    const { lostMs, isGarbled, typed, found } = await crashWhileTyping(carrier, seed)
    expect(isGarbled, `seed ${seed}: typed “${typed}”, found “${found}”`).toBe(false)
    expect(lostMs, `seed ${seed}: typed “${typed}”, found “${found}”`).toBeLessThanOrEqual(mostLostMs)
    lost.push(Math.round(lostMs))
  }
  lost.sort((a, b) => a - b)
  testInfo.annotations.push({ type: 'lost, ms', description: `most ${lost.at(-1)}; all ${lost.join(' ')}` })
})
