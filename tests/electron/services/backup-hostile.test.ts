import { createHash } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { partOfBackup } from '#electron/storage/backup-layout.ts'
import { everythingIn, setUpBackups } from './backup-bench.ts'

/** An archive that somebody made by hand, with a `backup.json` that vouches for all of it. */
function archiveOf(files: Record<string, string>, extra: Zippable = {}): Uint8Array {
  const manifest = {
    schema: 1,
    app: '1.0.0',
    workspace: { id: 'from-outside', name: 'Outside' },
    withVersions: false,
    counts: {},
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: strToU8(text).length,
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  }
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  return zipSync({
    ...Object.fromEntries(entries),
    ...extra,
    'backup.json': strToU8(JSON.stringify(manifest)),
  })
}

const escapes = [
  '../evil.json',
  'notes/../../evil.json',
  '/etc/evil.json',
  'C:\\evil.json',
  'notes\\evil.json',
  'notes/evil.json\0.png',
  'notes/./evil.json',
  'notes//evil.json',
  '.trivet/lock',
  '.trivet/batches/x.forward.json',
  'notes/evil.exe',
  'notes/a.json/b.json',
  'attachments/evil.html',
  'versions/notes/../../evil.json',
  'versions/notes/..',
  'settings.json',
]

describe('an archive of somebody else', () => {
  it.each(escapes)('never puts %j anywhere', async (name) => {
    expect(partOfBackup(name)).toBeNull()
    const bench = await setUpBackups()
    const path = join(bench.root, 'hostile.zip')
    await writeFile(path, archiveOf({ [name]: '{}', 'notes/fine-one.json': '{}' }))
    const { check } = await bench.check(path)
    expect(check.state).toBe('damaged')
    expect(check.bad.map((bad) => bad.path)).toContain(name)
    await bench.restore(path, { goodOnly: true })
    const restored = await everythingIn(join(bench.root, 'restored'))
    expect(Object.keys(restored).sort()).toEqual(['notes/fine-one.json', 'workspace.json'])
    expect(await readdir(bench.root)).not.toContain('evil.json')
  })

  it('is taken for what it is when it holds links, doubles or files that claim too much', async () => {
    const bench = await setUpBackups()
    const path = join(bench.root, 'hostile.zip')
    const link: Zippable = {
      'notes/link-out.json': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }],
    }
    await writeFile(path, archiveOf({ 'notes/link-out.json': '/etc/passwd' }, link))
    expect((await bench.check(path)).check.bad).toEqual([{ path: 'notes/link-out.json', problem: 'damaged' }])

    await writeFile(path, archiveOf({ 'notes/Twice.json': '{}', 'notes/twice.json': '{}' }))
    expect((await bench.check(path)).check.state).toBe('damaged')

    await writeFile(path, archiveOf({ 'notes/huge.json': ' '.repeat(8 * 1024 * 1024) }))
    expect((await bench.check(path)).check.bad).toEqual([{ path: 'notes/huge.json', problem: 'damaged' }])
  })

  it('is refused when it is no backup at all, or one of a later Trivet', async () => {
    const bench = await setUpBackups()
    const path = join(bench.root, 'other.zip')
    await writeFile(path, zipSync({ 'holiday.txt': strToU8('sun') }))
    await expect(bench.check(path)).rejects.toMatchObject({ code: 'file-not-supported' })
    await writeFile(path, 'no zip at all')
    await expect(bench.check(path)).rejects.toMatchObject({ code: 'file-not-supported' })
    await writeFile(path, '')
    await expect(bench.check(path)).rejects.toMatchObject({ code: 'file-not-supported' })
    const later = {
      schema: 2,
      app: '9',
      workspace: { id: 'ab', name: '' },
      withVersions: false,
      counts: {},
      files: [],
    }
    await writeFile(path, zipSync({ 'backup.json': strToU8(JSON.stringify(later)) }))
    await expect(bench.check(path)).rejects.toMatchObject({ code: 'document-newer' })
    await expect(bench.check(join(bench.root, 'none.zip'))).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is good again where somebody only packed it anew', async () => {
    const bench = await setUpBackups()
    const path = join(bench.root, 'packed-again.zip')
    await writeFile(path, archiveOf({ 'notes/fine-one.json': '{}' }))
    expect((await bench.check(path)).check).toMatchObject({ state: 'altered', bad: [], good: 1 })
  })
})
