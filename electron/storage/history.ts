import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { versionCauseSchema, type VersionCause } from '#shared/domain/version.ts'
import { makeFolder, namesIn, readBytes, renamePatiently, syncFolder, writeDurably } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'
import { decodeJson, isJsonObject } from './json-text.ts'
import type { UseDays } from './use-days.ts'

/** How often versions are taken; milliseconds of a clock that only runs forward. */
const spellPause = 2 * 60_000
const spellLength = 5 * 60_000
const keptVersions = 20
const keptDays = 7
const keptDaysBeforeMigration = 30
const lastGoodDelay = 1000
const lastGoodName = 'last-good.json'

/** What the name of a kept version says. */
export interface KeptVersion {
  fileName: string
  sequence: number
  revision: number
  day: number
  cause: VersionCause
  /** Never thrown away, however old it gets. */
  kept: boolean
}

/** Without these no version means that something can't be taken back, so a failure to keep one stops the change. */
const indispensable: ReadonlySet<VersionCause> = new Set([
  'before-migration',
  'before-restore',
  'before-import',
])

/** The versions and last good copies of the documents of one kind, outside the workspace folder. */
export interface DocumentHistory {
  /**
   * Keeps what is about to be replaced and answers with its sequence: in an `edit` before the first change of
   * an editing spell and every five minutes of it, else always. Fails only before a migration, a
   * restoration or an import.
   */
  beforeReplace(
    id: string,
    bytes: string | Uint8Array,
    revision: number,
    cause: VersionCause,
  ): Promise<number | null>
  /** Writes the last good copy of a document a moment later, once for several quick saves. */
  afterSave(id: string, text: () => string): void
  versions(id: string): Promise<KeptVersion[]>
  read(id: string, sequence: number): Promise<Uint8Array | null>
  /** Keeps a version for good, or lets it grow old again; false when there is no such version. */
  setKept(id: string, sequence: number, kept: boolean): Promise<boolean>
  /** Deletes every version and copy of a document. */
  erase(id: string): Promise<void>
  /** The last good copy and every version, the most promising first. */
  candidates(id: string): AsyncIterable<Uint8Array>
  /** Writes the last good copies that are still waiting. */
  flush(): Promise<void>
}

export interface HistoryOptions {
  folder: string
  /** The form of documents that this Trivet knows; versions of a higher one are never thrown away. */
  schemaVersion: number
  days: UseDays
  /** Milliseconds that only grow; the wall clock may be set back. */
  elapsed: () => number
}

interface Spell {
  keptAt: number
  savedAt: number
}

