import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createClient, type Client } from '#shared/api/client.ts'
import { emptyNote, noteSchemaVersion, type Note } from '#shared/domain/note.ts'
import { readTree } from '../../support/exported-files.ts'
import { startApp, type StartedApp } from '../../support/start-app.ts'

let started: StartedApp
let client: Client
let vault: string

beforeEach(async () => {
  started = await startApp()
  client = createClient({
    call: (method, input) => started.app.dispatch(method, input),
    subscribe: (listener) => started.app.subscribe(listener),
    close: () => undefined,
  })
  vault = join(started.folder, 'vault')
})
afterEach(() => started.stop())

function noteOf(id: string, change: Partial<Note> = {}): Note {
  return {
    ...{ schema: noteSchemaVersion, revision: 7, id },
    ...{ createdAt: '2026-01-01T08:00:00.000Z', updatedAt: '2026-02-01T08:00:00.000Z' },
    ...emptyNote,
    title: id,
    body: `正文 ${id}`,
    ...change,
  }
}

/** Puts files into the folder that will be chosen. */
async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(vault, path)), { recursive: true })
    await writeFile(join(vault, path), text)
  }
}

/** Documents as an export keeps them beside their pages. */
function dataOf(...notes: Note[]): Record<string, string> {
  return Object.fromEntries(notes.map((note) => [`.trivet/note/${note.id}.json`, JSON.stringify(note)]))
}

async function inspect(path = vault) {
  started.dialog.answer = path
  const source = await client.call('import.choose', { what: 'folder' })
  return client.call('import.inspect', { source: source?.handle ?? '', locale: 'zh-CN' })
}

const workspaceFiles = () => readTree(join(started.documentsDir, 'Trivet'))

test('documents arrive as they were: ids, revisions, days and unknown fields', async () => {
  const note = noteOf('first', { fromTomorrow: { deep: [1] }, pinned: true })
  await put(dataOf(note))
  const { plan } = await inspect()
  await client.call('import.apply', { plan, choices: { conflicts: 'keep-mine' } })
  expect(await client.call('notes.get', { id: 'first' })).toEqual(note)
})

test('what is here already is told apart: equal, or different and then as the user chooses', async () => {
  await put(dataOf(noteOf('same'), noteOf('mine'), noteOf('theirs'), noteOf('both')))
  await client.call('import.apply', { plan: (await inspect()).plan, choices: { conflicts: 'keep-mine' } })
  const link = '[[note/both|两份]] trivet://note/both'
  const changed = ['mine', 'theirs', 'both'].map((id) => noteOf(id, { title: `新 ${id}`, body: link }))
  await put(dataOf(...changed))
  const preview = await inspect()
  expect(preview.counts).toEqual([{ kind: 'note', new: 0, equal: 1, different: 3 }])

  const each = { 'note/theirs': 'take-theirs' as const, 'note/both': 'keep-both' as const }
  const choices = { conflicts: 'keep-mine' as const, each, tags: ['导入'] }
  const report = await client.call('import.apply', { plan: preview.plan, choices })
  expect(report.counts).toEqual({ created: 0, replaced: 1, copied: 1, kept: 1, equal: 1 })
  const copy = report.documents.find(({ outcome }) => outcome === 'copied')?.id ?? ''
  expect(await client.call('notes.get', { id: 'mine' })).toEqual(noteOf('mine'))
  expect(await client.call('notes.get', { id: 'theirs' })).toMatchObject({
    ...{ title: '新 theirs', tags: ['导入'], revision: 8 },
    body: `[[note/${copy}|两份]] trivet://note/${copy}`,
  })
  expect((await client.call('notes.get', { id: copy })).body).toBe(
    `[[note/${copy}|两份]] trivet://note/${copy}`,
  )
  const versions = await client.call('versions.list', { kind: 'note', id: 'theirs' })
  expect(versions.map(({ cause }) => cause)).toContain('before-import')
})

test('an import is taken back whole, but for what was changed since, and made again', async () => {
  await put(dataOf(noteOf('replaced')))
  await client.call('import.apply', { plan: (await inspect()).plan, choices: { conflicts: 'keep-mine' } })
  await put(dataOf(noteOf('replaced', { title: '新题' }), noteOf('created'), noteOf('edited')))
  const { plan } = await inspect()
  const { token } = await client.call('import.apply', { plan, choices: { conflicts: 'take-theirs' } })
  const edited = await client.call('notes.get', { id: 'edited' })
  await client.call('notes.save', { ...edited, body: '后来写的' })

  const undone = await client.call('import.undo', { token: token ?? '' })
  expect(undone).toMatchObject({ changed: 2, left: 1 })
  expect(await client.call('notes.get', { id: 'replaced' })).toMatchObject({
    title: 'replaced',
    body: '正文 replaced',
  })
  expect(await client.call('notes.get', { id: 'edited' })).toMatchObject({ body: '后来写的' })
  const ids = (await client.call('notes.list', {})).map(({ id }) => id).sort()
  expect(ids).toEqual(['edited', 'replaced'])
  expect((await client.call('trash.list', {})).map(({ id }) => id)).toEqual(['created'])

  await client.call('import.undo', { token: undone.token ?? '' })
  expect(await client.call('notes.get', { id: 'created' })).toEqual(noteOf('created'))
  expect(await client.call('notes.get', { id: 'replaced' })).toMatchObject({ title: '新题' })
})

