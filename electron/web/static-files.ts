import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface StaticFile {
  content: Uint8Array<ArrayBuffer>
  type: string
}

/** Finds a file of the shell by the path of a request, or null. */
export type StaticFiles = (pathname: string) => Promise<StaticFile | null>

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves exactly the files that lie in a folder when the host starts. A request is looked up in that list as it
 * was sent, undecoded; no path is ever built from it, so there is no way out of the folder. Links are left out.
 */
export async function listStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map(await walk(folder, '/'))
  const index = files.get('/index.html')
  if (index !== undefined) files.set('/', index)
  return async (pathname) => {
    const path = files.get(pathname)
    if (path === undefined) return null
    const content = new Uint8Array(await readFile(path))
    return { content, type: types[extname(path)] ?? 'application/octet-stream' }
  }
}

async function walk(folder: string, prefix: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry): Promise<[string, string][]> => {
      const path = join(folder, entry.name)
      const address = prefix + encodeURIComponent(entry.name)
      if (entry.isDirectory()) return walk(path, `${address}/`)
      return entry.isFile() ? [[address, path]] : []
    }),
  )
  return found.flat()
}
