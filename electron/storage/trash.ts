import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, namesIn, renamePatiently, syncFolder } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'

/** One removed document. `place` tells those apart that had the same id, the later removal the higher. */
export interface TrashedFile {
  id: string
  place: number
  path: string
  /** Null for what was removed before the moment was written into the name. */
  removedAt: string | null
}

/** Removed documents of one kind. A file moves here and back as it is; nothing is rewritten. */
export interface Trash {
  /** Moves a file here. */
  put(id: string, path: string): Promise<void>
  list(): Promise<TrashedFile[]>
  /** One removed document, the one removed last where no place is named; null when it is not here. */
  find(id: string, place?: number): Promise<TrashedFile | null>
  /** Moves a trashed file to `path`, which must be free. */
  takeBack(trashed: TrashedFile, path: string): Promise<void>
  /** Deletes a trashed file for good. */
  erase(trashed: TrashedFile): Promise<void>
}

export function createTrash(folder: string, now: () => string): Trash {
  async function list(): Promise<TrashedFile[]> {
    return (await namesIn(folder)).flatMap((name) => parseName(folder, name) ?? [])
  }

  async function placesOf(id: string): Promise<TrashedFile[]> {
    return (await list()).filter((file) => file.id === id).sort((a, b) => a.place - b.place)
  }

  async function move(from: string, to: string): Promise<void> {
    try {
      await renamePatiently(from, to)
      // The new name first: were the power cut between the two, a name too many is better than none.
      await syncFolder(dirname(to))
      await syncFolder(dirname(from))
    } catch (error) {
      throw toStorageFailure(error, 'move to or from the trash')
    }
  }

  return {
    async put(id, path) {
      try {
        // A folder that a power cut takes would take what lies in it along.
        await makeFolder(folder)
      } catch (error) {
        throw toStorageFailure(error, 'create the trash folder')
      }
      const place = ((await placesOf(id)).at(-1)?.place ?? 0) + 1
      await move(path, join(folder, `${id}.${place}.${stampOf(now())}.json`))
    },
    list,
    async find(id, place) {
      const places = await placesOf(id)
      return (place === undefined ? places.at(-1) : places.find((file) => file.place === place)) ?? null
    },
    takeBack: (trashed, path) => move(trashed.path, path),
    async erase(trashed) {
      try {
        await rm(trashed.path, { force: true })
        await syncFolder(folder)
      } catch (error) {
        throw toStorageFailure(error, 'delete from the trash')
      }
    },
  }
}

/** Some disks give every name back in small letters. */
const trashedName = /^(?<id>[A-Za-z0-9_-]+)\.(?<place>\d+)(?:\.(?<removed>\d{8}T\d{9}Z))?\.json$/i

function parseName(folder: string, name: string): TrashedFile | null {
  const groups = trashedName.exec(name)?.groups
  const { id, place, removed } = groups ?? {}
  if (id === undefined || place === undefined) return null
  const removedAt = removed === undefined ? null : instantOf(removed)
  return { id, place: Number(place), path: join(folder, name), removedAt }
}

/** A moment as a file name can hold it: `20260131T083000000Z`. */
function stampOf(instant: string): string {
  return instant.replace(/[-:.]/g, '')
}

function instantOf(stamp: string): string {
  return stamp.replace(/^(....)(..)(..)T(..)(..)(..)(...)Z$/i, '$1-$2-$3T$4:$5:$6.$7Z')
}