test('a refused import leaves every byte of the workspace as it was', async () => {
  await client.call('notes.create', { title: '在先', body: '' })
  const before = await workspaceFiles()
  await put({
    '.trivet/note/broken.json': '{"schema":1',
    '.trivet/note/newer.json': '{"schema":99,"id":"newer"}',
  })
  await put({ '.trivet/note/deep.json': `{"schema":2,"a":${'['.repeat(9000)}${']'.repeat(9000)}}` })
  await symlink('/etc/passwd', join(vault, 'linked.md'))
  const preview = await inspect()
  expect(preview.documentsInAll).toBe(0)
  expect(preview.issues.map(({ code, from }) => [from, code]).sort()).toEqual([
    ['.trivet/note/broken.json', 'not-readable'],
    ['.trivet/note/deep.json', 'not-readable'],
    ['.trivet/note/newer.json', 'newer'],
    ['linked.md', 'not-readable'],
  ])
  const report = await client.call('import.apply', {
    plan: preview.plan,
    choices: { conflicts: 'take-theirs' },
  })
  expect(report.token).toBeNull()
  await rm(vault, { recursive: true })
  await put({ 'photo.bin': 'nothing that anybody could read' })
  await expect(inspect()).rejects.toMatchObject({ code: 'file-not-supported' })
  await expect(inspect('/nowhere')).rejects.toMatchObject({ code: 'folder-unreadable' })
  expect(await workspaceFiles()).toEqual(before)
})

test('the user ends it in the middle, and nothing of it stays', async () => {
  const before = await workspaceFiles()
  await put(dataOf(...Array.from({ length: 300 }, (_, at) => noteOf(`note-${at}`))))
  const { plan } = await inspect()
  started.app.subscribe((event) => {
    if (event.type !== 'job-progress' || event.phase !== 'writing' || event.done < 20) return
    void started.app.dispatch('jobs.cancel', { job: 'mine' })
  })
  const applying = client.call('import.apply', { plan, choices: { conflicts: 'keep-mine' }, job: 'mine' })
  await expect(applying).rejects.toMatchObject({ code: 'cancelled' })
  expect(await client.call('notes.list', {})).toEqual([])
  expect(await client.call('trash.list', {})).toEqual([])
  expect(await workspaceFiles()).toEqual(before)
})

test('a page changed outside wins over its data for a note, with links turned back into ours', async () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const written = '---\ntitle: "first"\nka_id: "first"\nka_type: "note"\nka_schema: 1\n---\n\n正文 first\n'
  const files = [
    { id: 'note/first', path: 'notes/first.md', sha256: hash(written) },
    { id: 'note/second', path: 'notes/第二.md', sha256: hash(written) },
    { id: 'note/gone', path: 'notes/gone.md', sha256: hash(written) },
  ]
  const edited = written
    .replace('"first"', '"改过的标题"')
    .replace('正文 first', '- **客户**：见 [第二](第二.md)，`[第二](第二.md)` [外](https://example.com)')
  await put({
    ...dataOf(noteOf('first'), noteOf('second', { body: '[[改过的标题]]' }), noteOf('gone')),
    '.trivet-export.json': JSON.stringify({ schema: 1, files }),
    'notes/first.md': edited,
    'notes/第二.md': written,
  })
  const preview = await inspect()
  expect(preview.issues.map(({ code, from }) => `${code} ${from}`)).toEqual([
    'changed-outside notes/first.md',
    'deleted-outside notes/gone.md',
  ])
  await client.call('import.apply', { plan: preview.plan, choices: { conflicts: 'keep-mine' } })
  const { title, body } = await client.call('notes.get', { id: 'first' })
  expect(title).toBe('改过的标题')
  expect(body).toBe(
    '- **客户**：见 [第二](trivet://note/second)，`[第二](第二.md)` [外](https://example.com)\n',
  )
  expect(await client.call('notes.get', { id: 'second' })).toEqual(
    noteOf('second', { body: '[[改过的标题]]' }),
  )
  await expect(client.call('notes.get', { id: 'gone' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await readFile(join(vault, 'notes/first.md'), 'utf8')).toBe(edited)
})
