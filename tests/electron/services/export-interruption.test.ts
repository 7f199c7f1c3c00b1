import { mkdtemp, mkdir, readdir, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decideExport } from '#electron/services/export-decision.ts'
import { createExportDisk, type ExportDisk } from '#electron/services/export-disk.ts'
import { runExport, type RunOutcome } from '#electron/services/export-run.ts'
import type { ExportScope } from '#shared/domain/export.ts'
import type { Note } from '#shared/domain/note.ts'
import { planExport } from '#shared/markdown/plan-export.ts'
import { readTree } from '#tests/support/exported-files.ts'
import { emptySource, noteNamed } from '#tests/support/export-source.ts'
import { styleOf } from '#tests/support/export-style.ts'

const style = styleOf('en', { data: true })
const everything: ExportScope = { kind: 'everything' }
/** Every note here carries it: the same as everything, without the maps that take most of the time. */
const all: ExportScope = { kind: 'tag', tag: 'all' }
let root: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'trivet-vault-')))
})
afterEach(() => rm(root, { recursive: true, force: true }))

class PowerCut extends Error {}

/** A disk whose computer goes off before its n-th change, the manifest and the journal included. */
function failingDisk(folder: string, changes: number): { disk: ExportDisk; made: () => number } {
  const disk = createExportDisk({ root: folder, today: '2026-11-24' })
  let made = 0
  const counted = <A extends unknown[], R>(act: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      if (made >= changes) throw new PowerCut()
      made += 1
      return act(...args)
    }
  }
  return {
    disk: {
      ...disk,
      create: counted(disk.create),
      replace: counted(disk.replace),
      move: counted(disk.move),
      remove: counted(disk.remove),
      discard: counted(disk.discard),
      keep: counted(disk.keep),
      forget: counted(disk.forget),
    },
    made: () => made,
  }
}

async function bring(
  folder: string,
  notes: readonly Note[],
  { scope = everything, disk = createExportDisk({ root: folder, today: '2026-11-24' }) } = {},
): Promise<RunOutcome> {
  const decision = await decideExport({
    ...{ disk, scope, workspace: 'w1', keepsAll: false, knownHash: () => null },
    write: (surroundings) =>
      Promise.resolve(planExport({ ...emptySource, notes }, scope, style, surroundings)),
  })
  return runExport({
    ...{ ...decision, disk, options: style, step: () => undefined },
    readAttachment: () => Promise.resolve(null),
  })
}

/** What lies in a folder, but for what was put aside. */
async function vaultIn(folder: string): Promise<Map<string, string>> {
  return new Map([...(await readTree(folder))].filter(([path]) => !path.startsWith('.trivet-trash/')))
}

