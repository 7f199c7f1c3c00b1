import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { App } from '#electron/app.ts'
import { createClient, type Client } from '#shared/api/client.ts'
import { resourcesDir, startApp, type StartedApp } from '../../support/start-app.ts'

let started: StartedApp
let updated: string

beforeEach(async () => {
  updated = await mkdtemp(join(tmpdir(), 'trivet-resources-'))
  await cp(join(resourcesDir, 'content'), join(updated, 'content'), { recursive: true })
  started = await startApp()
})
afterEach(async () => {
  await started.stop()
  await rm(updated, { recursive: true, force: true })
})

function clientOf(app: App): Client {
  return createClient({
    call: (method, input) => app.dispatch(method, input),
    subscribe: (listener) => app.subscribe(listener),
    close: () => {},
  })
}

/** Changes a file of the content that the next version of the app will bring. */
async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(updated, 'content', path)
  const before = await readFile(file, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(file, after)
}

/** The update: the app starts anew with other content, on the folders that are there. */
async function update(): Promise<Client> {
  return clientOf(await started.restart({ resourcesDir: updated, version: '2.0.0' }))
}

describe('the built-in content after an update', () => {
  it('has no news for somebody who is new here', async () => {
    const client = clientOf(started.app)
    expect(await client.call('content.updates', {})).toEqual({
      since: '1.2.3',
      version: '1.2.3',
      changes: [],
    })
    expect(started.logged).toEqual([])
  })

  it('is compared with what was there when the workspace was first open, though nobody asked', async () => {
    await edit('en/methods/A05.json', (text) => text.replace('"purpose": "', '"purpose": "Quite simply: '))
    const { since, version, changes } = await (await update()).call('content.updates', {})
    expect({ since, version }).toEqual({ since: '1.2.3', version: '2.0.0' })
    expect(changes).toMatchObject([
      {
        kind: 'method',
        id: 'A05',
        change: 'changed',
        own: [],
        fields: [{ locale: 'en', path: 'purpose' }],
      },
    ])
    const [field] = changes[0]?.fields ?? []
    expect(field?.after).toBe(`Quite simply: ${field?.before}`)
  })

  it('tells what came and went, of every kind', async () => {
    for (const folder of ['structure', 'zh-CN', 'en']) {
      await rm(join(updated, 'content', folder, 'templates/store-visit.json'))
      const method = await readFile(join(updated, 'content', folder, 'methods/A01.json'), 'utf8')
      await writeFile(join(updated, 'content', folder, 'methods/A91.json'), method.replace('"A01"', '"A91"'))
    }
    await edit('structure/reminders.json', (text) => text.replace(/"asOf": "[^"]*"/, '"asOf": "2031-01-31"'))
    const { changes } = await (await update()).call('content.updates', {})
    expect(changes.map(({ kind, id, change }) => `${change} ${kind}:${id}`)).toEqual([
      'added method:A91',
      'changed reminder:payment-term',
      'removed template:store-visit',
    ])
  })

  it('stays news until it is seen, and becomes news again when that is taken back', async () => {
    await edit('zh-CN/traits.json', (text) => text.replace('"meaning": "', '"meaning": "简单说，'))
    const client = await update()
    const { changes } = await client.call('content.updates', {})
    expect(changes).toHaveLength(1)
    const settled = { since: '2.0.0', version: '2.0.0', changes: [] }
    expect(await client.call('content.setSeen', { seen: true })).toEqual(settled)
    expect((await client.call('content.setSeen', { seen: false })).changes).toEqual(changes)
    await client.call('content.setSeen', { seen: true })
    expect(await (await update()).call('content.updates', {})).toEqual(settled)
  })

  it('leaves what the user changed on top, and says so', async () => {
    const client = clientOf(started.app)
    await client.call('methods.setPressure', { id: 'D05', pressure: 'M6', linked: true })
    await client.call('methods.saveSettings', { id: 'D05', hidden: true })
    const playbook = await client.call('playbook.get', {})
    await client.call('playbook.save', {
      ...playbook,
      names: [{ id: 'D2', zh: '懂行', en: '' }],
      chapters: [{ id: 'chapter-1', words: 'Mine.' }],
    })
    for (const file of ['methods/D05', 'methods/D06', 'competencies/D2', 'chapters/1']) {
      await edit(`en/${file}.json`, (text) => text.replace(/"(purpose|meaning|summary)": "/, '"$1": "Now: '))
    }
    const updatedClient = await update()
    const { changes } = await updatedClient.call('content.updates', {})
    expect(Object.fromEntries(changes.map(({ id, own }) => [id, own]))).toEqual({
      D05: ['hidden', 'own-links'],
      D06: [],
      'chapter-1': ['own-words'],
      D2: ['own-name'],
    })
    const method = await updatedClient.call('methods.get', { id: 'D05' })
    expect(method.pressures).toContain('M6')
    expect(method.hidden).toBe(true)
    expect(method.purpose.en).toMatch(/^Now: /)
  })

  it('can be read and taken as seen in a workspace that is open for reading only', async () => {
    await edit('en/methods/A05.json', (text) => text.replace('"purpose": "', '"purpose": "Now: '))
    const client = await update()
    const { recent } = await client.call('workspace.suggestions', {})
    const status = await client.call('workspace.open', { folder: recent[0]?.handle ?? '', readOnly: true })
    expect(status).toMatchObject({ state: 'open', readOnly: 'chosen' })
    expect((await client.call('content.updates', {})).changes).toHaveLength(1)
    expect((await client.call('content.setSeen', { seen: true })).changes).toEqual([])
  })

  it('begins anew where the record can’t be understood, and keeps its bytes', async () => {
    await started.app.close()
    const record = join(started.settingsDir, 'seen-content.json')
    await writeFile(record, '{ "schema": 1, "items": "none" }')
    const client = await update()
    expect((await client.call('content.updates', {})).changes).toEqual([])
    expect((await stat(record)).size).toBeGreaterThan(100_000)
  })
})
