import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import type { Client } from '#shared/api/client.ts'
import { pngOf } from '../../support/pictures.ts'
import { placeIn, type Place } from './trivet.ts'

type Say = (line: string) => void

/** One thing that a user does, with faults thrown at it. */
export interface Scenario {
  name: string
  /** True where opening the workspace is what the faults are thrown at. */
  isStart?: boolean
  /** Fills a fresh workspace. */
  prepare(client: Client, place: Place): Promise<void>
  /** Runs in a process of its own that may end at any call; says each thing that it was told is done. */
  act(client: Client, say: Say, place: Place): Promise<void>
  /** Throws where the disk is neither before nor behind what was going on, or lacks what was said to be done. */
  verify(client: Client, said: ReadonlySet<string>, place: Place): Promise<void>
}

const fixtures = join(import.meta.dirname, '../../fixtures/documents')

async function createNote(client: Client, title: string, body: string): Promise<void> {
  await client.call('notes.create', { title, body })
}

async function noteCalled(client: Client, title: string) {
  const found = (await client.call('notes.list', {})).find((note) => note.title === title)
  ok(found, `the note “${title}” is gone`)
  return client.call('notes.get', { id: found.id })
}

async function titles(client: Client): Promise<string[]> {
  return (await client.call('notes.list', {})).map(({ title }) => title).sort()
}

const save: Scenario = {
  name: 'a save',
  async prepare(client) {
    await createNote(client, 'Plan', 'old')
    await client.call('accounts.create', { name: 'Old', tier: 'A', channel: null })
    await client.call('settings.save', { theme: 'light' })
  },
  async act(client, say) {
    const note = await noteCalled(client, 'Plan')
    await client.call('notes.save', { ...note, body: 'new' })
    say('saved')
    await createNote(client, 'Created', 'words')
    say('created')
    const [account] = await client.call('accounts.list', {})
    ok(account)
    await client.call('accounts.save', {
      ...(await client.call('accounts.get', { id: account.id })),
      name: 'New',
    })
    say('account')
    await client.call('settings.save', { theme: 'dark' })
    say('settings')
  },
  async verify(client, said) {
    const { body, revision } = await noteCalled(client, 'Plan')
    deepStrictEqual([revision, body], said.has('saved') || revision > 1 ? [2, 'new'] : [1, 'old'])
    const all = await titles(client)
    if (said.has('created')) ok(all.includes('Created'), 'what was said to be created is not there')
    if (all.includes('Created')) strictEqual((await noteCalled(client, 'Created')).body, 'words')
    const [account] = await client.call('accounts.list', {})
    ok(account && (account.name === 'New' || (account.name === 'Old' && !said.has('account'))))
    const { theme } = await client.call('settings.get', {})
    ok(theme === 'dark' || (theme === 'light' && !said.has('settings')), `the theme is ${theme}`)
  },
}

const trash: Scenario = {
  name: 'the trash',
  async prepare(client) {
    await createNote(client, 'Removed', 'kept')
    await createNote(client, 'Erased', 'gone')
  },
  async act(client, say) {
    const { id } = await noteCalled(client, 'Removed')
    await client.call('notes.remove', { id })
    say('removed')
    await client.call('trash.restore', { kind: 'note', id })
    say('restored')
    await client.call('notes.remove', { id: (await noteCalled(client, 'Erased')).id })
    say('removed for good')
    const items = await client.call('trash.list', {})
    await client.call('trash.erase', {
      items: items.map(({ kind, id: item, place }) => ({ kind, id: item, place })),
    })
    say('erased')
  },
  async verify(client, said) {
    const all = await titles(client)
    const inTrash = (await client.call('trash.list', {})).map(({ name }) => name)
    ok(all.includes('Removed') || inTrash.includes('Removed'), 'a removed note is nowhere')
    if (said.has('restored')) ok(all.includes('Removed'), 'what was said to be put back is not there')
    if (!all.includes('Removed')) {
      const item = (await client.call('trash.list', {})).find(({ name }) => name === 'Removed')
      ok(item)
      await client.call('trash.restore', { kind: 'note', id: item.id, place: item.place })
    }
    strictEqual((await noteCalled(client, 'Removed')).body, 'kept')
    const isErased = !all.includes('Erased') && !inTrash.includes('Erased')
    if (said.has('erased')) ok(isErased, 'what was said to be deleted for good is there')
    if (!said.has('removed for good')) ok(!isErased, 'what was to be removed is nowhere')
  },
}

