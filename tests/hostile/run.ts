import { readFile } from 'node:fs/promises'
import { prepare } from '../e2e/global-setup.ts'
import { ensureDisplay } from '../support/display.ts'
import { ensureSystemPackages } from '../support/system-packages.ts'
import { ownCorpus } from './corpus.ts'
import { readCorpus, type Corpus } from './read-corpus.ts'
import type { CarrierName } from './subject.ts'
import { playCorpus, type Listener, type Tally } from './suite.ts'

const carriers: readonly CarrierName[] = ['chromium', 'electron']

const listener: Listener = {
  violation({ id }, carrier, broken) {
    for (const [verdict, evidence] of broken) print(`violation: [${carrier}] ${id}: ${verdict} (${evidence})`)
  },
  skipped({ id }, carrier, reason) {
    print(`not staged: [${carrier}] ${id}: ${reason}`)
  },
}

/** `npm run hostile [-- FILE]`: Trivet's own corpus, or anyone's. The last line counts payloads times carriers. */
async function main(file: string | undefined): Promise<Tally> {
  const foreign = file === undefined ? null : await corpusOf(file)
  const corpusFor = foreign === null ? ownCorpus : () => foreign.payloads
  const unplayable = foreign?.unplayable ?? []
  for (const { id, reason } of unplayable) print(`not staged: ${id}: ${reason}`)
  for (const { id, reason } of foreign?.unjudged ?? []) print(`not judged: ${id}: ${reason}`)
  if (foreign?.payloads.length === 0)
    return { passed: 0, failed: 0, skipped: unplayable.length * carriers.length }
  ensureSystemPackages()
  await prepare()
  const display = await ensureDisplay()
  try {
    const tallies: Tally[] = []
    for (const carrier of carriers) tallies.push(await playCorpus(carrier, corpusFor, listener))
    const sum = (count: keyof Tally) => tallies.reduce((total, tally) => total + tally[count], 0)
    const skipped = sum('skipped') + unplayable.length * carriers.length
    return { passed: sum('passed'), failed: sum('failed'), skipped }
  } finally {
    display.stop()
  }
}

async function corpusOf(file: string): Promise<Corpus> {
  const text = await readFile(file, 'utf8')
  try {
    return readCorpus(text)
  } catch (error) {
    throw new Error(`${file} is not a corpus: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function print(line: string): void {
  process.stdout.write(`${line.replace(/[\p{Cc}]/gu, ' ')}\n`)
}

try {
  const { passed, failed, skipped } = await main(process.argv[2])
  print(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
} catch (error) {
  print(error instanceof Error ? error.message : String(error))
  print('0 passed, 1 failed, 0 skipped')
  process.exitCode = 1
}
