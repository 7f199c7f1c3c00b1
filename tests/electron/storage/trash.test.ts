import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench } from './workspace-fixture.ts'

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
  expect(await pathsBelow(join(bench.folder, '.trivet/trash/methods'))).toEqual(['A01.1.json', 'A01.2.json'])
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
  expect(await pathsBelow(join(bench.folder, '.trivet/trash/methods'))).toEqual(['A01.1.json'])
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
