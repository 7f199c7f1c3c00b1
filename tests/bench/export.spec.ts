import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createClient } from '#shared/api/client.ts'
import { expect, test } from '../e2e/fixtures.ts'
import { prepareWorkspace } from '../support/prepare-workspace.ts'
import { startApp } from '../support/start-app.ts'
import { generateNotes, writeNotes } from './generated-notes.ts'
import { expectPromise } from './budget.ts'
import { median } from './measure.ts'

/*
 * Ten thousand notes go out about as fast as a script writes the same files; going out again unchanged costs next to
 * nothing. Time on the wall, because the disk is part of it: each round takes both in turn, on the same disk.
 */
const rounds = 3

test('ten thousand notes go out about as fast as a script writes them, and again in a tenth', async () => {
  test.setTimeout(300_000)
  const folder = await mkdtemp(join(tmpdir(), 'trivet-bench-'))
  const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
  const workspaceDir = await prepareWorkspace(folders, {
    ...{ workspace: true, sample: false, locale: 'zh-CN', theme: 'light' },
  })
  await writeNotes(workspaceDir, generateNotes())
  const started = await startApp({ workspace: false, workspaceDir, settingsDir: folders.settingsDir })
  try {
    const client = createClient({
      call: (method, input) => started.app.dispatch(method, input),
      subscribe: (listener) => started.app.subscribe(listener),
      close: () => undefined,
    })
    const exportInto = async (vault: string) => {
      started.dialog.answer = vault
      const chosen = await client.call('export.chooseFolder', {})
      const scope = { kind: 'everything' } as const
      const start = performance.now()
      const { counts } = await client.call('export.apply', {
        ...{ scope, folder: chosen?.handle ?? '', locale: 'zh-CN' },
      })
      return { took: performance.now() - start, counts }
    }
    const first: number[] = []
    const again: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const vault = join(folder, `vault-${round}`)
      await mkdir(vault)
      const out = await exportInto(vault)
      expect(out.counts.create).toBeGreaterThan(10_000)
      const unchanged = await exportInto(vault)
      expect(unchanged.counts).toMatchObject({ create: 0, update: 0, rename: 0, delete: 0, conflict: 0 })
      const plain = await writePlainly(await filesIn(vault), join(folder, `plain-${round}`))
      first.push(out.took / plain)
      again.push(unchanged.took / out.took)
    }
    expectPromise('export, 10,000 notes', median(first))
    expectPromise('export again, unchanged', median(again))
  } finally {
    await started.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.slice(folder.length + 1), await readFile(path))
  }
  return files
}

/** What anybody would write who had the texts already: no plan, no names to find, no way back. */
async function writePlainly(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<number> {
  const start = performance.now()
  for (const [path, content] of files) {
    const place = join(folder, path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, content)
  }
  return performance.now() - start
}
