import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noteFields } from './note-fields.ts'
import { eventually, pathsBelow, setUpBench, type Bench } from './workspace-fixture.ts'

/** A closed workspace with one note that was saved three times. */
async function withNote() {
  const bench = await setUpBench()
  const store = await bench.create()
  const first = await store.notes.create(noteFields('谈判', '第一稿'))
  bench.clock.now = '2026-02-01T08:00:00.000Z'
  const second = await store.notes.save({ ...first, body: '第二稿' })
  bench.clock.now = '2026-02-02T08:00:00.000Z'
  const note = await store.notes.save({ ...second, body: '第三稿' })
  await store.close()
  return { bench, note, bytes: await readFile(bench.notePath(note.id)) }
}

async function removeHistory(bench: Bench): Promise<void> {
  await rm(bench.historyDir, { recursive: true })
  await mkdir(bench.historyDir)
}

const damages: [string, (bytes: Buffer) => Buffer][] = [
  ['emptied', () => Buffer.alloc(0)],
  ['filled with NULs', (bytes) => Buffer.alloc(bytes.length)],
  ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['turned into null', () => Buffer.from('null')],
  ['turned into a list', () => Buffer.from('[]')],
  ['turned into a number', () => Buffer.from('0')],
  ['turned into a text', () => Buffer.from('"plan"')],
  ['turned into an empty object', () => Buffer.from('{}')],
  ['overwritten with noise', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00])],
  [
    'broken in its UTF-8',
    (bytes) => Buffer.from(bytes.toString('latin1').slice(0, -4) + '\xff"\n}', 'latin1'),
  ],
  ['given another shape', (bytes) => Buffer.from(bytes.toString().replace('"pinned": false', '"pinned": 1'))],
  ['swapped for another document', (bytes) => Buffer.from(bytes.toString().replace(/"id": "/, '"id": "x'))],
]

describe.each(damages)('a document that was %s', (_name, damage) => {
  test('opens in its last good version, and opening writes nothing', async () => {
    const { bench, note, bytes } = await withNote()
    const bad = damage(bytes)
    await writeFile(bench.notePath(note.id), bad)
    const before = await pathsBelow(bench.folder)
    const store = await bench.open()
    expect(await store.notes.list()).toEqual([note])
    expect(store.damaged()).toEqual([
      {
        kind: 'note',
        id: note.id,
        path: bench.notePath(note.id),
        keptAs: null,
        recovered: true,
        recoveredFrom: note.updatedAt,
      },
    ])
    await store.close()
    expect(await readFile(bench.notePath(note.id))).toEqual(bad)
    expect(await pathsBelow(bench.folder)).toEqual(before)
  })

  test('has its bytes kept beside it when it is saved over', async () => {
    const { bench, note, bytes } = await withNote()
    const bad = damage(bytes)
    await writeFile(bench.notePath(note.id), bad)
    const store = await bench.open()
    await store.notes.save({ ...(await store.notes.get(note.id)), body: '第四稿' })
    const keptAs = store.damaged()[0]?.keptAs
    expect(keptAs).toMatch(/\.json\.corrupt-20260202T080000000Z$/)
    expect(await readFile(keptAs!)).toEqual(bad)
    await store.close()
    const reopened = await bench.open()
    expect(reopened.damaged()).toEqual([])
    expect(await reopened.notes.get(note.id)).toMatchObject({ body: '第四稿', revision: 4 })
  })

  test('is reported and left alone when no version of it is known', async () => {
    const { bench, note, bytes } = await withNote()
    const bad = damage(bytes)
    await writeFile(bench.notePath(note.id), bad)
    await removeHistory(bench)
    const store = await bench.open()
    expect(await store.notes.list()).toEqual([])
    expect(store.damaged()).toMatchObject([{ id: note.id, recovered: false, recoveredFrom: null }])
    await expect(store.notes.get(note.id)).rejects.toMatchObject({ code: 'document-damaged' })
    await expect(store.notes.save(note)).rejects.toMatchObject({ code: 'document-damaged' })
    await expect(store.notes.create(noteFields('x'), note.id)).rejects.toMatchObject({ code: 'conflict' })
    expect(await readFile(bench.notePath(note.id))).toEqual(bad)
  })
})

// Every seventh length; `npm run faults` takes all, of every kind.
test('no cut of a file is ever taken for a document', { timeout: 60_000 }, async () => {
  const { bench, note, bytes } = await withNote()
  const complete = bytes.toString().trimEnd().length
  for (let length = 0; length < complete; length += 7) {
    const text = bytes.toString().slice(0, length)
    await writeFile(bench.notePath(note.id), text)
    const store = await bench.open()
    expect([length, await store.notes.list()]).toEqual([length, [note]])
    expect(store.damaged()).toHaveLength(1)
    await store.close()
  }
})

test('is read past a byte order mark that another editor put in', async () => {
  const { bench, note, bytes } = await withNote()
  await writeFile(bench.notePath(note.id), Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))
  const store = await bench.open()
  expect(await store.notes.list()).toEqual([note])
  expect(store.damaged()).toEqual([])
})

test('falls back to an older version when the last good copy is damaged too', async () => {
  const { bench, note } = await withNote()
  await writeFile(bench.notePath(note.id), '')
  const copies = (await pathsBelow(bench.historyDir)).filter((path) => path.endsWith('last-good.json'))
  expect(copies).toHaveLength(1)
  await writeFile(join(bench.historyDir, copies[0]!), '\0\0\0')
  const store = await bench.open()
  expect(await store.notes.get(note.id)).toMatchObject({ body: '第一稿', revision: 1 })
  expect(store.damaged()).toMatchObject([{ recovered: true, recoveredFrom: '2026-01-31T08:00:00.000Z' }])
})

test('is served from memory when it is damaged while the workspace is open, and heals by itself', async () => {
  const { bench, note, bytes } = await withNote()
  const store = await bench.open()
  await writeFile(bench.notePath(note.id), bytes.subarray(0, 30))
  await eventually(() => store.damaged().length === 1)
  expect(await store.notes.get(note.id)).toEqual(note)
  await writeFile(bench.notePath(note.id), bytes)
  await eventually(() => store.damaged().length === 0)
  expect(await store.notes.get(note.id)).toEqual(note)
})

test('can be moved to the trash as it is', async () => {
  const { bench, note } = await withNote()
  await writeFile(bench.notePath(note.id), 'noise')
  await removeHistory(bench)
  const store = await bench.open()
  await store.notes.remove(note.id)
  expect(store.damaged()).toEqual([])
  const trash = join(bench.folder, '.trivet/trash/notes')
  const [trashed] = await pathsBelow(trash)
  expect(await readFile(join(trash, trashed ?? ''), 'utf8')).toBe('noise')
  await expect(store.notes.restore(note.id)).rejects.toMatchObject({ code: 'document-damaged' })
})
