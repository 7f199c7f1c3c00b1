import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { documentIdSchema } from '#shared/domain/document.ts'
import { makeFolder, namesIn, readBytes, renamePatiently, syncFolder, writeDurably } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'
import { decodeJson } from './json-text.ts'
import { privateFolder } from './workspace-lock.ts'

/** The fields that a change replaces in one note: what they were, and what they become. */
const notePatchSchema = z.object({
  id: documentIdSchema,
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
})
export type NotePatch = z.infer<typeof notePatchSchema>

/** `forward`: every note becomes what it was to become. `back`: every note becomes what it was. */
export type BatchDirection = 'forward' | 'back'

export interface PendingBatch {
  id: string
  direction: BatchDirection
  patches: NotePatch[]
}

/**
 * The changes of many notes that are not through yet. As long as one is written here, a crash in the middle is
 * mended at the next opening.
 */
export interface BatchJournal {
  /** Resolves when the change is on disk, before any of its notes is. A second time it takes the first's place. */
  write(id: string, patches: readonly NotePatch[]): Promise<void>
  /** From now on the notes are to become what they were. Needs no room on a full disk. */
  turnBack(id: string): Promise<void>
  remove(id: string): Promise<void>
  /** What a crash left, the oldest first. A journal that can't be read has begun nothing and is passed over. */
  pending(): Promise<PendingBatch[]>
}

const journalName = /^(?<id>[A-Za-z0-9][A-Za-z0-9_-]{1,63})\.(?<direction>forward|back)\.json$/

export function createBatchJournal(workspacePath: string): BatchJournal {
  const folder = join(workspacePath, privateFolder, 'batches')
  const pathOf = (id: string, direction: BatchDirection) => join(folder, `${id}.${direction}.json`)

  async function read(name: string): Promise<PendingBatch | null> {
    const { id, direction } = journalName.exec(name)?.groups ?? {}
    if (id === undefined) return null
    const bytes = await readBytes(join(folder, name))
    const json = bytes === null ? null : decodeJson(bytes)
    const parsed = json?.ok === true ? z.array(notePatchSchema).safeParse(json.value) : null
    if (parsed?.success !== true) return null
    return { id, direction: direction === 'back' ? 'back' : 'forward', patches: parsed.data }
  }

  return {
    async write(id, patches) {
      try {
        await makeFolder(folder)
      } catch (error) {
        throw toStorageFailure(error, 'create the folder of running changes')
      }
      await writeDurably(pathOf(id, 'forward'), JSON.stringify(patches))
    },
    async turnBack(id) {
      await renamePatiently(pathOf(id, 'forward'), pathOf(id, 'back'))
      await syncFolder(folder)
    },
    async remove(id) {
      try {
        await rm(pathOf(id, 'forward'), { force: true })
        await rm(pathOf(id, 'back'), { force: true })
      } catch (error) {
        throw toStorageFailure(error, 'forget a running change')
      }
      // One that a power cut brings back would change again what was changed by hand since. All is done by now, so
      // that a disk that refuses this is no failure of the change.
      await syncFolder(folder).catch(() => undefined)
    },
    async pending() {
      const names = (await namesIn(folder)).sort()
      const found = await Promise.all(names.map(read))
      return found.flatMap((batch) => batch ?? [])
    },
  }
}
