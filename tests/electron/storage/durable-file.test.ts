import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, readlink, rename, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { AppFailure } from '#shared/api/errors.ts'
import { createDurableFile, removeStrayFiles, writeDurably } from '#electron/storage/durable-file.ts'
import { clearSettingsFolder } from '#electron/storage/settings-folder.ts'
import { pathsBelow, temporaryFolder } from './workspace-fixture.ts'

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('writing', () => {
  test('replaces the file, leaves nothing else behind and lets only the owner read it', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'plan.json')
    await writeFile(path, 'old', { mode: 0o644 })
    await writeDurably(path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['plan.json'])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('keeps a symbolic link and replaces what it points at', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'drive'))
    await writeFile(join(folder, 'drive', 'real.json'), 'old')
    await symlink('drive/real.json', join(folder, 'plan.json'))
    await writeDurably(join(folder, 'plan.json'), 'new')
    expect(await readlink(join(folder, 'plan.json'))).toBe('drive/real.json')
    expect(await readFile(join(folder, 'drive', 'real.json'), 'utf8')).toBe('new')
  })

  test('waits for a file that a virus scanner holds', async () => {
    const path = join(await temporaryFolder(), 'plan.json')
    const waits: number[] = []
    let failures = 12
    await writeDurably(path, 'new', {
      rename: (from, to) => (failures-- > 0 ? Promise.reject(errno('EPERM')) : rename(from, to)),
      sleep: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
    })
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(waits).toHaveLength(12)
  })

  test('gives up on a busy file after ten seconds, with the old file whole', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'plan.json')
    await writeFile(path, 'old')
    let waited = 0
    const attempt = writeDurably(path, 'new', {
      rename: () => Promise.reject(errno('EBUSY')),
      sleep: (milliseconds) => Promise.resolve((waited += milliseconds)),
    })
    await expect(attempt).rejects.toMatchObject({ code: 'file-busy' })
    expect(waited).toBeGreaterThanOrEqual(10_000)
    expect(waited).toBeLessThan(15_000)
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['plan.json'])
  })

  test.each([
    ['EIO', 'storage-failed'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'permission-denied'],
  ])('says at once that %s means %s', async (code, expected) => {
    const path = join(await temporaryFolder(), 'plan.json')
    const attempt = writeDurably(path, 'new', { rename: () => Promise.reject(errno(code)) })
    await expect(attempt).rejects.toMatchObject({ code: expected })
  })

  test('reports a full disk, keeps the old file and takes no space', async (context) => {
    const folder = await temporaryFolder()
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
    } catch {
      if (process.env['CI']) throw new Error('mounting a small disk needs root')
      context.skip()
    }
    onTestFinished(() => void execFileSync('umount', [folder]))
    const path = join(folder, 'plan.json')
    await writeDurably(path, 'old')
    await expect(writeDurably(path, 'x'.repeat(400_000))).rejects.toMatchObject({ code: 'disk-full' })
    expect(await readFile(path, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['plan.json'])
    await writeDurably(path, 'fits')
    expect(await readFile(path, 'utf8')).toBe('fits')
  })

  test('is never half read while it is replaced again and again', async () => {
    const path = join(await temporaryFolder(), 'plan.json')
    const texts = ['a'.repeat(20_000), 'b'.repeat(40_000)]
    await writeDurably(path, texts[0]!)
    let writing = true
    const reader = (async () => {
      const seen = new Set<string>()
      while (writing) seen.add(await readFile(path, 'utf8'))
      return seen
    })()
    for (let round = 0; round < 50; round += 1) await writeDurably(path, texts[round % 2]!)
    writing = false
    for (const text of await reader) expect(texts).toContain(text)
  })
})

test('clears away only the files of its own crashed saves', async () => {
  const folder = await temporaryFolder()
  const others = ['.trivet-note.tmp', 'plan.json.tmp', '.trivet-0123456789abcdef.tmp.json']
  for (const name of [...others, '.trivet-0123456789abcdef.tmp']) await writeFile(join(folder, name), '')
  await removeStrayFiles(folder)
  expect(await pathsBelow(folder)).toEqual(others.sort())
})

test('clears away what a dead process left in the app’s own folders, and nothing of a running one', async () => {
  const settings = await temporaryFolder()
  const nobody = spawnSync(process.execPath, ['-e', '']).pid
  const nameOf = (pid: number) => `.trivet-${pid.toString(16).padStart(8, '0')}01234567.tmp`
  const dead = nameOf(nobody)
  const running = nameOf(process.ppid)
  for (const folder of ['.', 'templates', 'history/manifests', 'undo/a-workspace']) {
    await mkdir(join(settings, folder), { recursive: true })
    for (const name of [dead, running]) await writeFile(join(settings, folder, name), 'half')
  }
  await clearSettingsFolder(settings)
  const left = (await pathsBelow(settings)).filter((path) => path.endsWith('.tmp'))
  expect(left).toHaveLength(4)
  expect(left.every((path) => path.endsWith(running))).toBe(true)
})

describe('as a lowdb adapter', () => {
  const schema = z.looseObject({ schema: z.number() })

  async function fileWith(content: string | Uint8Array | null) {
    const path = join(await temporaryFolder(), 'plan.json')
    if (content !== null) await writeFile(path, content)
    return { path, adapter: createDurableFile(path, (value) => schema.parse(value)) }
  }

  test('tells a missing file from a damaged one', async () => {
    expect(await (await fileWith(null)).adapter.read()).toBeNull()
  })

  test.each([
    ['an empty file', ''],
    ['NULs', '\0'.repeat(40)],
    ['a cut file', '{"schema": 1, "na'],
    ['null', 'null'],
    ['a number', '0'],
    ['a list', '[]'],
    ['text that is not UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['another shape', '{"schema": "one"}'],
  ])('refuses %s and leaves it as it is', async (_name, content) => {
    const { path, adapter } = await fileWith(content)
    await expect(adapter.read()).rejects.toMatchObject({ code: 'document-damaged' })
    expect(await readFile(path)).toEqual(Buffer.from(content))
  })

  test('reads past a byte order mark', async () => {
    expect(await (await fileWith('\uFEFF{"schema": 1}')).adapter.read()).toEqual({ schema: 1 })
  })

  test('writes the header first, two spaces deep, with a line end', async () => {
    const { path, adapter } = await fileWith(null)
    const document = { title: '年度计划', updatedAt: 'u', id: 'a1', schema: 1, createdAt: 'c', revision: 2 }
    await adapter.write(document)
    expect(await readFile(path, 'utf8')).toBe(
      `{\n  "schema": 1,\n  "revision": 2,\n  "id": "a1",\n  "createdAt": "c",\n  "updatedAt": "u",\n  "title": "年度计划"\n}\n`,
    )
  })

  test('fails as an app failure where it may not read', async () => {
    const { path, adapter } = await fileWith('{"schema": 1}')
    await chmod(path, 0)
    const outcome = await adapter.read().catch((error: unknown) => error)
    // Root may read everything.
    if (process.getuid?.() === 0) expect(outcome).toEqual({ schema: 1 })
    else expect(outcome).toBeInstanceOf(AppFailure)
  })
})
