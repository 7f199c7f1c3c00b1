import { lstat, mkdir, readdir, readFile, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StoreChange } from '#electron/storage/ports.ts'
import { noteSchemaVersion } from '#shared/domain/note.ts'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench } from './workspace-fixture.ts'

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
}

describe('saving', () => {
  test('writes a new document with its header and finds it again after reopening', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('谈判准备', '先听，后说。'))
    expect(note).toMatchObject({
      schema: noteSchemaVersion,
      revision: 1,
      createdAt: bench.clock.now,
      title: '谈判准备',
    })
    await store.close()
    expect(await (await bench.open()).notes.list()).toEqual([note])
  })

  test('counts the revision up and keeps the day of creation', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    bench.clock.now = '2026-02-01T08:00:00.000Z'
    const saved = await store.notes.save({ ...note, title: 'b', createdAt: '1999-01-01T00:00:00.000Z' })
    expect(saved).toEqual({ ...note, title: 'b', revision: 2, updatedAt: bench.clock.now })
    expect(await readJson(bench.notePath(note.id))).toEqual(saved)
  })

  test('refuses a save that is based on an older revision', async () => {
    const store = await (await setUpBench()).create()
    const note = await store.notes.create(noteFields('a'))
    await store.notes.save({ ...note, title: 'b' })
    await expect(store.notes.save({ ...note, title: 'c' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await store.notes.get(note.id)).toMatchObject({ title: 'b' })
  })

  test('lets one of two saves at the same moment win', async () => {
    const store = await (await setUpBench()).create()
    const note = await store.notes.create(noteFields('a'))
    const outcomes = await Promise.allSettled([
      store.notes.save({ ...note, title: 'b' }),
      store.notes.save({ ...note, title: 'c' }),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected'])
    expect(await store.notes.get(note.id)).toMatchObject({ title: 'b', revision: 2 })
  })

  test('keeps fields that it does not know', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    await store.close()
    await writeFile(bench.notePath(note.id), JSON.stringify({ ...note, mood: { of: ['the', 'day'] } }))
    const reopened = await bench.open()
    await reopened.notes.save({ ...(await reopened.notes.get(note.id)), title: 'b' })
    expect(await readJson(bench.notePath(note.id))).toMatchObject({
      title: 'b',
      mood: { of: ['the', 'day'] },
    })
  })

  test('never writes a document that it could not read again', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    const before = await readFile(bench.notePath(note.id))
    const misfit = { ...note, tags: [7] } as unknown as typeof note
    await expect(store.notes.save(misfit)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: ['tags.0'],
    })
    expect(await readFile(bench.notePath(note.id))).toEqual(before)
  })

  test('does not let a caller change what is remembered', async () => {
    const store = await (await setUpBench()).create()
    const note = await store.notes.create(noteFields('a'))
    ;(await store.notes.get(note.id)).tags.push('never saved')
    expect((await store.notes.get(note.id)).tags).toEqual([])
  })

  test('keeps a linked document a link', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    const target = join(bench.root, 'elsewhere.json')
    await rename(bench.notePath(note.id), target)
    await symlink(target, bench.notePath(note.id))
    await store.notes.save({ ...note, title: 'b' })
    expect((await lstat(bench.notePath(note.id))).isSymbolicLink()).toBe(true)
    expect(await readJson(target)).toMatchObject({ title: 'b', revision: 2 })
  })

  test('gives files to the owner only, whatever the umask', async () => {
    const bench = await setUpBench()
    const mask = process.umask(0)
    try {
      const store = await bench.create()
      const note = await store.notes.create(noteFields('a'))
      await store.notes.save({ ...note, title: 'b' })
      await store.notes.remove((await store.notes.create(noteFields('c'))).id)
      await store.close()
    } finally {
      process.umask(mask)
    }
    for (const top of [bench.folder, bench.historyDir]) {
      for (const path of ['.', ...(await pathsBelow(top))]) {
        const { mode } = await stat(join(top, path))
        const wanted = (await stat(join(top, path))).isDirectory() ? 0o700 : 0o600
        expect([path, (mode & 0o777).toString(8)]).toEqual([path, wanted.toString(8)])
      }
    }
  })

  test('saves again once the fault is gone, and never shows what is not on disk', async () => {
    let isBroken = false
    const bench = await setUpBench({
      writeOptions: {
        rename: (from, to) =>
          isBroken ? Promise.reject(Object.assign(new Error(), { code: 'EIO' })) : rename(from, to),
      },
    })
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    isBroken = true
    await expect(store.notes.save({ ...note, title: 'b' })).rejects.toMatchObject({ code: 'storage-failed' })
    expect(await store.notes.get(note.id)).toEqual(note)
    isBroken = false
    expect(await store.notes.save({ ...note, title: 'b' })).toMatchObject({ title: 'b', revision: 2 })
    expect((await readdir(join(bench.folder, 'notes'))).length).toBe(1)
  })

  test('meets no conflict with itself when the disk failed after the new file was in place', async () => {
    let isBroken = false
    const bench = await setUpBench({
      writeOptions: {
        rename: async (from, to) => {
          await rename(from, to)
          if (isBroken) throw Object.assign(new Error(), { code: 'EIO' })
        },
      },
    })
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    isBroken = true
    await expect(store.notes.save({ ...note, title: 'b' })).rejects.toMatchObject({ code: 'storage-failed' })
    isBroken = false
    expect(await store.notes.save({ ...note, title: 'b' })).toMatchObject({ title: 'b', revision: 3 })
  })
})

