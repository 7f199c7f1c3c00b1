import { expect, test } from '../e2e/fixtures.ts'
import { ensureDisplay } from '../support/display.ts'
import { ownCorpus } from './corpus.ts'
import type { Payload } from './payload.ts'
import { playCorpus } from './suite.ts'

/** The first of every class in every place; what never ends takes its time and is left to `npm run hostile`. */
function oneOfEach(canary: string): Payload[] {
  const chosen = new Map<string, Payload>()
  for (const payload of ownCorpus(canary)) {
    const kind = `${payload.where} ${payload.class}`
    if (payload.class !== 'without an end' && !chosen.has(kind)) chosen.set(kind, payload)
  }
  return [...chosen.values()]
}

test('one hostile content of every kind runs nothing, loads nothing, goes nowhere and writes nowhere @both', async ({
  carrier,
}) => {
  test.setTimeout(180_000)
  const said: string[] = []
  const display = await ensureDisplay()
  try {
    const { passed } = await playCorpus(carrier, oneOfEach, {
      violation: ({ id }, _carrier, broken) =>
        said.push(...broken.map(([verdict, evidence]) => `${id}: ${verdict} (${evidence})`)),
      skipped: ({ id }, _carrier, reason) => said.push(`${id} was not staged: ${reason}`),
    })
    expect(said).toEqual([])
    expect(passed).toBe(oneOfEach('').length)
  } finally {
    display.stop()
  }
})
