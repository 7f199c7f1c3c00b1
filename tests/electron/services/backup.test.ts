import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { AppFailure } from '#shared/api/errors.ts'
import type { Job } from '#electron/services/jobs.ts'
import { documentsOf } from '#electron/storage/backup-layout.ts'
import { smallPng } from '../../support/pictures.ts'
import { noteFields } from '../storage/note-fields.ts'
import { everythingIn, setUpBackups, type BackupBench } from './backup-bench.ts'

/** Notes in every state that a workspace knows: in place, changed, in the trash, with a picture. */
async function fill({ store, clock }: BackupBench): Promise<void> {
  const note = await store.notes.create(noteFields('计划：第三季度', '正文在此\n'.repeat(40)))
  await store.notes.save({ ...note, body: '改过的正文' }, { keepsVersion: true })
  const old = await store.notes.create(noteFields('旧'))
  await store.notes.remove(old.id)
  await store.attachments.add(smallPng, 'image/png')
  clock.now = '2026-02-01T08:00:00.000Z'
}

/** Work that is ended at its n-th step. */
function endedAt(step: number): Job {
  let left = step
  return {
    report: () => undefined,
    checkpoint() {
      left -= 1
      if (left === 0) throw new AppFailure('cancelled', 'ended')
    },
  }
}

async function flip(path: string, at: number, mask: number): Promise<void> {
  const handle = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await handle.read(byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ mask
  await handle.write(byte, 0, 1, at)
  await handle.close()
}

describe('a backup', () => {
  it('holds documents, pictures, trash and versions, and is a zip that other programs read', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const path = await bench.back()
    const { check } = await bench.check(path)
    expect(check).toMatchObject({ state: 'whole', bad: [], workspace: '客户计划', withVersions: true })
    expect(check.counts).toMatchObject({ workspace: 1, notes: 1, attachments: 1, trash: 1 })
    expect(check.counts['versions']).toBeGreaterThan(0)
    const files = unzipSync(await readFile(path))
    const { note } = Object.fromEntries(
      Object.keys(files).flatMap((name) => (name.startsWith('notes/') ? [['note', name]] : [])),
    ) as { note: string }
    expect(new TextDecoder().decode(files[note])).toContain('改过的正文')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('is the same, byte for byte, while nothing changes', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const [one, other] = [await bench.back({ stem: 'one' }), await bench.back({ stem: 'other' })]
    expect(await readFile(one)).toEqual(await readFile(other))
  })

  it('never takes the name of another one, and names what is not Trivet’s', async () => {
    const bench = await setUpBackups()
    await writeFile(join(bench.folder, 'notes', 'shopping (conflict).txt'), 'x')
    expect((await documentsOf(bench.folder)).leftOut).toEqual(['notes/shopping (conflict).txt'])
    const [one, other] = [await bench.back(), await bench.back()]
    expect([one, other].map((path) => path.slice(bench.place.length + 1))).toEqual([
      'backup.zip',
      'backup-2.zip',
    ])
  })

  it('leaves nothing behind wherever it is ended', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    for (let step = 1; ; step += 1) {
      const outcome = await bench.back({ stem: `at-${step}` }, endedAt(step)).catch((error: unknown) => error)
      if (typeof outcome === 'string') break
      expect(outcome).toMatchObject({ code: 'cancelled' })
      expect(await readdir(bench.place)).toEqual([])
    }
  })

  it('clears away what a killed program has left, and nothing that somebody else made', async () => {
    const bench = await setUpBackups()
    await mkdir(bench.place)
    await writeFile(join(bench.place, '.trivet-backup-999999999-0123456789abcdef.tmp'), 'half')
    await writeFile(join(bench.place, 'holiday.zip'), 'mine')
    await bench.back()
    expect((await readdir(bench.place)).sort()).toEqual(['backup.zip', 'holiday.zip'])
  })

  it('is found out for every single changed byte', async () => {
    const bench = await setUpBackups()
    await bench.store.notes.create(noteFields('a'))
    const path = await bench.back({ withVersions: false })
    const { size } = await stat(path)
    const unnoticed: number[] = []
    for (let at = 0; at < size; at += 1) {
      const mask = 1 << (at % 8)
      await flip(path, at, mask)
      const state = await bench.check(path).then(
        ({ check }) => check.state,
        () => 'refused',
      )
      if (state === 'whole') unnoticed.push(at)
      await flip(path, at, mask)
    }
    expect(unnoticed).toEqual([])
    expect((await bench.check(path)).check.state).toBe('whole')
  }, 30_000)

  it('is never whole when it is cut off, and what is left of it can still be had', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const path = await bench.back()
    const bytes = await readFile(path)
    for (const share of [0.3, 0.6, 0.9, 0.99]) {
      const cut = join(bench.root, `cut-${share}.zip`)
      await writeFile(cut, bytes.subarray(0, Math.floor(bytes.length * share)))
      const { check } = await bench.check(cut)
      expect(check.state).not.toBe('whole')
      expect(check.good).toBeGreaterThan(0)
    }
  })
})

