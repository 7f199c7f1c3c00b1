import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { AppFailure } from '#shared/api/errors.ts'
import { errnoOf, toStorageFailure } from './failures.ts'
import {
  checkPlaces,
  entriesOfDirectory,
  findDirectory,
  scanEntries,
  type ReadAt,
  type ZipEntry,
} from './zip-directory.ts'
import { localLength, methods, signatures, viewOf } from './zip-format.ts'
import { sealMark } from './zip-writer.ts'

export interface ZipFile {
  entries: readonly ZipEntry[]
  /** False where the directory is lost and the entries were found one by one. */
  hasDirectory: boolean
  bytes: number
  /** The unpacked bytes of a file; null where they can't be had. What they are is for a hash to say. */
  read(entry: ZipEntry): Promise<Uint8Array | null>
  /** Whether every byte is as it was written; reads the whole file. */
  isSealed(step: () => void): Promise<boolean>
  close(): Promise<void>
}

const sealLength = 64
const chunkLength = 1024 * 1024
const inflate = promisify(inflateRaw)

/**
 * Opens an archive that anybody may have made. Its claims are held against limits before a byte is unpacked; a
 * directory that is damaged or cut off is made good by looking for the files themselves. Fails with `not-found`,
 * `too-large`, `file-not-supported` where there is not a single file in it.
 */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path, 'r').catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') throw new AppFailure('not-found', 'There is no such backup.')
    throw toStorageFailure(error, 'open a backup')
  })
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new AppFailure('file-not-supported', 'This is no file.')
    const readAt = readerOf(file)
    const directory = await findDirectory(readAt, stats.size)
    const listed = directory && entriesOfDirectory(directory)
    const entries = listed ?? (await scanEntries(readAt, stats.size))
    if (entries.length === 0) throw new AppFailure('file-not-supported', 'This is no backup.')
    checkPlaces(entries)
    return {
      entries,
      hasDirectory: listed !== null,
      bytes: stats.size,
      read: (entry) => readEntry(readAt, entry),
      isSealed: (step) => isSealed(readAt, stats.size, step),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

function readerOf(file: FileHandle): ReadAt {
  return async (offset, length) => {
    const bytes = new Uint8Array(length)
    let read = 0
    try {
      while (read < length) {
        const { bytesRead } = await file.read(bytes, read, length - read, offset + read)
        if (bytesRead === 0) break
        read += bytesRead
      }
    } catch (error) {
      throw toStorageFailure(error, 'read a backup')
    }
    return bytes.subarray(0, read)
  }
}

async function readEntry(readAt: ReadAt, entry: ZipEntry): Promise<Uint8Array | null> {
  if (entry.isForeign) return null
  const header = await readAt(entry.offset, localLength)
  if (header.length < localLength) return null
  const view = viewOf(header)
  if (view.getUint32(0, true) !== signatures.local) return null
  const start = entry.offset + localLength + view.getUint16(26, true) + view.getUint16(28, true)
  const packed = await readAt(start, entry.packed)
  if (packed.length !== entry.packed) return null
  if (entry.method === methods.stored) return packed
  // One byte more than claimed is refused by the library before it is made.
  const unpacked = await inflate(packed, { maxOutputLength: Math.max(1, entry.size) }).catch(() => null)
  return unpacked?.length === entry.size ? unpacked : null
}

async function isSealed(readAt: ReadAt, size: number, step: () => void): Promise<boolean> {
  const body = size - sealLength
  const hash = createHash('sha256')
  let tail = Buffer.alloc(0)
  for (let offset = 0; offset < body; offset += chunkLength) {
    const chunk = await readAt(offset, Math.min(chunkLength, body - offset))
    hash.update(chunk)
    tail = Buffer.concat([tail, chunk]).subarray(-sealMark.length)
    step()
  }
  const seal = Buffer.from(await readAt(Math.max(0, body), sealLength)).toString('latin1')
  return tail.toString('latin1') === sealMark && seal === hash.digest('hex')
}
