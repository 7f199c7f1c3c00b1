import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { buildChild, startChild } from '../storage/child-process.ts'
import { noteFields } from '../storage/note-fields.ts'
import { setUpBench } from '../storage/workspace-fixture.ts'
import { openLinkDesk } from './link-desk.ts'

const linking = 120
const bodySchema = z.object({ body: z.string() })

let child: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  child = await buildChild(new URL('./rename-child.ts', import.meta.url))
}, 60_000)
afterAll(() => child.remove())

test('killed at any moment of a rename, all links are old or, at the next start, all are new', async () => {
  const bench = await setUpBench({ writeOptions: { durable: false } })
  const store = await bench.create()
  await store.notes.create(noteFields('年度合同'), 'target')
  const ids = Array.from({ length: linking }, (_, at) => `note-${at}`)
  await Promise.all(
    ids.map((id) => store.notes.create(noteFields(id, '见 [[年度合同]]。`[[年度合同]]`'), id)),
  )
  await store.close()
  let killedInside = 0

  // Machines differ in how long a rename takes: one of these moments lies in the middle of it.
  for (const delay of [0, 30, 80, 160, 300, 600]) {
    if (killedInside === 2) break
    const started = startChild(process.execPath, [child.path, bench.folder, bench.historyDir])
    onTestFinished(() => void started.process.kill('SIGKILL'))
    await started.said('ready')
    started.go()
    await started.said('saved')
    await sleep(delay)
    started.process.kill('SIGKILL')
    await started.ended

    const onDisk = await Promise.all(
      ids.map(async (id) => bodySchema.parse(JSON.parse(await readFile(bench.notePath(id), 'utf8'))).body),
    )
    const renamed = onDisk.filter((body) => body === '见 [[2027 年合同]]。`[[年度合同]]`').length
    if (renamed > 0 && renamed < linking) killedInside += 1

    const desk = await openLinkDesk(await bench.open())
    const bodies = (await desk.store.notes.list()).map(({ body }) => body).filter((body) => body !== '')
    expect(new Set(bodies)).toEqual(new Set(['见 [[2027 年合同]]。`[[年度合同]]`']))
    expect(await desk.links.broken()).toEqual([])
    await desk.store.notes.save({ ...(await desk.store.notes.get('target')), title: '年度合同' })
    await desk.links.settle()
    await desk.store.close()
  }
  // Were every kill before or behind the rename, nothing would be proven.
  expect(killedInside).toBeGreaterThan(0)
}, 60_000)
