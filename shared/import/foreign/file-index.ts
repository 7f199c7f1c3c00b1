import { fileNameOf, folderOf, pathKey } from './paths.ts'

/** Finds things of a source by their path, or by the end of it. */
export interface FileIndex<T> {
  /** What lies at a path; letter case counts only where two differ by nothing else. */
  at(path: string): T | null
  /**
   * What has this name anywhere, or a path that ends so. Of several the one in the same folder is meant, else the one
   * with the shortest path, which is how Obsidian reads its links.
   */
  named(name: string, fromFolder: string): T | null
}

export function createFileIndex<T>(entries: readonly { path: string; value: T }[]): FileIndex<T> {
  const exact = new Map(entries.map(({ path, value }) => [path, value]))
  const byKey = new Map<string, T>()
  const byName = new Map<string, { path: string; key: string; value: T }[]>()
  for (const { path, value } of entries) {
    const key = pathKey(path)
    if (!byKey.has(key)) byKey.set(key, value)
    const name = fileNameOf(key)
    const present = byName.get(name)
    if (present) present.push({ path, key, value })
    else byName.set(name, [{ path, key, value }])
  }

  return {
    at: (path) => exact.get(path) ?? byKey.get(pathKey(path)) ?? null,
    named(name, fromFolder) {
      const wanted = pathKey(name).replace(/^\/+/, '')
      const found = (byName.get(fileNameOf(wanted)) ?? []).filter(
        ({ key }) => key === wanted || key.endsWith(`/${wanted}`),
      )
      const near = found.find(({ path }) => folderOf(path) === fromFolder)
      const shortest = found.reduce<(typeof found)[number] | null>(
        (best, one) => (best === null || one.path.length < best.path.length ? one : best),
        null,
      )
      return (near ?? shortest)?.value ?? null
    },
  }
}
