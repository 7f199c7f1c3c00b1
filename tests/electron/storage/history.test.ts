import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppFailure } from '#shared/api/errors.ts'
import type { Note } from '#shared/domain/note.ts'
import type { WorkspaceStore } from '#electron/storage/ports.ts'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench } from './workspace-fixture.ts'

const minute = 60_000

async function saveTimes(store: WorkspaceStore, note: Note, times: number): Promise<Note> {
  let latest = note
  for (let count = 0; count < times; count += 1) {
    latest = await store.notes.save({ ...latest, body: `${latest.body}.` })
  }
  return latest
}

async function revisions(store: WorkspaceStore, id: string): Promise<number[]> {
  return (await store.notes.versions(id)).map((version) => version.revision)
}

describe('versions are taken', () => {
  test('before the first change of an editing spell, and once for the spell', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a', 'before'))
    const latest = await saveTimes(store, note, 10)
    expect(await revisions(store, note.id)).toEqual([1])
    expect(await store.notes.version(note.id, 1)).toEqual(note)
    bench.clock.elapsed += 3 * minute
    await saveTimes(store, latest, 2)
    expect(await revisions(store, note.id)).toEqual([11, 1])
  })

  test('also after somebody has asked for versions when there were none', async () => {
    const store = await (await setUpBench()).create()
    const note = await store.notes.create(noteFields('a'))
    expect(await store.notes.versions(note.id)).toEqual([])
    await saveTimes(store, note, 1)
    expect(await revisions(store, note.id)).toEqual([1])
  })

  test('at least every five minutes of editing', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    let note = await store.notes.create(noteFields('a'))
    for (let passed = 0; passed < 20; passed += 1) {
      note = await saveTimes(store, note, 1)
      bench.clock.elapsed += minute
    }
    expect(await revisions(store, note.id)).toEqual([16, 11, 6, 1])
  })

  test('before a text of another program is replaced', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await saveTimes(store, await store.notes.create(noteFields('mine')), 1)
    await writeFile(bench.notePath(note.id), JSON.stringify({ ...note, title: 'theirs' }))
    await expect(store.notes.save({ ...note, title: 'mine again' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await store.notes.save({ ...(await store.notes.get(note.id)), title: 'merged' })
    const kept = await store.notes.versions(note.id)
    const titles = await Promise.all(
      kept.map(async ({ sequence }) => (await store.notes.version(note.id, sequence)).title),
    )
    expect(titles).toEqual(['theirs', 'mine', 'mine'])
    expect(kept.map(({ cause }) => cause)).toEqual(['from-outside', 'before-outside', 'edit'])
  })
})

describe('versions are kept', () => {
  async function withManySpells(count: number) {
    const bench = await setUpBench()
    const store = await bench.create()
    let note = await store.notes.create(noteFields('a'))
    for (let spell = 0; spell < count; spell += 1) {
      note = await saveTimes(store, note, 1)
      bench.clock.elapsed += 10 * minute
    }
    return { bench, store, note }
  }

  test('all of them for a week, and twenty for ever', async () => {
    const { bench, store, note } = await withManySpells(30)
    expect(await revisions(store, note.id)).toHaveLength(30)
    let latest = note
    for (let day = 1; day <= 9; day += 1) {
      bench.clock.now = `2026-02-0${day}T08:00:00.000Z`
      bench.clock.elapsed += 24 * 60 * minute
      latest = await saveTimes(store, latest, 1)
    }
    // Nine days on, the first day's versions are gone but for those that make up twenty.
    expect(await revisions(store, note.id)).toHaveLength(20)
  })

  test('in the order of their counter when the clock is set back, and none is lost by it', async () => {
    const { bench, store, note } = await withManySpells(25)
    let latest = note
    for (const now of ['1999-01-01T00:00:00.000Z', '2038-01-01T00:00:00.000Z', '2026-01-31T09:00:00.000Z']) {
      bench.clock.now = now
      bench.clock.elapsed += 10 * minute
      latest = await saveTimes(store, latest, 1)
    }
    const kept = await store.notes.versions(note.id)
    expect(kept).toHaveLength(28)
    expect(kept.map((version) => version.sequence)).toEqual(kept.map((_, index) => 28 - index))
    expect(kept.map((version) => version.revision)).toEqual(kept.map((_, index) => 28 - index))
  })

  test('outside the workspace, and their counter goes on after reopening', async () => {
    const { bench, store, note } = await withManySpells(2)
    await store.close()
    const reopened = await bench.open()
    await saveTimes(reopened, note, 1)
    expect((await reopened.notes.versions(note.id)).map((version) => version.sequence)).toEqual([3, 2, 1])
    expect((await pathsBelow(bench.folder)).filter((path) => path.endsWith('.json'))).toEqual([
      `notes/${note.id}.json`,
      'workspace.json',
    ])
  })
})