describe('a restoration', () => {
  it('gives the same workspace, with its trash and its versions', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const path = await bench.back()
    const before = await everythingIn(bench.folder)
    const restored = await bench.restore(path)
    const after = await everythingIn(join(bench.root, 'restored'))
    const isShared = ([name]: [string, string]) => !name.endsWith('lock')
    expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(isShared)))
    const { id } = bench.store.manifest
    const versions = await everythingIn(join(bench.root, 'other-computer', id))
    const kept = Object.entries(await everythingIn(join(bench.historyDir, id)))
    expect(versions).toEqual(Object.fromEntries(kept.filter(([name]) => !name.endsWith('last-good.json'))))
    expect(restored.versions).toBe(Object.keys(versions).length)
  })

  it('gives the workspace another id where the versions of the first lie already', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const kept = await everythingIn(bench.historyDir)
    const { versions } = await bench.restore(await bench.back(), { historyDir: bench.historyDir })
    const manifest: unknown = JSON.parse(
      await readFile(join(bench.root, 'restored', 'workspace.json'), 'utf8'),
    )
    expect(manifest).toMatchObject({ id: 'given-anew', name: '客户计划' })
    expect(await everythingIn(bench.historyDir)).toMatchObject(kept)
    expect(versions).toBeGreaterThan(0)
    expect(Object.keys(await everythingIn(join(bench.historyDir, 'given-anew')))).toHaveLength(versions)
  })

  it('never goes over anything', async () => {
    const bench = await setUpBackups()
    const path = await bench.back()
    const before = await everythingIn(bench.folder)
    await expect(bench.restore(path, { folder: bench.folder })).rejects.toMatchObject({
      code: 'folder-not-allowed',
    })
    expect(await everythingIn(bench.folder)).toEqual(before)
  })

  it('names what is damaged, and brings back the rest when asked to', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const good = await bench.store.notes.create(noteFields('b', 'whole'))
    const path = await bench.back()
    const bytes = await readFile(path)
    const bad = Object.keys(unzipSync(bytes)).find(
      (name) => name.startsWith('notes/') && !name.includes(good.id),
    )
    const at = bytes.indexOf(bad ?? '') + (bad?.length ?? 0) + 20
    await flip(path, at, 0xff)
    const { check } = await bench.check(path)
    expect(check).toMatchObject({ state: 'damaged', bad: [{ path: bad, problem: 'damaged' }] })
    await expect(bench.restore(path)).rejects.toMatchObject({ code: 'document-damaged' })
    await expect(readdir(join(bench.root, 'restored'))).rejects.toThrow()
    await bench.restore(path, { goodOnly: true })
    expect(await readdir(join(bench.root, 'restored', 'notes'))).toEqual([`${good.id}.json`])
  })

  it('leaves nothing behind when it fails', async () => {
    const bench = await setUpBackups()
    await fill(bench)
    const path = await bench.back()
    const before = (await readdir(bench.root)).sort()
    // A file stands where the versions should go, so the very last step fails.
    const historyDir = join(bench.root, 'history-file')
    await writeFile(historyDir, 'in the way')
    await expect(bench.restore(path, { historyDir })).rejects.toBeInstanceOf(AppFailure)
    expect((await readdir(bench.root)).sort()).toEqual([...before, 'history-file'].sort())
  })

  it('clears away what a killed restoration has left', async () => {
    const bench = await setUpBackups()
    const left = join(bench.root, '.trivet-restoring-999999999-0123456789abcdef')
    await mkdir(left)
    await writeFile(join(left, 'half'), '')
    await bench.restore(await bench.back())
    await expect(stat(left)).rejects.toThrow()
  })
})
