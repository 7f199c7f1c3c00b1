import { mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '#shared/api/client.ts'
import { test } from '../e2e/fixtures.ts'
import { prepareWorkspace } from '../support/prepare-workspace.ts'
import { startApp } from '../support/start-app.ts'
import { expectPromise, type BudgetName } from './budget.ts'
import { generateNotes, writeNotes } from './generated-notes.ts'
import { inTurn, slow, usualRatio } from './measure.ts'

/*
 * A save is acknowledged when it is on the disk; that takes hardly longer than writing, syncing and renaming the same
 * bytes by hand, however many notes there are. Time on the wall, on the same disk, in turn.
 */
const rounds = 8
const savesPerRound = 25

for (const [count, name] of [
  [100, 'save acknowledged, 100 notes'],
  [10_000, 'save acknowledged, 10,000 notes'],
] as const satisfies readonly (readonly [number, BudgetName])[]) {
  test(`a save among ${String(count)} notes takes hardly longer than its bytes do`, async () => {
    test.setTimeout(180_000)
    const folder = await mkdtemp(join(tmpdir(), 'trivet-bench-'))
    const folders = { settingsDir: join(folder, 'settings'), documentsDir: join(folder, 'documents') }
    const workspaceDir = await prepareWorkspace(folders, {
      ...{ workspace: true, sample: false, locale: 'zh-CN', theme: 'light' },
    })
    const notes = generateNotes().slice(0, count)
    await writeNotes(workspaceDir, notes)
    const started = await startApp({ workspace: false, workspaceDir, settingsDir: folders.settingsDir })
    try {
      const client = createClient({
        call: (method, input) => started.app.dispatch(method, input),
        subscribe: (listener) => started.app.subscribe(listener),
        close: () => undefined,
      })
      let note = await client.call('notes.get', { id: notes[0]?.id ?? '' })
      const timed = async (task: () => Promise<void>) => {
        const start = performance.now()
        await task()
        return performance.now() - start
      }
      const times = async (task: (turn: number) => Promise<void>) => {
        const found: number[] = []
        for (let turn = 0; turn < savesPerRound; turn += 1) found.push(await timed(() => task(turn)))
        return found
      }
      const found = await inTurn(
        rounds,
        () =>
          times(async (turn) => {
            note = await client.call('notes.save', {
              ...note,
              body: `${note.body.slice(0, -2)}${turn % 10}\n`,
            })
          }),
        () => times(() => writeByHand(workspaceDir, `${JSON.stringify(note, null, 2)}\n`)),
      )
      expectPromise(name, usualRatio(found, slow))
    } finally {
      await started.stop()
      await rm(folder, { recursive: true, force: true })
    }
  })
}

/** The least that makes bytes last: a new file, synced, in the place of the old one, and the folder synced. */
async function writeByHand(folder: string, text: string): Promise<void> {
  const temporary = join(folder, 'by-hand.tmp')
  const file = await open(temporary, 'w')
  await file.writeFile(text)
  await file.sync()
  await file.close()
  await rename(temporary, join(folder, 'by-hand.json'))
  const directory = await open(folder, 'r')
  await directory.sync()
  await directory.close()
}
