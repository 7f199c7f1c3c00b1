import { execFileSync } from 'node:child_process'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { inspectFolder } from '#electron/storage/workspace-store.ts'
import { buildChild, startChild } from './child-process.ts'
import { noteFields } from './note-fields.ts'
import { pathsBelow, setUpBench, temporaryFolder } from './workspace-fixture.ts'

let child: Awaited<ReturnType<typeof buildChild>>
beforeAll(async () => {
  child = await buildChild()
}, 60_000)
afterAll(() => child.remove())

const isRoot = process.getuid?.() === 0
const nobody = 65534

async function withClosedWorkspace() {
  const bench = await setUpBench()
  const store = await bench.create()
  const note = await store.notes.create(noteFields('a'))
  await store.close()
  return { bench, note, manifestPath: join(bench.folder, 'workspace.json') }
}

describe('creating', () => {
  test('makes a missing folder with its parents a workspace of the user alone', async () => {
    const bench = await setUpBench()
    const store = await bench.create()
    expect(store).toMatchObject({ readOnly: null, manifest: { schema: 1, name: '客户计划' } })
    const mask = (path: string) =>
      stat(join(bench.folder, path)).then(({ mode }) => (mode & 0o777).toString(8))
    expect(await Promise.all(['.', 'notes', '.trivet', 'workspace.json'].map(mask))).toEqual([
      '700',
      '700',
      '700',
      '600',
    ])
  })

  test('leaves what else the folder holds as it is', async () => {
    const bench = await setUpBench()
    await mkdir(bench.folder, { mode: 0o755 })
    await writeFile(join(bench.folder, '合同.docx'), 'theirs')
    await bench.create()
    expect(await readFile(join(bench.folder, '合同.docx'), 'utf8')).toBe('theirs')
    expect((await stat(bench.folder)).mode & 0o777).toBe(0o755)
  })

  test('refuses a folder that holds a workspace already', async () => {
    const { bench, manifestPath } = await withClosedWorkspace()
    const before = await readFile(manifestPath)
    await expect(bench.create()).rejects.toMatchObject({ code: 'folder-not-allowed' })
    expect(await readFile(manifestPath)).toEqual(before)
  })

  test('refuses documents without a manifest too: they are somebody’s work', async () => {
    const { bench, manifestPath } = await withClosedWorkspace()
    await rm(manifestPath)
    await expect(bench.create()).rejects.toMatchObject({ code: 'folder-not-allowed' })
  })

  test('goes on where an attempt was cut off before its end', async () => {
    const { bench, note, manifestPath } = await withClosedWorkspace()
    await rm(manifestPath)
    await rm(bench.notePath(note.id))
    await expect(bench.create()).resolves.toMatchObject({ readOnly: null })
  })

  test('refuses a place where a file stands in the way', async () => {
    const bench = await setUpBench()
    await writeFile(bench.folder, '')
    await expect(bench.create()).rejects.toMatchObject({ code: 'folder-not-allowed' })
  })
})

test('says what a folder holds before it is chosen', async () => {
  const { bench } = await withClosedWorkspace()
  const folder = await temporaryFolder()
  expect(await inspectFolder(bench.folder)).toBe('workspace')
  expect(await inspectFolder(join(folder, 'nowhere'))).toBe('missing')
  expect(await inspectFolder(folder)).toBe('empty')
  await writeFile(join(folder, '.DS_Store'), '')
  expect(await inspectFolder(folder)).toBe('empty')
  await writeFile(join(folder, 'plan.docx'), '')
  expect(await inspectFolder(folder)).toBe('other-files')
})

