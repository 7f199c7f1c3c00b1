import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { parseQuery } from '#shared/search/query.ts'
import { generateNotes, generateQueries, writeNotes } from '../../bench/generated-notes.ts'
import { prepareWorkspace } from '../../support/prepare-workspace.ts'
import { startApp } from '../../support/start-app.ts'

/** A hundred on every run; as many as wanted by hand: `TRIVET_RECALL_QUERIES=500 npm run test:unit -- search-recall`. */
const queryCount = Number(process.env.TRIVET_RECALL_QUERIES ?? 100)
const mostHits = 500

test('every one of a hundred queries and more finds in ten thousand notes all that a plain look at each text finds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-recall-'))
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  const surroundings = { workspace: true, sample: false, locale: 'zh-CN', theme: 'light' } as const
  const workspaceDir = await prepareWorkspace(folders, surroundings)
  const notes = generateNotes()
  await writeNotes(workspaceDir, notes)
  const started = await startApp({
    workspace: false,
    workspaceDir,
    settingsDir: folders.settingsDir,
  })
  onTestFinished(async () => {
    await started.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const texts = notes.map(({ id, title, body, tags }) => ({
    id,
    text: foldText([title, ...tags.map((tag) => `#${tag}`), body].join('\n')),
  }))

  const missed: string[] = []
  for (const [turn, text] of generateQueries(notes, queryCount).entries()) {
    const { terms } = parseQuery(text)
    const wanted = texts.filter((note) =>
      terms.every((term) => note.text.includes(term.text) !== term.excluded),
    )
    const asked = { text, locale: 'zh-CN', scope: 'everything', kind: 'note', limit: mostHits } as const
    const answer = await started.app.dispatch('search.query', { ...asked, asker: 'recall', turn })
    if (!answer.ok) throw new Error(answer.error.code)
    const { hits, counts } = answer.value as Output<'search.query'>
    const found = new Set(hits.map(({ id }) => id))
    // A title also answers by its sound, so there may be more, never less.
    const isComplete = (counts.note ?? 0) <= mostHits && wanted.every(({ id }) => found.has(id))
    const isLong = (counts.note ?? 0) > mostHits && (counts.note ?? 0) >= wanted.length
    if (!isComplete && !isLong) missed.push(text)
  }
  expect(missed).toEqual([])
}, 120_000)
