import { Low } from 'lowdb'
import { readFileSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppFailure } from '#shared/api/errors.ts'
import { documentIdSchema, type DocumentHeader } from '#shared/domain/document.ts'
import { decodeDocument, type Decoded, type DocumentCodec } from './document-codec.ts'
import {
  createDurableFile,
  keepAside,
  namesIn,
  readBytes,
  syncFolder,
  type WriteOptions,
} from './durable-file.ts'
import { errnoOf, toStorageFailure } from './failures.ts'

/** What lies on disk for one id. */
export type OnDisk<T> =
  { state: 'missing' } | { state: 'unreadable'; failure: AppFailure } | (Decoded<T> & { bytes: Uint8Array })

/** The files of one kind of document: reading and writing, no memory of what was read. */
export interface DocumentFiles<T extends DocumentHeader> {
  pathOf(id: string): string
  ids(): Promise<string[]>
  inspect(id: string): Promise<OnDisk<T>>
  /**
   * Writes a document in the place of the bytes that were seen there, null where there were none. Fails with
   * `conflict` where another program has been faster.
   */
  write(document: T, seen: Uint8Array | null): Promise<void>
  /** Deletes a document for good. */
  remove(id: string): Promise<void>
  keepAside(id: string, bytes: Uint8Array, now: string): Promise<string>
  createFolder(): Promise<void>
  /** False when the whole folder is gone, e.g. with the drive that it is on. */
  isPresent(): Promise<boolean>
}

const extension = '.json'

/** The id that a file name stands for; null for names that are no document's. */
export function idOfName(name: string): string | null {
  if (!name.endsWith(extension)) return null
  const id = name.slice(0, -extension.length)
  return documentIdSchema.safeParse(id).success ? id : null
}

export function createDocumentFiles<T extends DocumentHeader>(
  folder: string,
  codec: DocumentCodec<T>,
  writeOptions: WriteOptions,
): DocumentFiles<T> {
  const opened = new Map<string, Low<T>>()
  const seenBefore = new Map<string, Uint8Array | null>()

  function pathOf(id: string): string {
    return join(folder, id + extension)
  }

  /** The new text is synced by now and its rename is the next call, so hardly anything can come in between. */
  function requireUnchanged(id: string): void {
    const seen = seenBefore.get(id) ?? null
    const now = readNow(pathOf(id))
    const isSame = seen === null || now === null ? seen === now : Buffer.from(seen).equals(now)
    if (!isSame) throw new AppFailure('conflict', 'another program has just changed the document')
  }

  return {
    pathOf,
    async ids() {
      return (await namesIn(folder)).flatMap((name) => idOfName(name) ?? [])
    },
    async inspect(id) {
      let bytes: Uint8Array | null
      try {
        bytes = await readBytes(pathOf(id))
      } catch (error) {
        return { state: 'unreadable', failure: toStorageFailure(error, 'read a document') }
      }
      if (bytes === null) return { state: 'missing' }
      return { ...decodeDocument(codec, bytes, id), bytes }
    },
    async write(document, seen) {
      const { id } = document
      seenBefore.set(id, seen)
      const present = opened.get(id)
      if (present) {
        present.data = document
        await present.write()
        return
      }
      const file = createDurableFile(pathOf(id), (value) => codec.schema.parse(value), {
        ...writeOptions,
        beforeRename: () => requireUnchanged(id),
      })
      const low = new Low<T>(file, document)
      opened.set(id, low)
      await low.write()
    },
    async remove(id) {
      try {
        await rm(pathOf(id), { force: true })
        await syncFolder(folder)
      } catch (error) {
        throw toStorageFailure(error, 'delete a document')
      }
    },
    keepAside: (id, bytes, now) => keepAside(pathOf(id), bytes, now),
    async createFolder() {
      try {
        await mkdir(folder, { mode: 0o700 })
        await syncFolder(join(folder, '..'))
      } catch (error) {
        if (errnoOf(error) !== 'EEXIST') throw toStorageFailure(error, 'create a folder of the workspace')
      }
    },
    async isPresent() {
      return stat(folder).then(
        () => true,
        () => false,
      )
    },
  }
}

/** Reads without letting anything else happen meanwhile; null where there is no file. */
function readNow(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
