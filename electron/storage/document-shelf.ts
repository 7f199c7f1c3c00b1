import { AppFailure } from '#shared/api/errors.ts'
import type { DocumentHeader } from '#shared/domain/document.ts'
import type { Version } from '#shared/domain/version.ts'
import { decodeDocument, type Decoded, type DocumentCodec } from './document-codec.ts'
import { newerFailure } from './document-cache.ts'
import { requireId } from './document-memory.ts'
import { readBytes } from './durable-file.ts'
import type { DocumentHistory } from './history.ts'
import type { Trashed } from './ports.ts'
import type { Trash, TrashedFile } from './trash.ts'

/** A removed document as it lies in the trash. */
export type ReadTrashed<T> = Decoded<T> & { file: TrashedFile; bytes: Uint8Array }

/** What is no longer in its place, and can still be read: versions and removed documents of one kind. */
export interface DocumentShelf<T extends DocumentHeader> {
  versions(id: string): Promise<Version[]>
  version(id: string, sequence: number): Promise<T>
  trashed(): Promise<Trashed<T>[]>
  /** The document that was removed last where no place is named; fails where it is not in the trash. */
  readTrashed(id: string, place?: number): Promise<ReadTrashed<T>>
}

export function createDocumentShelf<T extends DocumentHeader>(
  codec: DocumentCodec<T>,
  history: DocumentHistory,
  trash: Trash,
): DocumentShelf<T> {
  async function keptVersion(id: string, sequence: number): Promise<Decoded<T> | null> {
    const bytes = await history.read(id, sequence)
    return bytes === null ? null : decodeDocument(codec, bytes, id)
  }

  return {
    async versions(id) {
      const kept = await history.versions(requireId(id))
      const found: Version[] = []
      for (const { sequence, revision, cause, kept: isKept } of kept) {
        const decoded = await keptVersion(id, sequence)
        if (decoded === null) continue
        const savedAt = savedAtOf(decoded)
        found.unshift({ sequence, revision, cause, kept: isKept, state: stateOf(decoded), savedAt })
      }
      return found
    },
    async version(id, sequence) {
      const decoded = await keptVersion(requireId(id), sequence)
      if (decoded === null) throw new AppFailure('not-found', `no version ${sequence}`)
      return readable(decoded)
    },
    async trashed() {
      const files = await trash.list()
      const found = await Promise.all(
        files.map(async (file): Promise<Trashed<T>[]> => {
          const bytes = await readBytes(file.path).catch(() => new Uint8Array())
          // Taken back or deleted a moment ago.
          if (bytes === null) return []
          const decoded = decodeDocument(codec, bytes, file.id)
          const { id, place, removedAt } = file
          const document = decoded.state === 'damaged' ? null : decoded.document
          return [{ id, place, removedAt, state: stateOf(decoded), document }]
        }),
      )
      return found.flat()
    },
    async readTrashed(id, place) {
      const file = await trash.find(requireId(id), place)
      const bytes = file === null ? null : await readBytes(file.path)
      if (file === null || bytes === null) throw new AppFailure('not-found', 'not in the trash')
      return { ...decodeDocument(codec, bytes, id), file, bytes }
    },
  }
}

/** What can be read without losing anything of it; fails with the reason where that is nothing. */
export function readable<T>(decoded: Decoded<T>): T {
  switch (decoded.state) {
    case 'good':
      return decoded.document
    case 'newer':
      throw newerFailure()
    case 'damaged':
      throw new AppFailure('document-damaged', decoded.reason)
  }
}

function stateOf(decoded: Decoded<unknown>): Version['state'] {
  return decoded.state === 'good' ? 'readable' : decoded.state
}

function savedAtOf(decoded: Decoded<DocumentHeader>): string | null {
  return decoded.state === 'damaged' ? null : (decoded.document?.updatedAt ?? null)
}