const migration: Scenario = {
  name: 'a migration',
  async prepare(_client, { workspace }) {
    await copyFile(join(fixtures, 'note-1.json'), join(workspace, 'notes', 'note-listening.json'))
    await copyFile(join(fixtures, 'account-1.json'), join(workspace, 'accounts', 'acc-huadong.json'))
  },
  async act(client, say) {
    const note = await client.call('notes.get', { id: 'note-listening' })
    await client.call('notes.save', { ...note, title: 'migrated' })
    say('note')
    const account = await client.call('accounts.get', { id: 'acc-huadong' })
    await client.call('accounts.save', { ...account, name: 'migrated' })
    say('account')
  },
  async verify(client, said, { workspace }) {
    const pairs = [
      ['note', 'note-listening', 'notes', 'title'],
      ['account', 'acc-huadong', 'accounts', 'name'],
    ] as const
    for (const [kind, id, folder, name] of pairs) {
      const original = await readFile(join(fixtures, `${kind}-1.json`))
      const bytes = await readFile(join(workspace, folder, `${id}.json`))
      if (bytes.equals(original)) {
        ok(!said.has(kind), `the ${kind} is old though it was said to be saved`)
        continue
      }
      const text = await client.call(kind === 'note' ? 'notes.get' : 'accounts.get', { id })
      strictEqual(text[name], 'migrated')
      const versions = await client.call('versions.list', { kind, id })
      ok(
        versions.some(({ cause, state }) => cause === 'before-migration' && state === 'readable'),
        `the old form of the ${kind} is gone`,
      )
    }
  },
}

const importedNames = ['First', 'Second', 'Third']
const picture = pngOf(4, 4)

const imports: Scenario = {
  name: 'an import',
  async prepare(client) {
    await createNote(client, 'Present', 'mine')
  },
  async act(client, say) {
    const page = (name: string) => `# ${name}\n\nfrom outside ![p](picture.png)\n`
    const files = Object.fromEntries(importedNames.map((name) => [`${name}.md`, strToU8(page(name))]))
    const zip = zipSync({ ...files, 'picture.png': picture })
    const base64 = Buffer.from(zip).toString('base64')
    const source = await client.call('import.upload', { name: 'Notes', isFolder: true, base64 })
    const preview = await client.call('import.inspect', { source: source.handle, locale: 'en' })
    strictEqual(preview.documentsInAll, importedNames.length)
    const { token } = await client.call('import.apply', {
      plan: preview.plan,
      choices: { conflicts: 'keep-mine' },
    })
    say('imported')
    ok(token !== null)
    await client.call('import.undo', { token })
    say('undone')
  },
  async verify(client, said) {
    const all = (await titles(client)).filter((title) => title !== 'Present')
    const pictures = await client.call('attachments.list', {})
    strictEqual((await noteCalled(client, 'Present')).body, 'mine')
    const isAll = all.length === importedNames.length && pictures.length === 1
    const isNothing = all.length === 0
    ok(isAll || isNothing, `a part of an import: ${all.join()}, ${pictures.length} pictures`)
    if (said.has('undone')) ok(isNothing, 'what was said to be taken back is there')
    else if (said.has('imported')) ok(isAll || isNothing)
    if (!said.has('imported') && isNothing) strictEqual(pictures.length, 0, 'a picture of nothing')
  },
}

const linking = ['Link one', 'Link two', 'Link three']
const oldName = 'Contract'
const newName = 'Contract 2027'

