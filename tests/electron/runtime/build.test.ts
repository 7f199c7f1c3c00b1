import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isStale } from '#electron/runtime/build.ts'

let root: string

/** A checkout whose sources are an hour old and whose build is half an hour old. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'trivet-build-'))
  await mkdir(join(root, 'electron/main'), { recursive: true })
  await mkdir(join(root, 'out/renderer'), { recursive: true })
  await writeFile(join(root, 'electron/main/index.ts'), '')
  await writeFile(join(root, 'electron/main/other.ts'), '')
  await writeFile(join(root, 'package-lock.json'), '')
  await writeFile(join(root, 'out/renderer/index.html'), '')
  for (const path of [
    'electron/main/index.ts',
    'electron/main/other.ts',
    'electron/main',
    'electron',
    'package-lock.json',
  ]) {
    await age(path, 60)
  }
  await age('out/renderer/index.html', 30)
})
afterEach(() => rm(root, { recursive: true }))

async function age(path: string, minutes: number): Promise<void> {
  const time = new Date(Date.now() - minutes * 60_000)
  await utimes(join(root, path), time, time)
}

it('takes a build that is newer than everything it was made of', async () => {
  expect(await isStale(root)).toBe(false)
})

it.each([
  ['there is none', () => rm(join(root, 'out'), { recursive: true })],
  ['a source has changed', () => age('electron/main/index.ts', 10)],
  ['a source is gone', () => rm(join(root, 'electron/main/other.ts'))],
  ['a source is new', () => writeFile(join(root, 'electron/main/new.ts'), '')],
  ['other packages are installed', () => age('package-lock.json', 10)],
])('builds again when %s', async (_case, change) => {
  await change()
  expect(await isStale(root)).toBe(true)
})