export function createHistory(options: HistoryOptions): DocumentHistory {
  const { folder, schemaVersion, days, elapsed } = options
  const known = new Map<string, Promise<KeptVersion[]>>()
  /** Documents whose folder is there, and will be there after a power cut. */
  const safe = new Set<string>()
  const spells = new Map<string, Spell>()
  const waiting = new Map<string, () => string>()
  /** Versions that are written but may still be in the system's memory only. */
  const unsynced = new Set<string>()
  const stop = new AbortController()
  let writer: Promise<void> | null = null

  function folderOf(id: string): string {
    return join(folder, id)
  }

  function versions(id: string): Promise<KeptVersion[]> {
    const present = known.get(id)
    if (present) return present
    const reading = namesIn(folderOf(id)).then((names) =>
      names.flatMap((name) => parseName(name) ?? []).sort((a, b) => a.sequence - b.sequence),
    )
    reading.catch(() => known.delete(id))
    known.set(id, reading)
    return reading
  }

  /** Makes a document's folder; a durable one before the first version that must not be lost. */
  async function ready(id: string, durable: boolean): Promise<void> {
    if (!durable) return void (await mkdir(folderOf(id), { recursive: true, mode: 0o700 }))
    if (safe.has(id)) return
    await makeFolder(folder)
    await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
    // Its name may be new and still in the system's memory only.
    await syncFolder(folder)
    safe.add(id)
  }

  async function keep(id: string, bytes: string | Uint8Array, revision: number, cause: VersionCause) {
    const durable = indispensable.has(cause)
    await ready(id, durable)
    const list = await versions(id)
    const said = { sequence: (list.at(-1)?.sequence ?? 0) + 1, revision, day: await days.today(), cause }
    const version: KeptVersion = { ...said, kept: false, fileName: nameOf(said) }
    const path = join(folderOf(id), version.fileName)
    // Syncing twice in one save would double its time, so a version follows to the disk a moment later.
    await writeDurably(path, bytes, { durable, scratch: folder })
    list.push(version)
    if (!durable) {
      unsynced.add(path)
      writer ??= writeLater()
    }
    await prune(id, list, version.day)
    return version.sequence
  }

  async function prune(id: string, list: KeptVersion[], today: number): Promise<void> {
    const expired = list.slice(0, -keptVersions).filter((version) => {
      const limit = version.cause === 'before-migration' ? keptDaysBeforeMigration : keptDays
      return !version.kept && today - version.day > limit
    })
    for (const version of expired) {
      const path = join(folderOf(id), version.fileName)
      if (await isNewer(path)) continue
      await rm(path, { force: true })
      list.splice(list.indexOf(version), 1)
    }
  }

  /** What only a newer Trivet can read is not ours to throw away. */
  async function isNewer(path: string): Promise<boolean> {
    const bytes = await readBytes(path).catch(() => null)
    const json = bytes === null ? null : decodeJson(bytes)
    if (json?.ok !== true || !isJsonObject(json.value)) return false
    const { schema } = json.value
    return typeof schema === 'number' && schema > schemaVersion
  }

  async function writeWaiting(): Promise<void> {
    // Both are a second net: the document itself is on disk, and the next save tries again.
    for (const path of unsynced) {
      unsynced.delete(path)
      await syncFile(path).catch(() => undefined)
    }
    for (const [id, text] of waiting) {
      waiting.delete(id)
      await writeLastGood(id, text()).catch(() => undefined)
    }
  }

  async function writeLastGood(id: string, text: string): Promise<void> {
    await ready(id, false)
    await writeDurably(join(folderOf(id), lastGoodName), text, { durable: false, scratch: folder })
  }

  async function writeLater(): Promise<void> {
    await sleep(lastGoodDelay, undefined, { signal: stop.signal }).catch(() => undefined)
    await writeWaiting()
    writer = null
  }

  return {
    async beforeReplace(id, bytes, revision, cause) {
      const time = elapsed()
      const spell = spells.get(id)
      const due =
        cause !== 'edit' || !spell || time - spell.savedAt >= spellPause || time - spell.keptAt >= spellLength
      if (!due) {
        spells.set(id, { ...spell, savedAt: time })
        return null
      }
      try {
        const sequence = await keep(id, bytes, revision, cause)
        spells.set(id, { keptAt: time, savedAt: time })
        return sequence
      } catch (error) {
        known.delete(id)
        safe.delete(id)
        // A history that can't be written must not stop the user's words from being saved.
        if (indispensable.has(cause)) throw toStorageFailure(error, 'keep a version')
        return null
      }
    },
    afterSave(id, text) {
      waiting.set(id, text)
      writer ??= writeLater()
    },
    versions,
    async read(id, sequence) {
      const version = (await versions(id)).find((item) => item.sequence === sequence)
      return version ? readBytes(join(folderOf(id), version.fileName)) : null
    },
    async setKept(id, sequence, kept) {
      const version = (await versions(id)).find((item) => item.sequence === sequence)
      if (!version) return false
      if (version.kept === kept) return true
      const fileName = version.fileName.replace(keptPattern, kept ? `${keptMark}.json` : '.json')
      const before = join(folderOf(id), version.fileName)
      const after = join(folderOf(id), fileName)
      try {
        await renamePatiently(before, after)
        await syncFolder(folderOf(id))
      } catch (error) {
        known.delete(id)
        throw toStorageFailure(error, 'rename a version')
      }
      if (unsynced.delete(before)) unsynced.add(after)
      Object.assign(version, { kept, fileName })
      return true
    },
    async erase(id) {
      waiting.delete(id)
      spells.delete(id)
      known.delete(id)
      safe.delete(id)
      try {
        // A last good copy may just be on its way into the folder.
        await rm(folderOf(id), { recursive: true, force: true, maxRetries: 5, retryDelay: 20 })
      } catch (error) {
        throw toStorageFailure(error, 'delete the versions of a document')
      }
    },
    async *candidates(id) {
      const lastGood = await readBytes(join(folderOf(id), lastGoodName)).catch(() => null)
      if (lastGood) yield lastGood
      for (const version of [...(await versions(id).catch(() => []))].reverse()) {
        const bytes = await readBytes(join(folderOf(id), version.fileName)).catch(() => null)
        if (bytes) yield bytes
      }
    },
    async flush() {
      stop.abort()
      await writer
      await writeWaiting()
    },
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const keptMark = '-kept'
const keptPattern = /(-kept)?\.json$/

function nameOf({ sequence, day, revision, cause }: Omit<KeptVersion, 'fileName' | 'kept'>): string {
  const mark = cause === 'edit' ? '' : `-${cause}`
  return `${String(sequence).padStart(8, '0')}-day${day}-revision${revision}${mark}.json`
}

const namePattern = /^(\d{8,})-day(\d+)-revision(\d+)(?:-([a-z-]+?))??(-kept)?\.json$/

function parseName(fileName: string): KeptVersion | null {
  const match = namePattern.exec(fileName)
  if (!match) return null
  const [, sequence, day, revision, mark, kept] = match
  return {
    fileName,
    sequence: Number(sequence),
    day: Number(day),
    revision: Number(revision),
    // A version is never left out because a later Trivet has a cause of its own for it.
    cause: versionCauseSchema.catch('edit').parse(mark),
    kept: kept !== undefined,
  }
}