describe('opening', () => {
  test('follows a link to the real folder', async () => {
    const { bench, note } = await withClosedWorkspace()
    const real = bench.folder
    await cp(real, join(bench.root, 'moved'), { recursive: true })
    await rm(real, { recursive: true })
    await symlink(join(bench.root, 'moved'), real)
    const store = await bench.open()
    expect(store.path).toBe(join(bench.root, 'moved'))
    expect(await store.notes.list()).toEqual([note])
  })

  test('names a folder that is missing, a file, and a folder that is no workspace', async () => {
    const bench = await setUpBench()
    await expect(bench.open()).rejects.toMatchObject({ problem: 'missing', canOpenReadOnly: false })
    await writeFile(bench.folder, '')
    await expect(bench.open()).rejects.toMatchObject({ problem: 'not-a-workspace' })
    await rm(bench.folder)
    await mkdir(bench.folder)
    await expect(bench.open()).rejects.toMatchObject({ problem: 'not-a-workspace' })
    await expect(bench.open({ readOnly: true })).rejects.toMatchObject({ problem: 'not-a-workspace' })
    expect(await readdir(bench.folder)).toEqual([])
  })

  test('clears away what crashed saves have left, and nothing else', async () => {
    const { bench } = await withClosedWorkspace()
    await writeFile(join(bench.folder, 'notes', '.trivet-0123456789abcdef.tmp'), 'half')
    await writeFile(join(bench.folder, '.trivet', 'lock.7c9e6679-7425-40de-944b-e07fc1f90ae7'), '')
    await writeFile(join(bench.folder, 'notes', 'theirs.tmp'), 'theirs')
    const reader = await bench.open({ readOnly: true })
    await reader.close()
    expect(await pathsBelow(bench.folder)).toContain('notes/.trivet-0123456789abcdef.tmp')
    await bench.open()
    expect((await pathsBelow(bench.folder)).filter((path) => /tmp|lock\./.test(path))).toEqual([
      'notes/theirs.tmp',
    ])
  })

  test('offers to read a workspace that a newer Trivet made, and changes no byte of it', async () => {
    const { bench, note, manifestPath } = await withClosedWorkspace()
    const newer = JSON.stringify({ schema: 999, id: 'future', name: { zh: '将来' } })
    await writeFile(manifestPath, newer)
    await expect(bench.open()).rejects.toMatchObject({ problem: 'newer', canOpenReadOnly: true })
    const store = await bench.open({ readOnly: true })
    expect(store).toMatchObject({ readOnly: 'newer', manifest: { schema: 999, name: 'workspace' } })
    expect(await store.notes.list()).toEqual([note])
    await store.close()
    expect(await readFile(manifestPath, 'utf8')).toBe(newer)
  })
})

describe('a damaged manifest', () => {
  test.each([
    ['emptied', ''],
    ['cut', '{"schema": 1, "rev'],
    ['null', 'null'],
    ['gone', null],
  ])('(%s) is replaced in memory by its last good copy, on disk by the first change', async (_name, bad) => {
    const { bench, note, manifestPath } = await withClosedWorkspace()
    const good = await readFile(manifestPath, 'utf8')
    if (bad === null) await rm(manifestPath)
    else await writeFile(manifestPath, bad)
    const before = await pathsBelow(bench.folder)
    const store = await bench.open()
    expect(store.manifest).toEqual(JSON.parse(good))
    expect(store.damaged()).toMatchObject([{ kind: 'workspace', recovered: true, keptAs: null }])
    expect((await pathsBelow(bench.folder)).filter((path) => path !== '.trivet/lock')).toEqual(before)
    await store.notes.save({ ...note, title: 'b' })
    expect(await readFile(manifestPath, 'utf8')).toBe(good)
    const keptAs = store.damaged()[0]?.keptAs ?? null
    expect(keptAs === null ? null : await readFile(keptAs, 'utf8')).toBe(bad)
  })

  test('without a copy is a problem of its own; the documents can still be read', async () => {
    const { bench, note, manifestPath } = await withClosedWorkspace()
    await writeFile(manifestPath, 'noise')
    await rm(bench.historyDir, { recursive: true })
    await expect(bench.open()).rejects.toMatchObject({ problem: 'damaged', canOpenReadOnly: true })
    const store = await bench.open({ readOnly: true })
    expect(await store.notes.list()).toEqual([note])
    expect(store.damaged()).toMatchObject([{ kind: 'workspace', recovered: false }])
    await store.close()
    expect(await readFile(manifestPath, 'utf8')).toBe('noise')
  })
})