test('a save that another program overtakes while it is written is a conflict, and theirs stays', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('a', 'old'))
  const path = bench.notePath(note.id)
  const theirs = JSON.stringify({ ...note, body: 'theirs' })
  const stop = store.beforeSave(() => writeFile(path, theirs))
  await expect(store.notes.save({ ...note, body: 'mine' })).rejects.toMatchObject({ code: 'conflict' })
  stop()
  expect(await readFile(path, 'utf8')).toBe(theirs)
  expect(await store.notes.get(note.id)).toMatchObject({ body: 'theirs' })
  expect(await readdir(join(bench.folder, 'notes'))).toEqual([`${note.id}.json`])
})

describe('a disk that does what it is told and says that it did not', () => {
  async function onSuchADisk() {
    const disk = { lies: false }
    const bench = await setUpBench({
      writeOptions: {
        async rename(from, to) {
          await rename(from, to)
          if (disk.lies) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        },
      },
    })
    return { bench, disk, store: await bench.create() }
  }

  test('has the last word on what a failed save came to, and a second try is no conflict', async () => {
    const { bench, disk, store } = await onSuchADisk()
    const note = await store.notes.create(noteFields('a', 'old'))
    disk.lies = true
    await expect(store.notes.save({ ...note, body: 'new' })).rejects.toMatchObject({ code: 'storage-failed' })
    expect(await store.notes.get(note.id)).toMatchObject({ revision: 2, body: 'new' })
    disk.lies = false
    const saved = await store.notes.save({ ...note, body: 'newer' })
    expect(saved).toMatchObject({ revision: 3, body: 'newer' })
    expect(await readJson(bench.notePath(note.id))).toEqual(saved)
    await expect(store.notes.save({ ...note, body: 'late' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('keeps no new document that nobody was told of', async () => {
    const { bench, disk, store } = await onSuchADisk()
    disk.lies = true
    await expect(store.notes.create(noteFields('a'))).rejects.toMatchObject({ code: 'storage-failed' })
    expect(await store.notes.list()).toEqual([])
    expect(await readdir(join(bench.folder, 'notes'))).toEqual([])
  })
})

describe('creating', () => {
  test('takes a fixed id and refuses it a second time, in any case', async () => {
    const store = await (await setUpBench()).create()
    const fields = { pressuresAdded: ['M1'], pressuresRemoved: [] }
    expect(await store.methods.create(fields, 'A01')).toMatchObject({ id: 'A01', pressuresAdded: ['M1'] })
    await expect(store.methods.create(fields, 'A01')).rejects.toMatchObject({ code: 'conflict' })
    await expect(store.methods.create(fields, 'a01')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('lets no id out of the folder', async () => {
    const store = await (await setUpBench()).create()
    for (const id of ['../workspace', '', 'a/b', 'x'.repeat(65), '..']) {
      await expect(store.notes.create(noteFields('a'), id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(store.notes.get(id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(store.notes.versions(id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  test('tells listeners what changed', async () => {
    const store = await (await setUpBench()).create()
    const seen: StoreChange[] = []
    const stop = store.onChange((change) => seen.push(change))
    const note = await store.notes.create(noteFields('a'))
    stop()
    await store.notes.save({ ...note, title: 'b' })
    expect(seen).toEqual([{ kind: 'note', ids: [note.id], origin: 'app' }])
  })
})

describe('a document that a newer Trivet wrote', () => {
  async function withNewer(fields: object) {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    await store.close()
    const bytes = JSON.stringify({ ...note, schema: 999, ...fields })
    await writeFile(bench.notePath(note.id), bytes)
    return { bench, note, bytes, store: await bench.open() }
  }

  test('is shown but not changed, and its bytes stay as they are', async () => {
    const { bench, note, bytes, store } = await withNewer({ hologram: true })
    expect(store.newer()).toEqual([note.id])
    const shown = await store.notes.get(note.id)
    expect(shown).toMatchObject({ title: 'a', hologram: true })
    await expect(store.notes.save(shown)).rejects.toMatchObject({ code: 'document-newer' })
    await expect(store.notes.remove(note.id)).rejects.toMatchObject({ code: 'document-newer' })
    await store.close()
    expect(await readFile(bench.notePath(note.id), 'utf8')).toBe(bytes)
  })

  test('is named even when its shape can no longer be read', async () => {
    const { note, store } = await withNewer({ title: { zh: '甲', en: 'a' } })
    expect(store.newer()).toEqual([note.id])
    expect(store.damaged()).toEqual([])
    expect(await store.notes.list()).toEqual([])
    await expect(store.notes.get(note.id)).rejects.toMatchObject({ code: 'document-newer' })
  })
})

test('changes nothing when it was opened for reading', async () => {
  const bench = await setUpBench()
  const first = await bench.create()
  const note = await first.notes.create(noteFields('a'))
  await first.close()
  const before = await pathsBelow(bench.root)
  const store = await bench.open({ readOnly: true })
  expect(store.readOnly).toBe('chosen')
  await expect(store.notes.save(note)).rejects.toMatchObject({ code: 'read-only' })
  await expect(store.notes.create(noteFields('b'))).rejects.toMatchObject({ code: 'read-only' })
  await expect(store.notes.remove(note.id)).rejects.toMatchObject({ code: 'read-only' })
  await store.close()
  expect(await pathsBelow(bench.root)).toEqual(before)
})

test('looks past files that are no documents', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  await store.close()
  const folder = join(bench.folder, 'notes')
  for (const name of ['.DS_Store', 'read me.json', 'x.json.corrupt-1', 'notes.md']) {
    await writeFile(join(folder, name), 'x')
  }
  await mkdir(join(folder, 'drafts'))
  const reopened = await bench.open()
  expect(await reopened.notes.list()).toEqual([])
  expect(reopened.damaged()).toEqual([])
})