const rename: Scenario = {
  name: 'a rename across notes',
  async prepare(client) {
    await createNote(client, oldName, 'words')
    for (const title of linking) await createNote(client, title, `see [[${oldName}]].`)
  },
  async act(client, say) {
    await client.call('notes.save', { ...(await noteCalled(client, oldName)), title: newName })
    say('saved')
    for (let look = 0; look < 200; look += 1) {
      if ((await client.call('links.formerNames', {})).length === 0) break
      await sleep(10)
    }
    say('settled')
    await client.call('tags.change', { from: 'nothing', to: 'else' }).catch(() => undefined)
  },
  async verify(client, said) {
    const all = await titles(client)
    const isNew = all.includes(newName)
    strictEqual(all.includes(oldName), !isNew)
    if (said.has('saved')) ok(isNew, 'a name that was said to be saved is not there')
    const name = isNew ? newName : oldName
    for (const title of linking) strictEqual((await noteCalled(client, title)).body, `see [[${name}]].`)
    deepStrictEqual(await client.call('links.broken', {}), [])
  },
}

const tags: Scenario = {
  name: 'a tag changed in many notes',
  async prepare(client) {
    for (const title of linking) {
      await createNote(client, title, title)
      await client.call('notes.save', { ...(await noteCalled(client, title)), tags: ['one'] })
    }
  },
  async act(client, say) {
    const { token } = await client.call('tags.change', { from: 'one', to: 'two' })
    say('changed')
    // By hand, so that a change which came back after a power cut would show.
    const note = await noteCalled(client, 'Link one')
    await client.call('notes.save', { ...note, tags: ['one'] })
    say('by hand')
    ok(token !== null)
    await client.call('tags.undo', { token })
    say('undone')
  },
  async verify(client, said) {
    const found = await Promise.all(linking.map(async (title) => (await noteCalled(client, title)).tags))
    const [first = [], ...rest] = found.map((list) => list.join())
    ok(new Set(rest).size === 1, `half a change: ${String(first)}, ${rest.join()}`)
    if (said.has('undone')) strictEqual(rest[0], 'one')
    else if (said.has('by hand')) strictEqual(first, 'one', 'what was changed by hand came back')
    else if (said.has('changed')) strictEqual(rest[0], 'two')
    if (!said.has('changed')) strictEqual(first, rest[0], 'half a change')
  },
}

const history: Scenario = {
  name: 'versions',
  async prepare(client) {
    await createNote(client, 'Draft', 'first')
    await client.call('notes.save', { ...(await noteCalled(client, 'Draft')), body: 'second' })
  },
  async act(client, say) {
    const { id } = await noteCalled(client, 'Draft')
    const [version] = await client.call('versions.list', { kind: 'note', id })
    ok(version)
    const { sequence } = version
    await client.call('versions.setKept', { kind: 'note', id, sequence, kept: true })
    say('kept')
    await client.call('versions.restore', { kind: 'note', id, sequence })
    say('restored')
  },
  async verify(client, said) {
    const { id, body } = await noteCalled(client, 'Draft')
    ok(body === 'first' || (body === 'second' && !said.has('restored')), `the body is ${body}`)
    const versions = await client.call('versions.list', { kind: 'note', id })
    if (body === 'first') {
      ok(
        versions.some(({ cause, state }) => cause === 'before-restore' && state === 'readable'),
        'what a restored version replaced is gone',
      )
    }
    if (said.has('kept'))
      ok(
        versions.some(({ kept }) => kept),
        'a kept version is not kept',
      )
  },
}

const attachments: Scenario = {
  name: 'pictures',
  async prepare(client) {
    await createNote(client, 'Plan', 'words')
  },
  async act(client, say) {
    const base64 = Buffer.from(picture).toString('base64')
    const { file } = await client.call('attachments.add', { name: 'p.png', type: 'image/png', base64 })
    say('added')
    await client.call('attachments.remove', { files: [file] })
    say('removed')
    await client.call('attachments.restore', { files: [file] })
    say('restored')
  },
  async verify(client, said) {
    const list = await client.call('attachments.list', {})
    if (said.has('restored') || (said.has('added') && !said.has('removed') && list.length > 0)) {
      strictEqual(list.length, 1, 'a picture is gone')
    }
    for (const { file } of list) await client.call('attachments.get', { file })
  },
}