async function fresh(notes: readonly Note[]): Promise<Map<string, string>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'trivet-fresh-')))
  try {
    await bring(folder, notes, { scope: all })
    return await vaultIn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const link = (id: string) => `[there](trivet://note/n-${id})`
const before = [
  noteNamed('n-a', 'Alpha', { tags: ['all'], body: link('b') }),
  noteNamed('n-b', 'Beta', { tags: ['all'], body: 'two' }),
  noteNamed('n-c', 'Gamma', { tags: ['all'], body: 'three' }),
  noteNamed('n-d', 'Delta', { tags: ['all'], body: 'four' }),
  noteNamed('n-e', 'Epsilon', { tags: ['all'], body: link('a') }),
  noteNamed('n-f', 'Zeta', { tags: ['all'], body: 'six' }),
]
/** Two have changed names with each other, one takes the name of one that is gone, one differs in case only. */
const after = [
  noteNamed('n-a', 'Beta', { tags: ['all'], body: link('b') }),
  noteNamed('n-b', 'Alpha', { tags: ['all'], body: 'two' }),
  noteNamed('n-c', 'Delta', { tags: ['all'], body: 'three' }),
  noteNamed('n-e', 'EPSILON', { tags: ['all'], body: `${link('a')} and on` }),
  noteNamed('n-f', 'Zeta', { tags: ['all'], body: 'six' }),
  noteNamed('n-g', 'Gamma', { tags: ['all'], body: 'new' }),
]
const later = [
  noteNamed('n-a', 'Gamma', { tags: ['all'], body: 'again' }),
  noteNamed('n-b', 'Alpha', { tags: ['all'], body: 'two and a half' }),
  noteNamed('n-f', 'Beta', { tags: ['all'], body: 'six' }),
  noteNamed('n-h', 'EPSILON', { tags: ['all'], body: link('f') }),
]

describe('an export that is interrupted', () => {
  it('can be run again to the same result, wherever it ended, and whatever was written meanwhile', async () => {
    const wanted = new Map([
      [after, await fresh(after)],
      [later, await fresh(later)],
    ])
    await bring(root, before, { scope: all })
    const { disk, made } = failingDisk(root, Number.POSITIVE_INFINITY)
    await bring(root, after, { scope: all, disk })
    expect(await vaultIn(root)).toEqual(wanted.get(after))
    const changes = made()
    expect(changes).toBeGreaterThan(12)

    for (const [notes, files] of wanted) {
      for (let count = 0; count < changes; count += 1) {
        await rm(root, { recursive: true })
        await mkdir(root)
        await bring(root, before, { scope: all })
        await expect(bring(root, after, { scope: all, disk: failingDisk(root, count).disk })).rejects.toThrow(
          PowerCut,
        )
        const { steps } = await bring(root, notes, { scope: all })
        expect(
          steps.filter(({ action }) => action === 'conflict'),
          `after ${count}`,
        ).toEqual([])
        expect(await vaultIn(root), `after ${count}`).toEqual(files)
      }
    }
  })

  it('can be interrupted a second time on the way', async () => {
    const wanted = await fresh(later)
    for (let count = 1; count < 14; count += 4) {
      for (let second = 0; second < 9; second += 3) {
        await rm(root, { recursive: true })
        await mkdir(root)
        await bring(root, before, { scope: all })
        await bring(root, after, { scope: all, disk: failingDisk(root, count).disk }).catch(() => undefined)
        await bring(root, later, { scope: all, disk: failingDisk(root, second).disk }).catch(() => undefined)
        await bring(root, later, { scope: all })
        expect(await vaultIn(root), `after ${count} and ${second}`).toEqual(wanted)
      }
    }
  })

  it('writes again what a power cut tore, and takes it for no work of the user', async () => {
    const long = noteNamed('n-x', 'Long', { tags: ['all'], body: 'line of words\n'.repeat(1_000) })
    const whole = await fresh([...before, long])
    for (const tear of [
      () => '',
      (text: string) => '\0'.repeat(text.length),
      (text: string) => text.slice(0, 4096),
    ]) {
      await bring(root, [...before, long], { scope: all })
      const path = join(root, 'notes/Long.md')
      await writeFile(path, tear(await readFile(path, 'utf8')))
      const { steps } = await bring(root, [...before, long], { scope: all })
      expect(steps.find(({ path: one }) => one === 'notes/Long.md')?.action).toBe('update')
      expect(await vaultIn(root)).toEqual(whole)
    }
  })

  it('leaves what the user wrote between the two runs, and says so', async () => {
    await bring(root, before, { scope: all })
    await bring(root, after, { scope: all, disk: failingDisk(root, 6).disk }).catch(() => undefined)
    const own = 'written by hand\n'
    await writeFile(join(root, 'notes/Zeta.md'), own)
    await writeFile(join(root, 'notes/mine.md'), own)
    const { steps } = await bring(root, after, { scope: all })
    expect(steps.filter(({ action }) => action === 'conflict')).toMatchObject([
      { path: 'notes/Zeta.md', conflict: 'edited' },
    ])
    const files = await vaultIn(root)
    expect([files.get('notes/Zeta.md'), files.get('notes/mine.md')]).toEqual([own, own])
  })
})

describe('a folder that several exports share', () => {
  const tagged = (tag: string): ExportScope => ({ kind: 'tag', tag })
  const notes = [
    noteNamed('n-a', 'Alpha', { tags: ['east'] }),
    noteNamed('n-b', 'Beta', { tags: ['east/shanghai', 'west'] }),
    noteNamed('n-c', 'Gamma'),
  ]
  const names = async () => (await readdir(join(root, 'notes'))).map((name) => name.replace('.md', '')).sort()

  it('keeps a folder of a tag in step with the tag', async () => {
    await bring(root, notes, { scope: tagged('east') })
    expect(await names()).toEqual(['Alpha', 'Beta'])
    const moved = [noteNamed('n-a', 'Alpha'), ...notes.slice(1)]
    const { steps } = await bring(root, moved, { scope: tagged('east') })
    expect(steps.filter(({ action }) => action === 'delete').map(({ path }) => path)).toEqual([
      '.trivet/note/n-a.json',
      'notes/Alpha.md',
    ])
    expect(await names()).toEqual(['Beta'])
  })

  it('takes away nothing that another export wants', async () => {
    await bring(root, notes)
    await bring(root, notes, { scope: tagged('east') })
    expect(await names()).toEqual(['Alpha', 'Beta', 'Gamma'])
    await bring(root, notes.slice(0, 2), { scope: tagged('west') })
    expect(await names()).toEqual(['Alpha', 'Beta', 'Gamma'])
    await bring(root, notes.slice(0, 2), { scope: { kind: 'note', id: 'n-a' } })
    expect(await names()).toEqual(['Alpha', 'Beta', 'Gamma'])
    await bring(root, notes.slice(0, 2))
    expect(await names()).toEqual(['Alpha', 'Beta'])
  })

  it('keeps a deleted note in the folder for deleted files, and one that was changed in its place', async () => {
    await bring(root, notes)
    await writeFile(join(root, 'notes/Beta.md'), 'mine now\n')
    const { steps } = await bring(root, [])
    expect(steps.filter(({ action }) => action === 'conflict')).toMatchObject([
      { path: 'notes/Beta.md', conflict: 'edited-and-gone' },
    ])
    expect(await names()).toEqual(['Beta'])
    const put = await readdir(join(root, '.trivet-trash/2026-11-24/notes'))
    expect(put.sort()).toEqual(['Alpha.md', 'Gamma.md'])
  })

  it('touches no file that is right already', async () => {
    await bring(root, notes)
    const path = join(root, 'notes/Alpha.md')
    const old = new Date('2026-01-01T00:00:00Z')
    await utimes(path, old, old)
    const { steps } = await bring(root, notes.slice(0, 2))
    expect(steps.find((step) => step.path === 'notes/Alpha.md')?.action).toBe('unchanged')
    expect((await stat(path)).mtimeMs).toBe(old.getTime())
  })
})
