import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '#shared/api/content-security-policy.ts'
import { serveAsset } from '#electron/main/assets.ts'

let folder: string
let root: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trivet-assets-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-evil'))
  await writeFile(join(root, 'index.html'), '<p>shell')
  await writeFile(join(root, 'assets', 'index-1.js'), 'code')
  await writeFile(join(root, 'assets', 'notes.db'), 'of no known kind')
  await writeFile(join(root, '.hidden.js'), 'hidden')
  await writeFile(join(folder, 'secret.js'), 'secret')
  await writeFile(join(folder, 'renderer-evil', 'twin.js'), 'twin')
  await symlink(join(folder, 'secret.js'), join(root, 'link.js'))
  await symlink(folder, join(root, 'up'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A request whose address stays as it was written; a real one would come tidied. */
function ask(url: string, method = 'GET'): Promise<Response> {
  return serveAsset(
    root,
    Object.defineProperty(new Request('app://trivet/', { method }), 'url', { value: url }),
  )
}

describe('the files of the window', () => {
  it('are served with their type and the security headers', async () => {
    const shell = await ask('app://trivet/')
    expect(shell.status).toBe(200)
    expect(await shell.text()).toBe('<p>shell')
    expect(shell.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(shell.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
    const script = await ask('app://trivet/assets/index-1.js?x#y')
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(await script.text()).toBe('code')
  })

  it.each([
    'app://trivet/../secret.js',
    'app://trivet/assets/../../secret.js',
    'app://trivet/%2e%2e/secret.js',
    'app://trivet/%252e%252e/secret.js',
    'app://trivet/..%2fsecret.js',
    'app://trivet/..\\secret.js',
    'app://trivet/..%5csecret.js',
    'app://trivet/index.html%00.js',
    'app://trivet/index.html\0',
    'app://trivet//secret.js',
    'app://trivet/../renderer-evil/twin.js',
    'app://trivet/link.js',
    'app://trivet/up/secret.js',
    'app://trivet/.hidden.js',
    'app://trivet/assets',
    'app://trivet/assets/',
    'app://trivet/assets/notes.db',
    'app://trivet/missing.js',
    'app://trivet.evil/index.html',
    'app://trivet-evil/index.html',
    'app://user@trivet/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('[item 18] do not include %j', async (url) => {
    const response = await ask(url)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  })

  it('are only ever read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await ask('app://trivet/index.html', method)).status).toBe(405)
    }
  })
})