describe('a folder that the system protects', () => {
  /** Runs the child as a user to whom the permissions apply: root may do everything. */
  async function askAsOther(bench: { root: string; folder: string; historyDir: string }, command: string) {
    if (isRoot) {
      for (const path of ['.', ...(await pathsBelow(bench.root))]) {
        await chown(join(bench.root, path), nobody, nobody)
      }
    }
    const program = [process.execPath, child.path, command, bench.folder, bench.historyDir]
    const as = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
    const [file = '', ...args] = [...as, ...program]
    const started = startChild(file, args)
    await started.ended
    return JSON.parse(started.lines[0] ?? 'null') as unknown
  }

  test('that can’t be written is opened for reading', async () => {
    const { bench } = await withClosedWorkspace()
    await chmod(join(bench.folder, '.trivet'), 0o500)
    await chmod(bench.folder, 0o500)
    expect(await askAsOther(bench, 'open')).toEqual({
      problem: 'read-only',
      canOpenReadOnly: true,
      holder: null,
    })
    expect(await askAsOther(bench, 'open-read-only')).toEqual({
      readOnly: 'folder-read-only',
      titles: ['a'],
      saving: 'read-only',
    })
  })

  test('that can’t be looked into is unreadable', async () => {
    const { bench } = await withClosedWorkspace()
    await chmod(bench.folder, 0o000)
    expect(await askAsOther(bench, 'open')).toEqual({
      problem: 'unreadable',
      canOpenReadOnly: false,
      holder: null,
    })
  })

  test('whose documents can’t be listed is unreadable, not empty', async () => {
    const { bench } = await withClosedWorkspace()
    await chmod(join(bench.folder, 'notes'), 0o000)
    expect(await askAsOther(bench, 'open')).toMatchObject({ problem: 'unreadable' })
  })

  test('in one place says so when that place is saved to', async () => {
    const { bench } = await withClosedWorkspace()
    await chmod(join(bench.folder, 'notes'), 0o500)
    expect(await askAsOther(bench, 'open')).toEqual({
      readOnly: null,
      titles: ['a'],
      saving: 'permission-denied',
    })
  })
})

describe('a full disk', () => {
  test('is a problem of its own at opening, and reading goes on', async (context) => {
    const disk = await mkdtemp(join(tmpdir(), 'trivet-disk-'))
    onTestFinished(() => rm(disk, { recursive: true, force: true }))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      if (process.env['CI']) throw new Error('mounting a small disk needs root')
      context.skip()
    }
    onTestFinished(() => void execFileSync('umount', [disk]))
    const { bench, note } = await withClosedWorkspace()
    await cp(bench.folder, join(disk, 'workspace'), { recursive: true })
    await writeFile(join(disk, 'film.mp4'), Buffer.alloc(1_000_000)).catch(() => undefined)
    await rm(bench.folder, { recursive: true })
    await symlink(join(disk, 'workspace'), bench.folder)
    const before = await pathsBelow(disk)
    await expect(bench.open()).rejects.toMatchObject({ problem: 'disk-full', canOpenReadOnly: true })
    expect(await pathsBelow(disk)).toEqual(before)
    const reader = await bench.open({ readOnly: true })
    expect(reader.readOnly).toBe('disk-full')
    expect(await reader.notes.list()).toEqual([note])
    await reader.close()
    await rm(join(disk, 'film.mp4'))
    const store = await bench.open()
    await store.notes.save({ ...note, title: 'b' })
    await store.close()
  })
})
