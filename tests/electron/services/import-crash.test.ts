import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { recoverImports } from '#electron/services/import-changes.ts'
import { buildChild, startChild } from '../storage/child-process.ts'
import { noteFields } from '../storage/note-fields.ts'
import { pathsBelow, setUpBench } from '../storage/workspace-fixture.ts'
import { crashPicture } from './import-crash-changes.ts'

let child: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  child = await buildChild(new URL('./import-child.ts', import.meta.url))
}, 60_000)
afterAll(() => child.remove())

test('killed at any moment of an import, all of it is there at the next start, or nothing', async () => {
  let killedInside = 0
  // Machines differ in how long an import takes: one of these moments lies in the middle of it.
  for (const delay of [0, 15, 60, 200, null]) {
    if (delay !== null && killedInside === 1) continue
    const bench = await setUpBench({ writeOptions: { durable: false } })
    const store = await bench.create()
    for (let at = 0; at < 30; at += 1)
      await store.notes.create(noteFields(`在先 ${at}`, '旧'), `present-${at}`)
    await store.close()

    const started = startChild(process.execPath, [child.path, bench.folder, bench.historyDir])
    onTestFinished(() => void started.process.kill('SIGKILL'))
    await started.said('ready')
    started.go()
    // Without a delay it dies while the journal or the picture is being written.
    if (delay === null) await started.said('done')
    else if (delay > 0) await started.said('begun')
    await sleep(delay ?? 0)
    started.process.kill('SIGKILL')
    await started.ended
    const isRunning = (await pathsBelow(join(bench.folder, '.trivet'))).some((path) =>
      path.endsWith('.jsonl'),
    )
    if (isRunning) killedInside += 1

    const opened = await bench.open()
    await recoverImports(opened, () => undefined)
    const notes = await opened.notes.list()
    const fresh = notes.filter(({ id }) => id.startsWith('fresh-')).length
    const bodies = new Set(notes.map(({ body }) => body))
    const hasPicture = existsSync(join(bench.folder, 'attachments', crashPicture.file))
    expect([
      { fresh: 0, bodies: new Set(['旧']), hasPicture: false },
      { fresh: 120, bodies: new Set(['新']), hasPicture: true },
    ]).toContainEqual({ fresh, bodies, hasPicture })
    expect((await pathsBelow(bench.folder)).filter((path) => /jsonl$|\.tmp$/.test(path))).toEqual([])
    await opened.close()
  }
  // Were every kill before or behind the import, nothing would be proven.
  expect(killedInside).toBeGreaterThan(0)
}, 60_000)