describe('a version', () => {
  test('is restored as a new text, and what it replaces is a version first', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('first', 'one'))
    const later = await store.notes.save({ ...note, title: 'second', body: 'two' })
    const { document, replaced } = await store.notes.restoreVersion(note.id, 1)
    expect(document).toEqual({ ...note, revision: 3 })
    expect(await store.notes.get(note.id)).toEqual(document)
    expect(replaced).toBe(2)
    expect(await store.notes.version(note.id, 2)).toEqual(later)
    const back = await store.notes.restoreVersion(note.id, 2)
    expect(back.document).toMatchObject({ title: 'second', body: 'two', revision: 4 })
    expect((await store.notes.versions(note.id)).map(({ cause }) => cause)).toEqual([
      'before-restore',
      'before-restore',
      'edit',
    ])
  })

  test('is not restored when the present text can’t be kept', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    const note = await store.notes.create(noteFields('a'))
    const later = await store.notes.save({ ...note, body: 'later' })
    const versions = join(bench.historyDir, (await readdir(bench.historyDir))[0]!, 'notes', note.id)
    const [version] = await pathsBelow(versions)
    const bytes = await readFile(join(versions, version!))
    await rm(versions, { recursive: true })
    await writeFile(versions, 'a file in the way')
    await expect(store.notes.restoreVersion(note.id, 1)).rejects.toBeInstanceOf(AppFailure)
    expect(await store.notes.get(note.id)).toEqual(later)
    await rm(versions)
    await mkdir(versions)
    await writeFile(join(versions, version!), bytes)
    expect(await store.notes.restoreVersion(note.id, 1)).toMatchObject({ document: { body: '' } })
  })

  test('kept for good outlives those that grow old, also in the next session', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    let note = await store.notes.create(noteFields('a', 'dear to me'))
    note = await saveTimes(store, note, 1)
    await store.notes.setVersionKept(note.id, 1, true)
    await store.close()
    const reopened = await bench.open()
    for (let day = 1; day <= 30; day += 1) {
      bench.clock.now = `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`
      bench.clock.elapsed += 24 * 60 * minute
      note = await saveTimes(reopened, note, 1)
    }
    const left = await reopened.notes.versions(note.id)
    expect(left).toHaveLength(21)
    expect(left.at(-1)).toMatchObject({ sequence: 1, kept: true })
    await reopened.notes.setVersionKept(note.id, 1, false)
    bench.clock.elapsed += 24 * 60 * minute
    await saveTimes(reopened, note, 1)
    expect((await reopened.notes.versions(note.id)).map(({ sequence }) => sequence)).not.toContain(1)
  })

  test('that only a newer Trivet can read is named as such and never thrown away', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    let note = await saveTimes(store, await store.notes.create(noteFields('a')), 1)
    await store.close()
    const versions = join(bench.historyDir, (await readdir(bench.historyDir))[0]!, 'notes', note.id)
    const name = '00000002-day1-revision2-cause-of-a-later-day.json'
    const newer = JSON.stringify({ ...note, schema: 99 })
    await writeFile(join(versions, name), newer)
    const reopened = await bench.open()
    expect((await reopened.notes.versions(note.id))[0]).toMatchObject({ sequence: 2, state: 'newer' })
    await expect(reopened.notes.restoreVersion(note.id, 2)).rejects.toMatchObject({ code: 'document-newer' })
    for (let day = 1; day <= 30; day += 1) {
      bench.clock.now = `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`
      bench.clock.elapsed += 24 * 60 * minute
      note = await saveTimes(reopened, note, 1)
    }
    expect(await readFile(join(versions, name), 'utf8')).toBe(newer)
  })
})

test('words are saved even when no version can be kept', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('a'))
  await rm(bench.historyDir, { recursive: true })
  await writeFile(bench.historyDir, 'a file in the way')
  expect(await store.notes.save({ ...note, title: 'b' })).toMatchObject({ title: 'b' })
})

test('says not-found for a version that is not there', async () => {
  const store = await (await setUpBench()).create()
  const note = await store.notes.create(noteFields('a'))
  expect(await store.notes.versions(note.id)).toEqual([])
  await expect(store.notes.version(note.id, 7)).rejects.toMatchObject({ code: 'not-found' })
})

test('keeps the last good copy once a workspace is closed', async () => {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('a'))
  await store.close()
  await writeFile(bench.notePath(note.id), '')
  expect(await (await bench.open()).notes.list()).toEqual([note])
})
