import { deepStrictEqual } from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { documentKinds, type DocumentHeader, type DocumentKind } from '#shared/domain/document.ts'
import { codecOfKind } from '#electron/storage/codec-of-kind.ts'
import { decodeDocument, folderOfKind, type DocumentCodec } from '#electron/storage/document-codec.ts'
import { expectNextSave, expectNothingLeft, prepareStage } from './stage.ts'
import { openTrivet, startTrivet } from './trivet.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/documents')
const manifestSchema = /"id": "([^"]+)"/

/** The newest form of a kind, as it was released, under an id of one's own. */
async function documentOf(kind: DocumentKind, id: string): Promise<Buffer> {
  const { version } = codecOfKind[kind]
  const raw = JSON.parse(await readFile(join(fixtures, `${kind}-${version}.json`), 'utf8')) as object
  return Buffer.from(`${JSON.stringify({ ...raw, id }, null, 2)}\n`)
}

const damages: Record<string, (bytes: Buffer) => Buffer> = {
  empty: () => Buffer.alloc(0),
  nuls: (bytes) => Buffer.alloc(bytes.length),
  'nul-tail': (bytes) => Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(bytes.length)]),
  null: () => Buffer.from('null'),
  list: () => Buffer.from('[]'),
  number: () => Buffer.from('0'),
  text: () => Buffer.from('"plan"'),
  false: () => Buffer.from('false'),
  object: () => Buffer.from('{}'),
  garbage: (bytes) => Buffer.from(bytes.map((byte, at) => (byte * 31 + at * 17) % 256)),
  'bad-utf8': (bytes) =>
    Buffer.concat([bytes.subarray(0, 20), Buffer.from([0xff, 0xfe]), bytes.subarray(20)]),
  twice: (bytes) => Buffer.concat([bytes, bytes]),
  utf16: (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  'other-id': (bytes) => Buffer.from(bytes.toString().replace(/"id": "/, '"id": "x')),
}

function isGood<K extends DocumentKind>(kind: K, bytes: Buffer, id: string): boolean {
  return decodeDocument(codecOfKind[kind] as DocumentCodec<DocumentHeader>, bytes, id).state === 'good'
}

/** Every length is tried in memory; so many are laid on the disk. */
const cutsOnDisk = 150

/** Ways in which one file can be bad, each as a document of its own: one look at the folder reads them all. */
async function layOut(kind: DocumentKind, workspace: string, historyDir: string) {
  const folder = join(workspace, folderOfKind[kind])
  const laid = new Map<string, Buffer>()
  async function lay(id: string, damage: (bytes: Buffer) => Buffer): Promise<void> {
    const good = await documentOf(kind, id)
    const bad = damage(good)
    laid.set(id, bad)
    await writeFile(join(folder, `${id}.json`), bad, { mode: 0o600 })
    const versions = join(historyDir, folderOfKind[kind], id)
    await mkdir(versions, { recursive: true, mode: 0o700 })
    await writeFile(join(versions, 'last-good.json'), good, { mode: 0o600 })
  }
  const { length } = Buffer.from((await documentOf(kind, 'cut')).toString().trimEnd())
  for (let at = 0; at < cutsOnDisk; at += 1) {
    const cut = Math.floor((at * length) / cutsOnDisk)
    await lay(`cut-${cut}`, (good) => good.subarray(0, cut))
  }
  for (const [name, damage] of Object.entries(damages)) await lay(`bad-${name}`, damage)
  return { folder, laid }
}

describe('a damaged document', () => {
  test.each(documentKinds)(
    'of kind %s, cut to any length or broken in any way, is its last good copy, and its bytes stay',
    { timeout: 300_000 },
    async (kind) => {
      const stage = await prepareStage(() => Promise.resolve())
      onTestFinished(() => stage.remove())
      const { place } = stage
      const manifest = await readFile(join(place.workspace, 'workspace.json'), 'utf8')
      const historyDir = join(place.settingsDir, 'history', manifestSchema.exec(manifest)?.[1] ?? '')
      const { folder, laid } = await layOut(kind, place.workspace, historyDir)
      const { client, ...trivet } = await openTrivet(place)
      try {
        const status = await client.call('workspace.status', {})
        if (status.state !== 'open') throw new Error(JSON.stringify(status))
        const reported = new Map(status.damaged.map((one) => [one.id, one]))
        deepStrictEqual([...reported.keys()].sort(), [...laid.keys()].sort())
        for (const { recovered, keptAs } of reported.values())
          expect([recovered, keptAs]).toEqual([true, null])
        await expectNextSave(client, place)
      } finally {
        await trivet.close()
      }
      for (const [id, bad] of laid) {
        const now = await readFile(join(folder, `${id}.json`))
        if (!now.equals(bad)) throw new Error(`opening has changed the bytes of ${id}`)
      }
      await expectNothingLeft(place)
    },
  )

  test.each(documentKinds)(
    'of kind %s is never taken for whole, to whatever length it was cut',
    async (kind) => {
      const good = await documentOf(kind, 'cut')
      const { length } = Buffer.from(good.toString().trimEnd())
      const taken = Array.from({ length }, (_, cut) => cut).filter((cut) =>
        isGood(kind, good.subarray(0, cut), 'cut'),
      )
      expect(taken).toEqual([])
      expect(isGood(kind, good, 'cut')).toBe(true)
    },
  )

  test('of any kind is read past a byte order mark', async () => {
    for (const kind of documentKinds) {
      const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), await documentOf(kind, 'marked')])
      expect(isGood(kind, bytes, 'marked')).toBe(true)
    }
  })

  test('keeps its bytes beside it when it is saved over', { timeout: 120_000 }, async () => {
    const stage = await prepareStage(() => Promise.resolve())
    onTestFinished(() => stage.remove())
    const { place } = stage
    const manifest = await readFile(join(place.workspace, 'workspace.json'), 'utf8')
    const historyDir = join(place.settingsDir, 'history', manifestSchema.exec(manifest)?.[1] ?? '')
    const { folder, laid } = await layOut('note', place.workspace, historyDir)
    const { client, ...trivet } = await openTrivet(place)
    try {
      for (const [id, bad] of laid) {
        const note = await client.call('notes.get', { id })
        await client.call('notes.save', { ...note, body: 'saved over' })
        const kept = (await readdir(folder)).filter((name) => name.startsWith(`${id}.json.corrupt-`))
        expect(kept).toHaveLength(1)
        expect((await readFile(join(folder, kept[0] ?? ''))).equals(bad)).toBe(true)
      }
    } finally {
      await trivet.close()
    }
  })
})

