import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { namesIn, readBytes, removeStrayFiles, writeDurably } from './durable-file.ts'
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
  sequence: number
  revision: number
  day: number
  beforeMigration: boolean
}

/** `hand-over`: one of the two texts was written by another program. */
export type VersionCause = 'edit' | 'hand-over' | 'migration'

/** The versions and last good copies of the documents of one kind, outside the workspace folder. */
export interface DocumentHistory {
  /**
   * Keeps what is about to be replaced: always at a hand-over and before a migration, else before the first
   * change of an editing spell and every five minutes of it. Fails only before a migration.
   */
  beforeReplace(id: string, bytes: string | Uint8Array, revision: number, cause: VersionCause): Promise<void>
  /** Writes the last good copy of a document a moment later, once for several quick saves. */
  afterSave(id: string, text: () => string): void
  versions(id: string): Promise<KeptVersion[]>
  read(id: string, sequence: number): Promise<Uint8Array | null>
  /** The last good copy and every version, the most promising first. */
  candidates(id: string): AsyncIterable<Uint8Array>
  /** Writes the last good copies that are still waiting. */
  flush(): Promise<void>
}

export interface HistoryOptions {
  folder: string
  days: UseDays
  /** Milliseconds that only grow; the wall clock may be set back. */
  elapsed: () => number
}

interface Spell {
  keptAt: number
  savedAt: number
}

export function createHistory(options: HistoryOptions): DocumentHistory {
  const { folder, days, elapsed } = options
  const known = new Map<string, Promise<KeptVersion[]>>()
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

  /** Looks at a document's folder for the first time: what is there, without what a crash left. */
  async function meet(id: string): Promise<void> {
    await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
    await removeStrayFiles(folderOf(id))
  }

  async function keep(id: string, bytes: string | Uint8Array, revision: number, migration: boolean) {
    if (!known.has(id)) await meet(id)
    const list = await versions(id)
    const version: KeptVersion = {
      sequence: (list.at(-1)?.sequence ?? 0) + 1,
      revision,
      day: await days.today(),
      beforeMigration: migration,
    }
    const path = join(folderOf(id), nameOf(version))
    // Syncing twice in one save would double its time, so a version follows to the disk a moment later.
    await writeDurably(path, bytes, { durable: migration })
    list.push(version)
    if (!migration) {
      unsynced.add(path)
      writer ??= writeLater()
    }
    await prune(id, list, version.day)
  }

  async function prune(id: string, list: KeptVersion[], today: number): Promise<void> {
    const expired = list.slice(0, -keptVersions).filter((version) => {
      const limit = version.beforeMigration ? keptDaysBeforeMigration : keptDays
      return today - version.day > limit
    })
    for (const version of expired) {
      await rm(join(folderOf(id), nameOf(version)), { force: true })
      list.splice(list.indexOf(version), 1)
    }
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
    await mkdir(folderOf(id), { recursive: true, mode: 0o700 })
    await writeDurably(join(folderOf(id), lastGoodName), text, { durable: false })
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
        return
      }
      try {
        await keep(id, bytes, revision, cause === 'migration')
        spells.set(id, { keptAt: time, savedAt: time })
      } catch (error) {
        known.delete(id)
        // A history that can't be written must not stop the user's words from being saved.
        if (cause === 'migration') throw error
      }
    },
    afterSave(id, text) {
      waiting.set(id, text)
      writer ??= writeLater()
    },
    versions,
    async read(id, sequence) {
      const version = (await versions(id)).find((item) => item.sequence === sequence)
      return version ? readBytes(join(folderOf(id), nameOf(version))) : null
    },
    async *candidates(id) {
      const lastGood = await readBytes(join(folderOf(id), lastGoodName)).catch(() => null)
      if (lastGood) yield lastGood
      for (const version of [...(await versions(id).catch(() => []))].reverse()) {
        const bytes = await readBytes(join(folderOf(id), nameOf(version))).catch(() => null)
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

function nameOf({ sequence, day, revision, beforeMigration }: KeptVersion): string {
  const mark = beforeMigration ? '-before-migration' : ''
  return `${String(sequence).padStart(8, '0')}-day${day}-revision${revision}${mark}.json`
}

const namePattern = /^(\d{8,})-day(\d+)-revision(\d+)(-before-migration)?\.json$/

function parseName(name: string): KeptVersion | null {
  const match = namePattern.exec(name)
  if (!match) return null
  const [, sequence, day, revision, mark] = match
  return {
    sequence: Number(sequence),
    day: Number(day),
    revision: Number(revision),
    beforeMigration: mark !== undefined,
  }
}
