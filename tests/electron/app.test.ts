import { rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import type { App } from '#electron/app.ts'
import { resourcesDir, startApp, type StartedApp } from '../support/start-app.ts'

let started: StartedApp
beforeEach(async () => {
  started = await startApp()
})
afterEach(() => started.stop())

function clientOf(app: App): Client {
  return createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => {},
  })
}

describe('the app at its start', () => {
  it('opens the workspace used last, and calls made meanwhile wait for it', async () => {
    const { id } = await clientOf(started.app).call('notes.create', { title: 'Kept', body: '' })
    const client = clientOf(await started.restart())
    expect(await client.call('notes.get', { id })).toMatchObject({ title: 'Kept' })
    expect(await client.call('workspace.status', {})).toMatchObject({ state: 'open', readOnly: null })
  })

  it('opens the folder it is told to', async () => {
    const client = clientOf(started.app)
    const first = await client.call('workspace.status', {})
    const { fresh } = await client.call('workspace.suggestions', {})
    await client.call('workspace.create', { folder: fresh.handle, sample: false, locale: 'en' })
    if (first.state !== 'open') throw new Error('The first workspace was not open.')
    const again = clientOf(await started.restart({ workspaceDir: first.path }))
    expect(await again.call('workspace.status', {})).toMatchObject({ state: 'open', path: first.path })
    const { recent } = await again.call('workspace.suggestions', {})
    expect(recent.map(({ path }) => path)).toEqual([first.path, fresh.path])
  })

  it.each([
    ['is gone', 'missing', (path: string) => rename(path, `${path}-gone`)],
    [
      'has become a file',
      'not-a-workspace',
      async (path: string) => {
        await rm(path, { recursive: true })
        await writeFile(path, 'a file')
      },
    ],
    [
      'has lost its manifest and all else',
      'not-a-workspace',
      async (path: string) => {
        await rename(join(path, 'notes'), `${path}-notes`)
        await rm(join(path, 'workspace.json'))
      },
    ],
  ] as const)('shows a problem when the workspace %s', async (_case, problem, spoil) => {
    const path = join(started.documentsDir, 'Trivet')
    await started.app.close()
    await spoil(path)
    const client = clientOf(await started.restart())
    expect(await client.call('workspace.status', {})).toMatchObject({ state: 'problem', path, problem })
  })

  it.each([
    ['the home folder', homedir()],
    ['the root of the drive', '/'],
    ['the folder of the app', resourcesDir],
  ])('refuses %s as a workspace, and says so as a problem', async (_name, workspaceDir) => {
    const client = clientOf(await started.restart({ workspaceDir }))
    expect(await client.call('workspace.status', {})).toMatchObject({
      state: 'problem',
      problem: 'not-a-workspace',
    })
  })

  it('starts with the defaults when its settings are damaged', async () => {
    await started.app.close()
    await writeFile(join(started.settingsDir, 'settings.json'), '{"schema": 1, "loc')
    const client = clientOf(await started.restart())
    expect(await client.call('settings.get', {})).toMatchObject({ locale: 'system', recentWorkspaces: [] })
    expect(await client.call('workspace.status', {})).toEqual({ state: 'none' })
  })

  it('finds a workspace that another Trivet has open, names the holder and can read it', async () => {
    const path = join(started.documentsDir, 'Trivet')
    const second = await startApp({ workspace: false, workspaceDir: path })
    const client = clientOf(second.app)
    expect(await client.call('workspace.status', {})).toMatchObject({
      state: 'problem',
      problem: 'locked',
      canOpenReadOnly: true,
      holder: { pid: process.pid, carrier: 'electron' },
    })
    expect(await client.call('workspace.retry', { readOnly: true })).toMatchObject({
      state: 'open',
      readOnly: 'locked',
    })
    await started.app.close()
    expect(await client.call('workspace.retry', { readOnly: false })).toMatchObject({ readOnly: null })
    await second.stop()
  })
})

describe('the app at its end', () => {
  it('waits for saves that were asked for, then answers nobody', async () => {
    const client = clientOf(started.app)
    const saves = Array.from({ length: 20 }, (_value, index) =>
      client.call('notes.create', { title: `Note ${index}`, body: 'x'.repeat(10_000) }),
    )
    // The first is under way; the last were only just asked for.
    await saves[0]
    const closing = started.app.close()
    const outcomes = await Promise.allSettled(saves)
    await closing
    await expect(client.call('notes.list', {})).rejects.toMatchObject({ code: 'disconnected' })

    const again = clientOf(await started.restart())
    const titles = (await again.call('notes.list', {})).map(({ title }) => title).sort()
    const acknowledged = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.title] : [],
    )
    expect(titles).toEqual(acknowledged.sort())
  })
})

describe('what a carrier lends', () => {
  it('gets only links that passed the policy, and folders the user chose', async () => {
    const client = clientOf(started.app)
    await client.call('app.openExternal', { url: 'https://example.com/a b' })
    await expect(client.call('app.openExternal', { url: 'file:///etc/passwd' })).rejects.toMatchObject({
      code: 'link-not-allowed',
    })
    await client.call('workspace.reveal', {})
    await expect(client.call('export.reveal', { folder: '/etc' })).rejects.toMatchObject({
      code: 'folder-not-allowed',
    })
    expect(started.asked).toEqual({
      opened: ['https://example.com/a%20b'],
      revealed: [join(started.documentsDir, 'Trivet')],
    })
  })

  it('may answer with a folder that is not allowed; nothing is made there', async () => {
    started.dialog.answer = join(started.settingsDir, 'plans')
    const client = clientOf(started.app)
    const chosen = await client.call('workspace.chooseFolder', {})
    await expect(
      client.call('workspace.create', { folder: chosen?.handle ?? '', sample: false, locale: 'en' }),
    ).rejects.toMatchObject({ code: 'folder-not-allowed' })
    expect(await client.call('workspace.status', {})).toMatchObject({ state: 'open' })
  })
})
