import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import type { ImportSource } from '#shared/import/import-views.ts'
import type { ChosenSource } from './import-source.ts'

/**
 * What the user chose to import, by handles that mean nothing outside this run: no content of a view can name a path
 * to read.
 */
export interface ImportSources {
  remember(source: ChosenSource, kind: ImportSource['kind']): ImportSource
  /** Fails with `folder-not-allowed` for a handle that is not known, or not any more. */
  resolve(handle: string): ChosenSource
}

/** Bytes that were handed over stay in memory, so only the last few do. */
const keptUploads = 2

export function createImportSources(): ImportSources {
  const sources = new Map<string, ChosenSource>()

  function forgetOldUploads(): void {
    const uploads = [...sources].filter(([, source]) => 'bytes' in source)
    for (const [handle] of uploads.slice(0, -keptUploads)) sources.delete(handle)
  }

  return {
    remember(source, kind) {
      const handle = randomUUID()
      sources.set(handle, source)
      forgetOldUploads()
      return { handle, name: 'path' in source ? basename(source.path) : source.name, kind }
    },
    resolve(handle) {
      const source = sources.get(handle)
      if (!source) throw new AppFailure('folder-not-allowed', 'The handle of the source is not known.')
      return source
    },
  }
}
