import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NoteUndo } from '#shared/domain/note-undo.ts'
import { createNoteUndoStore } from '#electron/storage/note-undo-store.ts'
import { temporaryFolder } from './workspace-fixture.ts'

function undoOf(text: string): NoteUndo {
  return {
    fingerprint: `${text}-1`,
    history: { done: [{ changes: [[0, text]], selectionsAfter: [] }], undone: [] },
  }
}

test('each note of each workspace has its own, for the owner only', async () => {
  const folder = await temporaryFolder()
  const store = createNoteUndoStore(folder)
  await store.write('one', 'note', undoOf('a'))
  await store.write('two', 'note', undoOf('b'))
  expect(await createNoteUndoStore(folder).read('one', 'note')).toEqual(undoOf('a'))
  expect(await store.read('two', 'note')).toEqual(undoOf('b'))
  expect(await store.read('two', 'other')).toBeNull()
  expect((await stat(join(folder, 'undo', 'one'))).mode & 0o777).toBe(0o700)
})

test.each(['', '{"fingerprint": "a', '{"fingerprint":"a-1","history":{"done":[{"changes":["x"]}]}}'])(
  'a file that says %j is no history and no error',
  async (content) => {
    const folder = await temporaryFolder()
    const store = createNoteUndoStore(folder)
    await store.write('one', 'note', undoOf('a'))
    await writeFile(join(folder, 'undo', 'one', 'note.json'), content)
    expect(await store.read('one', 'note')).toBeNull()
    await store.write('one', 'note', undoOf('b'))
    expect(await store.read('one', 'note')).toEqual(undoOf('b'))
  },
)

test('what was written longest ago gives way when all of it grows too large', async () => {
  const folder = await temporaryFolder()
  const size = (await readFileAfterWrite(folder)).length
  const store = createNoteUndoStore(folder, 2 * size)
  for (const [name, day] of [
    ['old', 1],
    ['older', 0],
  ] as const) {
    const path = join(folder, 'undo', 'one', `${name}.json`)
    await writeFile(path, JSON.stringify(undoOf('a')))
    await utimes(path, day, day)
  }
  await store.write('one', 'new', undoOf('c'))
  expect((await readdir(join(folder, 'undo', 'one'))).sort()).toEqual(['first.json', 'new.json'])
})

async function readFileAfterWrite(folder: string): Promise<string> {
  await createNoteUndoStore(folder).write('one', 'first', undoOf('z'))
  return readFile(join(folder, 'undo', 'one', 'first.json'), 'utf8')
}

test('nothing is left of a removed note', async () => {
  const folder = await temporaryFolder()
  const store = createNoteUndoStore(folder)
  await store.write('one', 'note', undoOf('a'))
  await store.remove('one', 'note')
  await store.remove('one', 'never-there')
  expect(await store.read('one', 'note')).toBeNull()
})
