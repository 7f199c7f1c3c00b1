import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Output } from '#shared/api/contract.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { parseQuery } from '#shared/search/query.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { prepareWorkspace } from '../support/prepare-workspace.ts'
import { startApp } from '../support/start-app.ts'
import { generateNotes, generateQueries, noteCount, writeNotes } from './generated-notes.ts'
import { expectPromise } from './budget.ts'
import { slow, usualRatio, type Round } from './measure.ts'

/*
 * Ten thousand notes are searched by any stretch of text, with nothing missed, in about the time of the plainest loop
 * that could do it. As in fluent.spec.ts no number is a time; what a run found stands in its annotations.
 */
const limits = {
  /** The first query of all, which folds every text, against folding them in a plain loop. */
  firstQuery: 6, // 2.7
  /** What is kept in memory against the texts themselves, two bytes a character. */
  memory: 3, // 1.6
}
const queryCount = 500
const roundSize = 100
const usualHits = 50
const mostHits = 500

function note(description: string, ratio: number): void {
  test.info().annotations.push({ type: 'ratio', description: `${description}: ${ratio.toFixed(2)}` })
}

/** Tells how long (ms) this process has worked since, so that other programs count for nothing. */
function meter(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}

test('ten thousand notes are searched completely, in about the time of a plain loop', async () => {
  test.setTimeout(180_000)
  const folder = await mkdtemp(join(tmpdir(), 'trivet-bench-'))
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  const workspaceDir = await prepareWorkspace(folders, {
    ...{ workspace: true, sample: false, locale: 'zh-CN', theme: 'light' },
  })
  const notes = generateNotes()
  await writeNotes(workspaceDir, notes)
  const started = await startApp({ workspace: false, workspaceDir, settingsDir: folders.settingsDir })
  const ask = async (text: string, limit: number = usualHits): Promise<Output<'search.query'>> => {
    const answer = await started.app.dispatch('search.query', {
      ...{ text, locale: 'zh-CN', scope: 'everything', kind: 'note', limit, asker: 'bench', turn: 0 },
    })
    if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.detail}`)
    return answer.value as Output<'search.query'>
  }
  await started.app.dispatch('notes.list', {})

  let worked = meter()
  const texts = notes.map(({ title, body, tags }) =>
    foldText([title, ...tags.map((tag) => `#${tag}`), body].join('\n')),
  )
  const foldingMs = worked()
  const heapBefore = heapUsed()
  worked = meter()
  await ask('第一')
  const firstMs = worked()
  // The sounds of titles are worked out when Latin letters first come.
  await ask('otif')
  const kept = heapUsed() - heapBefore
  const textBytes = texts.reduce((sum, { length }) => sum + length * 2, 0)

  const queries = generateQueries(notes, queryCount)
  const rounds: Round[] = []
  const missed: string[] = []
  for (let first = 0; first < queries.length; first += roundSize) {
    const round = queries.slice(first, first + roundSize)
    const expected = new Map<string, Set<string>>()
    const plain = round.map((query) => {
      const terms = parseQuery(query).terms
      const worked = meter()
      const found: number[] = []
      for (const [index, text] of texts.entries()) {
        if (terms.every((term) => text.includes(term.text) !== term.excluded)) found.push(index)
      }
      const ms = worked()
      expected.set(query, new Set(found.map((index) => notes[index]!.id)))
      return ms
    })
    const measured: number[] = []
    for (const query of round) {
      const worked = meter()
      const { counts } = await ask(query)
      measured.push(worked())
      // The titles also answer by their sound, so there may be more, never less.
      const wanted = expected.get(query)!
      const total = counts.note ?? 0
      const found = new Set(total <= mostHits ? (await ask(query, mostHits)).hits.map(({ id }) => id) : [])
      if (total < wanted.size || (total <= mostHits && [...wanted].some((id) => !found.has(id)))) {
        missed.push(query)
      }
    }
    rounds.push({ plain, measured })
  }
  expect(missed).toEqual([])
  const ratio = usualRatio(rounds, slow)
  expectPromise('search, 10,000 notes', ratio)
  note('first query', firstMs / foldingMs)
  note('memory', kept / textBytes)
  expect(texts).toHaveLength(noteCount)
  expect.soft(firstMs / foldingMs, 'first query').toBeLessThan(limits.firstQuery)
  expect.soft(kept / textBytes, 'memory').toBeLessThan(limits.memory)
  await started.stop()
  await rm(folder, { recursive: true, force: true })
})