const backup: Scenario = {
  name: 'a backup and its restoration',
  async prepare(client) {
    await createNote(client, 'Plan', 'old')
    await client.call('notes.save', { ...(await noteCalled(client, 'Plan')), body: 'new' })
    await createNote(client, 'Other', 'words')
  },
  async act(client, say) {
    const made = await client.call('backup.create', { withVersions: true })
    say('made')
    await client.call('backup.restore', { backup: made.backup.handle, locale: 'en' })
    say('restored')
  },
  async verify(client, said, { root, documentsDir }) {
    strictEqual((await noteCalled(client, 'Plan')).body, 'new')
    const backups = await client.call('backup.list', {})
    if (said.has('made')) strictEqual(backups.length, 1, 'a backup that was said to be made is not there')
    for (const { handle } of backups) {
      strictEqual((await client.call('backup.verify', { backup: handle })).state, 'whole')
    }
    const restored = (await readdir(documentsDir)).filter((name) => /^trivet \(restored/i.test(name))
    if (said.has('restored')) strictEqual(restored.length, 1, 'a restored workspace is not there')
    for (const name of restored) {
      const place = { ...placeIn(root), workspace: join(documentsDir, name) }
      const names = await readdir(join(place.workspace, 'notes'))
      strictEqual(names.length, 2, 'half a workspace')
      ok(existsSync(join(place.workspace, 'workspace.json')))
    }
    // What the next ones clear away is not there after them.
    const again = await client.call('backup.create', { withVersions: true })
    await client.call('backup.restore', { backup: again.backup.handle, locale: 'en' })
  },
}

const creation: Scenario = {
  name: 'a new workspace',
  async prepare(client) {
    await createNote(client, 'Plan', 'words')
  },
  async act(client, say) {
    const { fresh } = await client.call('workspace.suggestions', {})
    await client.call('workspace.create', { folder: fresh.handle, sample: false, locale: 'en' })
    say('created')
    await createNote(client, 'In the new one', 'words')
    say('saved')
  },
  async verify(client, said, place) {
    const second = await client.call('workspace.chooseFolder', {})
    ok(second)
    if (second.contents === 'workspace') {
      const status = await client.call('workspace.open', { folder: second.handle, readOnly: false })
      ok(status.state === 'open' && status.damaged.length === 0)
      const all = await titles(client)
      ok(all.length === 0 || all.join() === 'In the new one')
      if (said.has('saved')) strictEqual(all.length, 1)
    } else {
      ok(!said.has('created'), 'a workspace that was said to be made is none')
      // Half a creation is no workspace yet; the next one in the same folder makes it one.
      await client.call('workspace.create', { folder: second.handle, sample: false, locale: 'en' })
    }
    const back = await client.call('workspace.suggestions', {})
    const first = [...back.recent, back.fresh].find(({ path }) => path === place.workspace)
    ok(first, 'the first workspace is not offered')
    await client.call('workspace.open', { folder: first.handle, readOnly: false })
    strictEqual((await noteCalled(client, 'Plan')).body, 'words')
  },
}

/** A start after a crash: what lies about is cleared away, and a change of many notes is brought to its end. */
const opening: Scenario = {
  name: 'a start after a crash',
  isStart: true,
  async prepare(client, { workspace }) {
    for (const title of linking) await createNote(client, title, 'before')
    const notes = await Promise.all(linking.map((title) => noteCalled(client, title)))
    const patches = notes.map(({ id }) => ({ id, before: { body: 'before' }, after: { body: 'after' } }))
    const journals = join(workspace, '.trivet', 'batches')
    await mkdir(journals, { recursive: true, mode: 0o700 })
    await writeFile(join(journals, 'left-over.forward.json'), JSON.stringify(patches))
    await writeFile(join(workspace, 'notes', '.trivet-0123456789abcdef.tmp'), 'half')
  },
  async act(client, say) {
    deepStrictEqual(await titles(client), [...linking].sort())
    say('opened')
  },
  async verify(client) {
    for (const title of linking) strictEqual((await noteCalled(client, title)).body, 'after')
  },
}

export const scenarios: readonly Scenario[] = [
  save,
  trash,
  migration,
  imports,
  rename,
  tags,
  history,
  attachments,
  backup,
  creation,
  opening,
]