describe('a damaged file of the app', () => {
  const inWorkspace = ['workspace.json', '.trivet/former-names.json', '.trivet/batches/one.forward.json']
  const inSettings = ['settings.json', 'seen-content.json', 'backups.json']

  test.each([
    ...inWorkspace.map((name) => ['workspace', name]),
    ...inSettings.map((name) => ['settings', name]),
  ])(
    'in the %s, %s, never keeps the workspace from opening with every note',
    { timeout: 300_000 },
    async (where, name = '') => {
      const stage = await prepareStage(async (client) => {
        await client.call('notes.create', { title: 'Plan', body: 'words' })
      })
      onTestFinished(() => stage.remove())
      const { place } = stage
      const path = join(where === 'workspace' ? place.workspace : place.settingsDir, name)
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      const good = await readFile(path).catch(() => Buffer.from('[{"id":"a1","before":{},"after":{}}]'))
      const length = good.toString().trimEnd().length
      const cuts = Array.from({ length: Math.min(length, 60) }, (_, at) =>
        Math.floor((at * length) / Math.min(length, 60)),
      )
      const bad = [
        ...cuts.map((cut) => good.subarray(0, cut)),
        ...Object.values(damages).map((damage) => damage(good)),
      ]
      for (const bytes of bad) {
        await stage.reset()
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
        await writeFile(path, bytes, { mode: 0o600 })
        const { client, ...trivet } = await (where === 'workspace'
          ? openTrivet(place)
          : startTrivet(place, { workspaceDir: place.workspace }))
        try {
          const titles = (await client.call('notes.list', {})).map(({ title }) => title)
          expect(titles).toEqual(['Plan'])
          await client.call('settings.save', { theme: 'dark' })
          await expectNextSave(client, place)
          expect(await client.call('settings.get', {})).toMatchObject({ theme: 'dark' })
        } finally {
          await trivet.close()
        }
      }
    },
  )
})

test(
  'what a newer Trivet wrote is shown and never written, whatever its kind',
  { timeout: 120_000 },
  async () => {
    const stage = await prepareStage(() => Promise.resolve())
    onTestFinished(() => stage.remove())
    const { place } = stage
    const written = new Map<string, Buffer>()
    for (const kind of documentKinds) {
      const raw = JSON.parse((await documentOf(kind, 'from-later')).toString()) as { schema: number }
      const bytes = Buffer.from(JSON.stringify({ ...raw, schema: raw.schema + 1, later: { kept: true } }))
      const path = join(place.workspace, folderOfKind[kind], 'from-later.json')
      written.set(path, bytes)
      await writeFile(path, bytes)
    }
    const { client, ...trivet } = await openTrivet(place)
    try {
      const status = await client.call('workspace.status', {})
      expect(status).toMatchObject({
        state: 'open',
        damaged: [],
        newer: documentKinds.map(() => 'from-later'),
      })
      const note = await client.call('notes.get', { id: 'from-later' })
      const refused = { code: 'document-newer' }
      await expect(client.call('notes.save', { ...note, body: 'x' })).rejects.toMatchObject(refused)
      await expect(client.call('notes.remove', { id: 'from-later' })).rejects.toMatchObject(refused)
      await expectNextSave(client, place)
    } finally {
      await trivet.close()
    }
    for (const [path, bytes] of written) expect((await readFile(path)).equals(bytes)).toBe(true)
  },
)
