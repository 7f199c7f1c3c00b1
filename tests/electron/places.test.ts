import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findPlaces } from '#electron/places.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'trivet-home-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

it('puts settings where each system keeps them', () => {
  expect([
    findPlaces({}, 'linux', home).settingsDir,
    findPlaces({ XDG_CONFIG_HOME: '/config' }, 'linux', home).settingsDir,
    findPlaces({}, 'darwin', home).settingsDir,
    findPlaces({ APPDATA: '/roaming' }, 'win32', home).settingsDir,
  ]).toEqual([
    join(home, '.config/trivet'),
    '/config/trivet',
    join(home, 'Library/Application Support/trivet'),
    '/roaming/trivet',
  ])
})

it('finds the documents under the name that a Linux desktop gave them', async () => {
  expect(findPlaces({}, 'linux', home).documentsDir).toBe(join(home, 'Documents'))
  await mkdir(join(home, '.config'))
  const note = (value: string) =>
    writeFile(join(home, '.config/user-dirs.dirs'), `# written by xdg\nXDG_DOCUMENTS_DIR="${value}"\n`)
  await note('$HOME/文档')
  expect(findPlaces({}, 'linux', home).documentsDir).toBe(join(home, '文档'))
  await note('/data/documents')
  expect(findPlaces({}, 'linux', home).documentsDir).toBe('/data/documents')
  expect(findPlaces({}, 'darwin', home).documentsDir).toBe(join(home, 'Documents'))
})

it('gives way to what the environment says', () => {
  const env = { TRIVET_SETTINGS_DIR: '/a', TRIVET_DOCUMENTS_DIR: '/b' }
  expect(findPlaces(env, 'linux', home)).toEqual({ settingsDir: '/a', documentsDir: '/b' })
})
