import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench } from './workspace-fixture.ts'

/** The moment of the bench's clock as the names of removed files hold it. */
const stamp = '20260131T080000000Z'

test('a removed document goes to the trash and comes back as it was', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('谈判'))
  const bytes = await readFile(bench.notePath(note.id))
  await store.notes.remove(note.id)
  await expect(store.notes.get(note.id)).rejects.toMatchObject({ code: 'not-found' })
  expect(await pathsBelow(join(bench.folder, 'notes'))).toEqual([])
  expect(await store.notes.restore(note.id)).toEqual(note)
  expect(await readFile(bench.notePath(note.id))).toEqual(bytes)
  expect(await pathsBelow(join(bench.folder, '.trivet/trash/notes'))).toEqual([])
})

test('the trash outlives the program', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('a'))
  await store.notes.remove(note.id)
  await store.close()
  const reopened = await bench.open()
  expect(await reopened.notes.list()).toEqual([])
  expect(await reopened.notes.restore(note.id)).toEqual(note)
})

test('a document removed twice has both its versions in the trash, and the newer comes back', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const fields = { pressuresAdded: ['M1'], pressuresRemoved: [] }
  await store.methods.create(fields, 'A01')
  await store.methods.remove('A01')
  await store.methods.create({ ...fields, pressuresAdded: ['K2'] }, 'A01')
  await store.methods.remove('A01')
  expect(await pathsBelow(join(bench.folder, '.trivet/trash/methods'))).toEqual([
    `A01.1.${stamp}.json`,
    `A01.2.${stamp}.json`,
  ])
  expect(await store.methods.restore('A01')).toMatchObject({ pressuresAdded: ['K2'] })
})

test('nothing is overwritten by taking a document back', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const fields = { pressuresAdded: ['M1'], pressuresRemoved: [] }
  await store.methods.create(fields, 'A01')
  await store.methods.remove('A01')
  const present = await store.methods.create({ ...fields, pressuresAdded: ['K2'] }, 'A01')
  await expect(store.methods.restore('A01')).rejects.toMatchObject({ code: 'conflict' })
  expect(await store.methods.get('A01')).toEqual(present)
  expect(await pathsBelow(join(bench.folder, '.trivet/trash/methods'))).toEqual([`A01.1.${stamp}.json`])
})

test('nor by a file that another program has just put in the place', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('a'))
  await store.notes.remove(note.id)
  await writeFile(bench.notePath(note.id), 'theirs')
  await expect(store.notes.restore(note.id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await readFile(bench.notePath(note.id), 'utf8')).toBe('theirs')
})

test('says not-found for what was never removed', async () => {
  const store = await (await setUpBench()).create()
  await expect(store.notes.restore('nothing')).rejects.toMatchObject({ code: 'not-found' })
  await expect(store.notes.remove('nothing')).rejects.toMatchObject({ code: 'not-found' })
})

describe('what is in the trash', () => {
  test('is listed with the moment of its removal and can be read', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('谈判', '让一个点'))
    bench.clock.now = '2026-02-03T10:42:00.000Z'
    await store.notes.remove(note.id)
    expect(await store.notes.trashed()).toEqual([
      { id: note.id, place: 1, removedAt: '2026-02-03T10:42:00.000Z', state: 'readable', document: note },
    ])
    expect(await store.notes.readTrashed(note.id, 1)).toEqual(note)
  })

  test('by an older Trivet has no moment, and comes back like the rest', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    await store.notes.remove(note.id)
    const folder = join(bench.folder, '.trivet/trash/notes')
    await rename(join(folder, `${note.id}.1.${stamp}.json`), join(folder, `${note.id}.1.json`))
    expect(await store.notes.trashed()).toMatchObject([{ id: note.id, removedAt: null, state: 'readable' }])
    expect(await store.notes.restore(note.id, 1)).toEqual(note)
  })

  test('and was written by a newer Trivet, or is damaged, stays and is named as such', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const folder = join(bench.folder, '.trivet/trash/notes')
    await mkdir(folder, { recursive: true })
    const newer = JSON.stringify({ schema: 99, id: 'from-later', words: 'of a later day' })
    await writeFile(join(folder, `from-later.1.${stamp}.json`), newer)
    await writeFile(join(folder, `broken.1.${stamp}.json`), '{"schema":')
    const states = (await store.notes.trashed()).map(({ id, state, document }) => [id, state, document])
    expect(states.sort()).toEqual([
      ['broken', 'damaged', null],
      ['from-later', 'newer', null],
    ])
    await expect(store.notes.readTrashed('from-later', 1)).rejects.toMatchObject({ code: 'document-newer' })
    await expect(store.notes.restore('broken')).rejects.toMatchObject({ code: 'document-damaged' })
    expect(await readFile(join(folder, `from-later.1.${stamp}.json`), 'utf8')).toBe(newer)
  })

  test('comes back as a new document where its place is taken, and only once', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('removed'))
    const bytes = await readFile(bench.notePath(note.id))
    await store.notes.remove(note.id)
    await writeFile(bench.notePath(note.id), bytes)
    const copy = await store.notes.restoreCopy(note.id, 1)
    expect(copy).toMatchObject({ title: 'removed', revision: 1 })
    expect(copy.id).not.toBe(note.id)
    expect(await store.notes.trashed()).toEqual([])
  })

  test('is gone for good with its versions once it is deleted', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a', 'secret'))
    await store.notes.save({ ...note, body: 'more' })
    await store.notes.remove(note.id)
    expect(await store.notes.versions(note.id)).toHaveLength(1)
    await store.notes.erase(note.id, 1)
    expect(await store.notes.trashed()).toEqual([])
    expect(await store.notes.versions(note.id)).toEqual([])
    await store.close()
    expect((await pathsBelow(bench.root)).filter((path) => path.includes(note.id))).toEqual([])
  })

  test('keeps its versions while another with the same id is there', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    await store.notes.save({ ...note, body: 'more' })
    const bytes = await readFile(bench.notePath(note.id))
    await store.notes.remove(note.id)
    await writeFile(bench.notePath(note.id), bytes)
    await store.notes.erase(note.id, 1)
    expect(await store.notes.versions(note.id)).toHaveLength(1)
  })

  test('is looked at only, where the workspace is open for reading', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    await store.notes.remove(note.id)
    await store.close()
    const reading = await bench.open({ readOnly: true })
    expect(await reading.notes.trashed()).toHaveLength(1)
    await expect(reading.notes.erase(note.id, 1)).rejects.toMatchObject({ code: 'read-only' })
    await expect(reading.notes.restoreCopy(note.id, 1)).rejects.toMatchObject({ code: 'read-only' })
    expect(await reading.notes.trashed()).toHaveLength(1)
  })
})
