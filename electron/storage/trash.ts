import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { namesIn, renamePatiently, syncFolder } from './durable-file.ts'
import { toStorageFailure } from './failures.ts'

const trashedName = /^(?<id>[A-Za-z0-9_-]+)\.(?<count>\d+)\.json$/

/** Removed documents of one kind. A file moves here and back as it is; nothing is rewritten. */
export interface Trash {
  /** Moves a file here. A document removed twice has two places, told apart by a counter. */
  put(id: string, path: string): Promise<void>
  /** The path of the version of a document that was removed last; null when there is none. */
  newest(id: string): Promise<string | null>
  /** Moves a trashed file to `path`, which must be free. */
  takeBack(trashed: string, path: string): Promise<void>
}

export function createTrash(folder: string): Trash {
  async function countsOf(id: string): Promise<number[]> {
    return (await namesIn(folder))
      .flatMap((name) => {
        const groups = trashedName.exec(name)?.groups
        return groups?.['id'] === id ? [Number(groups['count'])] : []
      })
      .sort((a, b) => a - b)
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
        await mkdir(folder, { recursive: true, mode: 0o700 })
      } catch (error) {
        throw toStorageFailure(error, 'create the trash folder')
      }
      const count = ((await countsOf(id)).at(-1) ?? 0) + 1
      await move(path, join(folder, `${id}.${count}.json`))
    },
    async newest(id) {
      const count = (await countsOf(id)).at(-1)
      return count === undefined ? null : join(folder, `${id}.${count}.json`)
    },
    takeBack: (trashed, path) => move(trashed, path),
  }
}
