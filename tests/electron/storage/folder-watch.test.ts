import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { StoreChange } from '#electron/storage/ports.ts'
import { noteFields } from './note-fields.ts'
import { eventually, setUpBench } from './workspace-fixture.ts'

async function withNote() {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('mine'))
  const changes: StoreChange[] = []
  store.onChange((change) => changes.push(change))
  return { bench, store, note, changes, path: bench.notePath(note.id) }
}

test('takes up what another program writes over a document', async () => {
  const { store, note, changes, path } = await withNote()
  await writeFile(path, JSON.stringify({ ...note, title: 'theirs' }))
  await eventually(() => changes.length > 0)
  expect(changes).toEqual([{ kind: 'note', ids: [note.id], origin: 'outside' }])
  expect(await store.notes.get(note.id)).toMatchObject({ title: 'theirs' })
})

test('takes up a document that a sync engine renames into place', async () => {
  const { bench, store, note, changes } = await withNote()
  const incoming = join(bench.folder, 'notes', '.incoming')
  await writeFile(incoming, JSON.stringify({ ...note, id: 'from-afar', title: '新的' }))
  await rename(incoming, bench.notePath('from-afar'))
  await eventually(() => changes.length > 0)
  expect(changes).toEqual([{ kind: 'note', ids: ['from-afar'], origin: 'outside' }])
  expect((await store.notes.list()).map((item) => item.title)).toEqual(['mine', '新的'])
})

test('refuses a save that is based on the text before', async () => {
  const { store, note, path } = await withNote()
  await writeFile(path, JSON.stringify({ ...note, title: 'theirs' }))
  // At once, before the watch can have noticed.
  await expect(store.notes.save({ ...note, title: 'mine, changed' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await readFile(path, 'utf8')).toContain('theirs')
  await store.notes.save({ ...(await store.notes.get(note.id)), title: 'both' })
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ title: 'both', revision: 3 })
})

test('does not mistake its own saves for those of others', async () => {
  const { store, note, changes } = await withNote()
  let latest = note
  for (let count = 0; count < 20; count += 1) {
    latest = await store.notes.save({ ...latest, title: `mine ${count}` })
    await sleep(15)
  }
  await sleep(400)
  expect(changes.filter((change) => change.origin === 'outside')).toEqual([])
  expect(latest.revision).toBe(21)
})

test('notices a removal and a return with the same text', async () => {
  const { store, note, changes, path } = await withNote()
  const bytes = await readFile(path)
  await rm(path)
  await eventually(() => changes.length === 1)
  expect(await store.notes.list()).toEqual([])
  await writeFile(path, bytes)
  await eventually(() => changes.length === 2)
  expect(await store.notes.save({ ...note, title: 'b' })).toMatchObject({ title: 'b', revision: 2 })
})

test('a return with another text meets the stale save as a conflict', async () => {
  const { store, note, changes, path } = await withNote()
  await rm(path)
  await eventually(() => changes.length === 1)
  await writeFile(path, JSON.stringify({ ...note, title: 'theirs' }))
  await eventually(() => changes.length === 2)
  await expect(store.notes.save({ ...note, title: 'b' })).rejects.toMatchObject({ code: 'conflict' })
})

test('forgets nothing when the whole folder goes away, and goes on when it is back', async () => {
  const { bench, store, note, path } = await withNote()
  const folder = join(bench.folder, 'notes')
  await rename(folder, join(bench.root, 'unplugged'))
  await sleep(300)
  expect(await store.notes.list()).toEqual([note])
  await expect(store.notes.save({ ...note, title: 'b' })).rejects.toMatchObject({ code: 'storage-failed' })
  await rename(join(bench.root, 'unplugged'), folder)
  await store.notes.save({ ...note, title: 'b' })
  expect(await readFile(path, 'utf8')).toContain('"title": "b"')
})

test('watches a folder that is removed and made anew', async () => {
  const { bench, note, changes } = await withNote()
  const folder = join(bench.folder, 'notes')
  await rm(folder, { recursive: true })
  await mkdir(folder)
  await eventually(() => changes.length > 0)
  await writeFile(join(folder, 'later.json'), JSON.stringify({ ...note, id: 'later' }))
  await eventually(() => changes.some((change) => change.ids.includes('later')))
})

test('a workspace opened for reading follows what the other Trivet writes', async () => {
  const { bench, store, note } = await withNote()
  const reader = await bench.open({ readOnly: true })
  expect(reader.readOnly).toBe('locked')
  await store.notes.save({ ...note, title: '改过的' })
  await eventually(async () => (await reader.notes.get(note.id)).title === '改过的')
})
