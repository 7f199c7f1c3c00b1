import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What lies below a folder: path → hash of its bytes. Links and other things count by their kind alone. */
export async function bytesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  const hashed = await Promise.all(
    files.map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath, entry.name)
      const name = relative(folder, path)
      if (!entry.isFile()) return [name, 'not a file']
      // A file that goes away meanwhile was a temporary one.
      const bytes = await readFile(path).catch(() => null)
      return [name, bytes === null ? 'gone' : createHash('sha256').update(bytes).digest('hex')]
    }),
  )
  return new Map(hashed)
}

/** The files of `before` that are gone or say something else in `after`; `isOwn` names those that may change. */
export function changedFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  isOwn: (path: string) => boolean,
): string[] {
  return [...before].filter(([path, hash]) => !isOwn(path) && after.get(path) !== hash).map(([path]) => path)
}

export function newFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  isOwn: (path: string) => boolean,
): string[] {
  return [...after.keys()].filter((path) => !isOwn(path) && !before.has(path))
}
