import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assertAllowedFolder, type ReservedFolders } from '#electron/services/folder-policy.ts'

let root: string
let reserved: ReservedFolders
let settings: string

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'trivet-policy-')))
  settings = join(root, 'home', 'li', '.config', 'trivet')
  reserved = { home: join(root, 'home', 'li'), closed: [settings, join(root, 'app', 'resources')] }
  await Promise.all(reserved.closed.map((folder) => mkdir(folder, { recursive: true })))
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('a folder for a workspace', () => {
  it.each([
    'home/li/Documents/Trivet',
    'home/li/Trivet',
    'home/li/.config/trivet-plans',
    'home/liu',
    'app/resources-of-mine',
    'elsewhere/new',
  ])('may be %s', async (path) => {
    await expect(assertAllowedFolder(join(root, path), reserved)).resolves.toBeUndefined()
  })

  it.each([
    '',
    'home',
    'home/li',
    'home/li/',
    'home/li/Documents/..',
    'HOME/Li',
    'home/li/.config/trivet',
    'home/li/.config/Trivet/history',
    'app/resources',
    'app/resources/content/plans',
  ])('may not be %j', async (path) => {
    await expect(assertAllowedFolder(join(root, path), reserved)).rejects.toMatchObject({
      code: 'folder-not-allowed',
    })
  })

  it.each(['/', 'plans', './plans', '/plans\0/x'])('may not be the path %j', async (path) => {
    await expect(assertAllowedFolder(path, reserved)).rejects.toMatchObject({ code: 'folder-not-allowed' })
  })

  it('is judged by where a link leads', async () => {
    await symlink(reserved.home, join(root, 'plans'))
    await symlink(settings, join(root, 'settings'))
    for (const path of ['plans', 'settings/plans']) {
      await expect(assertAllowedFolder(join(root, path), reserved)).rejects.toMatchObject({
        code: 'folder-not-allowed',
      })
    }
    await expect(assertAllowedFolder(join(root, 'plans', 'mine'), reserved)).resolves.toBeUndefined()
  })
})
