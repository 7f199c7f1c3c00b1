import { strictEqual } from 'node:assert/strict'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Client } from '#shared/api/client.ts'
import type { Scenario } from './scenarios.ts'
import { openTrivet, placeIn, startTrivet, type Place } from './trivet.ts'

/** A prepared workspace that can be had again, as it was, as often as it takes. */
export interface Stage {
  place: Place
  /** Puts everything back to what it was before anything went wrong. */
  reset(): Promise<void>
  remove(): Promise<void>
}

/** Makes a workspace with the app itself, and closes it. */
export async function prepareStage(
  prepare: (client: Client, place: Place) => Promise<void>,
  folder = tmpdir(),
): Promise<Stage> {
  const base = await mkdtemp(join(folder, 'trivet-fault-'))
  const place = placeIn(join(base, 'now'))
  const { client, ...trivet } = await startTrivet(place)
  const { fresh } = await client.call('workspace.suggestions', {})
  strictEqual(fresh.path, place.workspace)
  await client.call('workspace.create', { folder: fresh.handle, sample: false, locale: 'en' })
  // An automatic backup in the middle of it would only blur what is looked at.
  await client.call('backup.saveSettings', { rhythm: 'off' })
  await prepare(client, place)
  await trivet.close()
  await cp(place.root, join(base, 'before'), { recursive: true })
  return {
    place,
    async reset() {
      await rm(place.root, { recursive: true, force: true })
      await cp(join(base, 'before'), place.root, { recursive: true })
    },
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  }
}

/**
 * The verdict on a disk after a fault: it opens, every document is old or new and whole, what was said to be done is
 * there, nothing of the fault lies about, and the next save works.
 */
export async function expectSound(scenario: Scenario, place: Place, said: readonly string[]): Promise<void> {
  const trivet = await openTrivet(place)
  try {
    const status = await trivet.client.call('workspace.status', {})
    if (status.state !== 'open') throw new Error(`the workspace does not open: ${JSON.stringify(status)}`)
    strictEqual(status.path, place.workspace)
    strictEqual(status.readOnly, null)
    strictEqual(status.damaged.length, 0, `damaged: ${JSON.stringify(status.damaged)}`)
    await scenario.verify(trivet.client, new Set(said), place)
    await expectNextSave(trivet.client, place)
  } finally {
    await trivet.close()
  }
  await expectNothingLeft(place)
}

/** A note can be made and saved, and says on the disk what it says in the app. */
export async function expectNextSave(client: Client, { workspace }: Place): Promise<void> {
  const made = await client.call('notes.create', { title: 'After the fault', body: 'made' })
  await client.call('notes.save', { ...made, body: 'saved' })
  const onDisk: unknown = JSON.parse(await readFile(join(workspace, 'notes', `${made.id}.json`), 'utf8'))
  strictEqual((onDisk as { body: unknown }).body, 'saved')
}

const leftovers = /(^|\/)(\.trivet-[^/]*|lock(\.[^/]*)?|[^/]*\.tmp|(batches|imports)\/[^/]+)$/

/** Everything that a fault has left and that only the app could have made. */
export async function leftIn({ root }: Place): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => leftovers.test(path))
    .sort()
}

export async function expectNothingLeft(place: Place): Promise<void> {
  const left = await leftIn(place)
  strictEqual(left.length, 0, `left behind: ${left.join(', ')}`)
}
