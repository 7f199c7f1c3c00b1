import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { deflateSync } from 'fflate'
import { crc32 } from '#shared/import/crc32.ts'
import { centralHeader, endRecords, localHeader, methods, type WrittenEntry } from './zip-format.ts'

/** Bytes that unpack to more than this many times themselves look like an attack to our own reader. */
export const largestRatio = 200

/** Stands before the hash of everything in front of it, in the comment that ends an archive. */
export const sealMark = 'trivet-backup sha256:'

export interface ZipWriter {
  /** Writes one file. Only this file is in memory; the next is read when this one is written. */
  add(path: string, content: Uint8Array): Promise<void>
  /** Writes the directory and the seal, a hash of every byte before it; returns that hash. */
  finish(): Promise<{ seal: string; bytes: number }>
}

/** Small writes are put together up to here. */
const bufferLength = 1024 * 1024
const encoder = new TextEncoder()

/**
 * Writes a ZIP archive from front to end into an open file. The same files in the same order give the same bytes on
 * every computer: no dates, and one deflate of our own instead of the one that the runtime brings.
 */
export function createZipWriter(file: FileHandle): ZipWriter {
  const hash = createHash('sha256')
  const entries: WrittenEntry[] = []
  let waiting: Uint8Array[] = []
  let waitingLength = 0
  let position = 0

  async function flush(): Promise<void> {
    const chunk = Buffer.concat(waiting)
    waiting = []
    waitingLength = 0
    hash.update(chunk)
    for (let written = 0; written < chunk.length;) {
      written += (await file.write(chunk, written)).bytesWritten
    }
  }

  async function put(bytes: Uint8Array): Promise<void> {
    waiting.push(bytes)
    waitingLength += bytes.length
    position += bytes.length
    if (waitingLength >= bufferLength) await flush()
  }

  return {
    async add(path, content) {
      const { method, packed } = pack(path, content)
      const entry: WrittenEntry = {
        name: encoder.encode(path),
        method,
        crc: crc32(content),
        packed: packed.length,
        size: content.length,
        offset: position,
      }
      entries.push(entry)
      await put(localHeader(entry))
      await put(packed)
    },
    async finish() {
      const directory = position
      for (const entry of entries) await put(centralHeader(entry))
      const comment = encoder.encode(sealMark + '0'.repeat(64))
      const end = endRecords(entries.length, position - directory, directory, comment)
      await put(end.subarray(0, end.length - 64))
      await flush()
      const seal = hash.copy().digest('hex')
      await put(encoder.encode(seal))
      await flush()
      return { seal, bytes: position }
    },
  }
}

/** Pictures are packed already; and what shrinks beyond all measure is better kept as it is. */
function pack(path: string, content: Uint8Array): { method: number; packed: Uint8Array } {
  if (!path.startsWith('attachments/') && !path.includes('/attachments/')) {
    const packed = deflateSync(content, { level: 6 })
    if (packed.length < content.length && content.length <= packed.length * largestRatio) {
      return { method: methods.deflated, packed }
    }
  }
  return { method: methods.stored, packed: content }
}
