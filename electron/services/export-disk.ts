import { randomBytes } from 'node:crypto'
// An export is never the only copy: its files need no sync of their own, which is what would cost most.
/* eslint-disable no-restricted-imports */
import {
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { lstat, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
/* eslint-enable no-restricted-imports */
import { basename, dirname, join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { nameKey } from '#shared/markdown/file-name.ts'
import { isVaultPath, vaultTrashFolder } from '#shared/markdown/vault-manifest.ts'
import { renamePatiently, writeDurably } from '../storage/durable-file.ts'
import { errnoOf, toStorageFailure } from '../storage/failures.ts'
import { createBreather } from './breather.ts'

/** An operation that takes longer (ms) than this comes from a slow disk or from far away. */
const slowOperation = 20
/** So many of them, and the others no longer wait in line for each. */
const mostSlowOperations = 3
/** Operations at the same time on a slow disk. */
const slowWidth = 8

const temporaryName = /^\.trivet-[0-9a-f]{16}\.tmp$/

/** What tells a file from what it was before, without reading it. */
export interface FileStamp {
  size: number
  mtimeMs: number
  ctimeMs: number
  ino: number
}

/** What lies at a path. */
export type Found = { kind: 'nothing' | 'other' } | { kind: 'file'; stamp: FileStamp }

/** The folder of an export. Paths are relative to it; only those that `isVaultPath` knows are ever touched. */
export interface ExportDisk {
  readonly root: string
  find: (path: string) => Promise<Found>
  read: (path: string) => Promise<Uint8Array>
  /** Writes a file where there is none; false when something has come to lie there. */
  create: (path: string, content: string | Uint8Array) => Promise<boolean>
  /** Replaces a file so that others see the old one or the new one. */
  replace: (path: string, content: string | Uint8Array) => Promise<void>
  /**
   * Moves a file to where there is none; false when something has come to lie there. `isSame` says that both are one
   * name to systems that don't tell case apart.
   */
  move: (from: string, to: string, isSame: boolean) => Promise<boolean>
  /** Takes away a file whose content lies elsewhere. */
  remove: (path: string) => Promise<void>
  /** Takes away a file so that the user can have it back. */
  discard: (path: string) => Promise<void>
  /** Writes one of the two files that say what is ours, and returns when it will survive a power cut. */
  keep: (name: string, text: string) => Promise<void>
  forget: (name: string) => Promise<void>
  /** Removes what replacing left behind when its process died. */
  sweep: (folders: Iterable<string>) => Promise<void>
  /** Works through a list, a few at a time where the disk is slow, and gives way to others all the while. */
  each: <T>(items: readonly T[], work: (item: T, index: number) => Promise<void>) => Promise<void>
}

export interface ExportDiskOptions {
  root: string
  /** Hands a file to the trash of the computer; without it deleted files stay in a folder of the export. */
  moveToTrash?: ((path: string) => Promise<void>) | undefined
  /** The day that names the folder of deleted files. */
  today: string
}

/**
 * Small files are written at twice the speed when each call is waited for on the spot. That holds up everybody else,
 * so it is done for a few milliseconds at a time, and not at all where calls turn out to be slow. No file is synced by
 * itself: an export is not the only copy, and what a power cut tears is known by its look (`isTorn`).
 */
export function createExportDisk({ root, moveToTrash, today }: ExportDiskOptions): ExportDisk {
  const made = new Set<string>()
  /** The names in our folders, to know without a call that there is nothing at a path. */
  const names = new Map<string, Set<string>>()
  let slowCalls = 0

  async function quickly<T>(now: () => T, later: () => Promise<T>): Promise<T> {
    if (slowCalls >= mostSlowOperations) return later()
    const start = performance.now()
    try {
      return now()
    } finally {
      if (performance.now() - start > slowOperation) slowCalls += 1
    }
  }

  function placeOf(path: string): string {
    if (!isVaultPath(path)) throw new AppFailure('internal', 'A planned file lies outside the export.')
    return join(root, path)
  }

  function namesBeside(path: string): Set<string> {
    const folder = dirname(path)
    let known = names.get(folder)
    if (!known) {
      known = new Set(namesNow(join(root, folder)).map(nameKey))
      names.set(folder, known)
    }
    return known
  }

  async function makeFolder(folder: string): Promise<void> {
    if (made.has(folder)) return
    await mkdir(folder, { recursive: true })
    made.add(folder)
  }

  async function attempt<T>(path: string, verb: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw toStorageFailure(error, `${verb} ${basename(path)}`)
    }
  }

  async function moveWhole(from: string, to: string): Promise<void> {
    await makeFolder(dirname(to))
    try {
      await quickly(
        () => renameSync(from, to),
        () => rename(from, to),
      )
    } catch {
      // A virus scanner or sync engine may hold the file for a moment.
      await renamePatiently(from, to)
    }
  }

  async function discardHere(path: string): Promise<void> {
    const wanted = join(root, vaultTrashFolder, today, path)
    let place = wanted
    for (let count = 2; (await kindOf(place)) !== 'nothing'; count += 1) {
      place = wanted.replace(/(\.[^./\\]+)$/, ` ${count}$1`)
    }
    await moveWhole(join(root, path), place)
  }

  return {
    root,
    find: (path) =>
      attempt(path, 'look at', async () => {
        const place = placeOf(path)
        if (!namesBeside(path).has(nameKey(basename(path)))) return { kind: 'nothing' }
        return quickly(
          () => foundOf(lstatSync(place, { throwIfNoEntry: false })),
          async () => foundOf(await lstat(place).catch(nothingThere)),
        )
      }),
    read: (path) =>
      attempt(path, 'read', () => {
        const place = placeOf(path)
        return quickly<Uint8Array>(
          () => readFileSync(place),
          () => readFile(place),
        )
      }),
    create: (path, content) =>
      attempt(path, 'write', async () => {
        const place = placeOf(path)
        await makeFolder(dirname(place))
        const options = { flag: 'wx', mode: 0o600, encoding: 'utf8' } as const
        try {
          await quickly(
            () => writeFileSync(place, content, options),
            () => writeFile(place, content, options),
          )
          namesBeside(path).add(nameKey(basename(path)))
          return true
        } catch (error) {
          if (errnoOf(error) === 'EEXIST') return false
          await rm(place, { force: true }).catch(() => undefined)
          throw error
        }
      }),
    replace: (path, content) =>
      attempt(path, 'write', async () => {
        const place = placeOf(path)
        await makeFolder(dirname(place))
        const temporary = join(dirname(place), `.trivet-${randomBytes(8).toString('hex')}.tmp`)
        const options = { flag: 'wx', mode: 0o600, encoding: 'utf8' } as const
        try {
          await quickly(
            () => writeFileSync(temporary, content, options),
            () => writeFile(temporary, content, options),
          )
          await moveWhole(temporary, place)
        } catch (error) {
          await rm(temporary, { force: true }).catch(() => undefined)
          throw error
        }
      }),
    move: (from, to, isSame) =>
      attempt(to, 'move', async () => {
        if (!isSame && lstatSync(placeOf(to), { throwIfNoEntry: false })) return false
        await moveWhole(placeOf(from), placeOf(to))
        namesBeside(to).add(nameKey(basename(to)))
        return true
      }),
    remove: (path) =>
      attempt(path, 'remove', () => {
        const place = placeOf(path)
        return quickly(
          () => unlinkSync(place),
          () => unlink(place),
        )
      }),
    discard: (path) =>
      attempt(path, 'remove', async () => {
        const place = placeOf(path)
        if (moveToTrash) {
          try {
            await moveToTrash(place)
            return
          } catch {
            // A drive from elsewhere may have no trash.
          }
        }
        await discardHere(path)
      }),
    keep: (name, text) => writeDurably(join(root, name), text),
    forget: (name) => attempt(name, 'remove', () => rm(join(root, name), { force: true })),
    async sweep(folders) {
      for (const folder of folders) {
        const strays = namesNow(join(root, folder)).filter((name) => temporaryName.test(name))
        for (const name of strays) await rm(join(root, folder, name), { force: true })
      }
    },
    async each(items, work) {
      const queue = items.entries()
      const breather = createBreather()
      for (const [index, item] of queue) {
        await work(item, index)
        await breather.breathe()
        if (slowCalls >= mostSlowOperations) break
      }
      let hasFailed = false
      const workers = Array.from({ length: slowWidth }, async () => {
        for (const [index, item] of queue) {
          if (hasFailed) return
          try {
            await work(item, index)
          } catch (error) {
            hasFailed = true
            throw error
          }
        }
      })
      // Nothing may go on writing once the call has failed.
      const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    },
  }
}

/** What lies at a place of the computer. */
export async function kindOf(place: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const stats = await lstat(place)
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'nothing'
    throw toStorageFailure(error, 'look at the folder to export into')
  }
}

function foundOf(stats: Stats | undefined): Found {
  if (!stats) return { kind: 'nothing' }
  if (!stats.isFile()) return { kind: 'other' }
  const { size, mtimeMs, ctimeMs, ino } = stats
  return { kind: 'file', stamp: { size, mtimeMs, ctimeMs, ino } }
}

function namesNow(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}

function nothingThere(error: unknown): undefined {
  if (errnoOf(error) !== 'ENOENT') throw error
}
