import type { Adapter } from 'lowdb'
import { randomBytes } from 'node:crypto'
import { readFile, renameSync } from 'node:fs'
import { mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { AppFailure } from '#shared/api/errors.ts'
import { errnoOf, toStorageFailure } from './failures.ts'
import { decodeJson, formatJson } from './json-text.ts'
import { isProcessAlive } from './process-identity.ts'

/** The two system calls that a test replaces to play a busy file without waiting for one. */
export interface PatientRename {
  rename?: (from: string, to: string) => Promise<void>
  sleep?: (milliseconds: number) => Promise<unknown>
}

export interface WriteOptions extends PatientRename {
  /** False leaves out both syncs: for copies that may be lost in a power cut because the original is synced. */
  durable?: boolean
  /** Runs right before each try to rename; a failure keeps the old file in its place. Not with a `rename` of one's own. */
  beforeRename?: () => void
  /** Where the file lies while it is written: a folder on the same disk, by default the one that it goes into. */
  scratch?: string
}

const firstDelay = 10
const longestDelay = 1000
const patience = 10_000
const busyErrors = new Set(['EPERM', 'EBUSY', 'EACCES'])
/** The process that writes it comes first: one that is gone will not come back for its file. */
const temporaryName = /^\.trivet-(?<process>[0-9a-f]{8})[0-9a-f]{8}\.tmp$/

/**
 * Replaces a file so that after any crash or power cut it is old or new, whole. Resolves only when the new
 * content is on disk, under its name. A symbolic link stays a link; its target is replaced.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const durable = options.durable ?? true
  try {
    const target = await followLink(path)
    const folder = dirname(target)
    // On the same disk, so that rename stays atomic.
    const temporary = join(options.scratch ?? folder, temporaryFileName())
    const handle = await open(temporary, 'wx', 0o600)
    try {
      try {
        await handle.writeFile(content)
        if (durable) await handle.sync()
      } finally {
        await handle.close()
      }
      await renamePatiently(temporary, target, {
        ...options,
        rename: options.rename ?? ((from, to) => renameUnless(from, to, options.beforeRename)),
      })
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined)
      throw error
    }
    if (durable) await syncFolder(folder)
  } catch (error) {
    throw toStorageFailure(error, `write ${basename(path)}`)
  }
}

function temporaryFileName(): string {
  return `.trivet-${process.pid.toString(16).padStart(8, '0')}${randomBytes(4).toString('hex')}.tmp`
}

async function followLink(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return path
    throw error
  }
}

/** Renames, waiting out the virus scanner or sync engine that holds the file for a moment. */
export async function renamePatiently(from: string, to: string, options: PatientRename = {}): Promise<void> {
  const move = options.rename ?? rename
  const wait = options.sleep ?? sleep
  let waited = 0
  for (let delay = firstDelay; ; delay = Math.min(delay * 2, longestDelay)) {
    try {
      await move(from, to)
      return
    } catch (error) {
      if (!busyErrors.has(errnoOf(error) ?? '') || waited >= patience) throw error
    }
    await wait(delay)
    waited += delay
  }
}

/** In one go where something is looked at first: a rename that waits for its turn would leave time for others. */
async function renameUnless(from: string, to: string, look: (() => void) | undefined): Promise<void> {
  if (look === undefined) return rename(from, to)
  look()
  renameSync(from, to)
}

/** Makes a folder with its parents; those that are made anew are there after a power cut too. Errors are raw. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Makes the names in a folder durable. Windows can't open a folder and needs no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse to sync a folder; there is nothing more that a program can do there.
    if (errnoOf(error) !== 'EINVAL' && errnoOf(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

// Reads ten thousand notes in less than half the time that the function of node:fs/promises takes.
const readWhole = promisify(readFile)

/** Reads a whole file; null when there is none. */
export async function readBytes(path: string): Promise<Uint8Array | null> {
  try {
    return await readWhole(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw toStorageFailure(error, `read ${basename(path)}`)
  }
}

/** Names in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw toStorageFailure(error, `list ${basename(folder)}`)
  }
}

/** Removes what a save left behind when its process died. Only for a folder that nobody else writes to. */
export async function removeStrayFiles(folder: string): Promise<void> {
  const strays = (await namesIn(folder)).filter((name) => temporaryName.test(name))
  await Promise.all(strays.map((name) => rm(join(folder, name), { force: true })))
}

/** The same where other processes may be writing: leaves what belongs to one that runs. */
export async function removeAbandonedFiles(folder: string): Promise<void> {
  const abandoned = (await namesIn(folder)).filter((name) => {
    const writer = temporaryName.exec(name)?.groups?.['process']
    return writer !== undefined && !isProcessAlive(parseInt(writer, 16))
  })
  await Promise.all(abandoned.map((name) => rm(join(folder, name), { force: true })))
}

/** Writes a copy of damaged bytes beside the damaged file and returns its path. */
export async function keepAside(path: string, bytes: Uint8Array, now: string): Promise<string> {
  const stamp = now.replace(/[-:.]/g, '')
  const taken = new Set(await namesIn(dirname(path)))
  let name = `${basename(path)}.corrupt-${stamp}`
  for (let count = 2; taken.has(name); count += 1) name = `${basename(path)}.corrupt-${stamp}-${count}`
  const copy = join(dirname(path), name)
  await writeDurably(copy, bytes)
  return copy
}

/**
 * One JSON file as a lowdb adapter. `read` answers null for a missing file and fails with
 * `document-damaged` for one that `parse` does not accept.
 */
export function createDurableFile<T extends object>(
  path: string,
  parse: (value: unknown) => T,
  options: WriteOptions = {},
): Adapter<T> {
  return {
    async read() {
      const bytes = await readBytes(path)
      if (bytes === null) return null
      const decoded = decodeJson(bytes)
      if (!decoded.ok) throw new AppFailure('document-damaged', `${basename(path)}: ${decoded.reason}`)
      try {
        return parse(decoded.value)
      } catch (error) {
        throw new AppFailure('document-damaged', `${basename(path)}: unexpected content`, { cause: error })
      }
    },
    write: (data) => writeDurably(path, formatJson(data), options),
  }
}
