import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '#shared/api/client.ts'
import { documentKinds } from '#shared/domain/document.ts'
import { codecOfKind } from '#electron/storage/codec-of-kind.ts'
import { folderOfKind } from '#electron/storage/document-codec.ts'
import { generatedDocuments, type GeneratedDocument } from '../../support/generated-workspace.ts'
import { pngOf } from '../../support/pictures.ts'
import { startApp } from '../../support/start-app.ts'

const picture = pngOf(3, 2)
const pictureFile = `${createHash('sha256').update(picture).digest('hex')}.png`

/** Every document of a workspace folder as it lies on the disk, by kind and id. */
async function documentsIn(workspace: string): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  for (const kind of documentKinds) {
    const folder = join(workspace, folderOfKind[kind])
    for (const name of await readdir(folder)) {
      found.set(`${kind}/${name}`, JSON.parse(await readFile(join(folder, name), 'utf8')))
    }
  }
  return found
}

/** Takes a workspace out as a vault and reads the vault into a workspace of its own. */
async function roundTrip(documents: readonly GeneratedDocument[]): Promise<void> {
  const started = await startApp()
  onTestFinished(() => started.stop())
  const client = createClient({
    call: (method, input) => started.app.dispatch(method, input),
    subscribe: (listener) => started.app.subscribe(listener),
    close: () => undefined,
  })
  const before = join(started.documentsDir, 'Trivet')
  await started.app.close()
  await mkdir(join(before, 'attachments'), { recursive: true })
  await writeFile(join(before, 'attachments', pictureFile), picture)
  for (const { kind, document } of documents) {
    // What was made up fits the schema, or nothing would be proven.
    codecOfKind[kind].schema.parse(document)
    await writeFile(join(before, folderOfKind[kind], `${document.id}.json`), JSON.stringify(document))
  }
  await started.restart()
  expect(await client.call('workspace.status', {})).toMatchObject({ state: 'open', damaged: [] })

  const vault = join(started.folder, 'vault')
  await mkdir(vault)
  started.dialog.answer = vault
  const folder = await client.call('export.chooseFolder', {})
  const scope = { kind: 'everything' as const }
  await client.call('export.apply', { scope, folder: folder?.handle ?? '', locale: 'zh-CN' })

  const { fresh } = await client.call('workspace.suggestions', {})
  await client.call('workspace.create', { folder: fresh.handle, sample: false, locale: 'zh-CN' })
  const source = await client.call('import.choose', { what: 'folder' })
  const preview = await client.call('import.inspect', { source: source?.handle ?? '', locale: 'zh-CN' })
  expect(preview.issues).toEqual([])
  const report = await client.call('import.apply', {
    plan: preview.plan,
    choices: { conflicts: 'keep-mine' },
  })
  expect(report.counts).toEqual({ created: documents.length, replaced: 0, copied: 0, kept: 0, equal: 0 })

  expect(await documentsIn(fresh.path)).toEqual(await documentsIn(before))
  expect(await readFile(join(fresh.path, 'attachments', pictureFile))).toEqual(Buffer.from(picture))
  const again = await client.call('import.inspect', { source: source?.handle ?? '', locale: 'zh-CN' })
  expect(again.counts.every(({ new: fresh, different }) => fresh === 0 && different === 0)).toBe(true)
}

test('a thousand documents of every kind, taken out and read back, are deeply equal', async () => {
  await fc.assert(fc.asyncProperty(generatedDocuments(1000, [pictureFile]), roundTrip), {
    numRuns: 1,
    endOnFailure: true,
    // A thousand documents would bury what went wrong with one of them.
    reporter({ failed, seed, errorInstance }) {
      if (failed) throw new Error(`failed with the seed ${seed}`, { cause: errorInstance })
    },
  })
}, 90_000)
