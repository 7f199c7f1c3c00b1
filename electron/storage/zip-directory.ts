import { AppFailure } from '#shared/api/errors.ts'
import {
  centralLength,
  end64Length,
  endLength,
  localLength,
  locator64Length,
  methods,
  overflow16,
  overflow32,
  signatures,
  viewOf,
} from './zip-format.ts'
import { largestRatio } from './zip-writer.ts'

/** One file in an archive. Sizes are claims until its bytes are read. */
export interface ZipEntry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
  offset: number
  /** Encrypted, a link, or packed in a way that backups never are. */
  isForeign: boolean
}

/** Reads `length` bytes from a place in a file; fewer where the file ends. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>

/** What is unpacked at the most; a workspace is far below each of them. */
export const zipLimits = {
  entries: 1_000_000,
  directoryBytes: 256 * 1024 * 1024,
  entryBytes: 256 * 1024 * 1024,
  allBytes: 64 * 1024 * 1024 * 1024,
}

/** Below this a file may shrink as much as it likes: it does no harm. */
const ratioFrom = 1024 * 1024
const longestComment = 65_535
const encrypted = 0x1
const isDescribedLater = 0x8
const fileTypeMask = 0o170000
const linkType = 0o120000
const scanLength = 4 * 1024 * 1024
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** The bytes of the directory of an archive; null where it has none that can be found. */
export async function findDirectory(readAt: ReadAt, size: number): Promise<Uint8Array | null> {
  const tailLength = Math.min(size, endLength + longestComment)
  const tailStart = size - tailLength
  const tail = await readAt(tailStart, tailLength)
  const view = viewOf(tail)
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== signatures.end) continue
    if (at + endLength + view.getUint16(at + 20, true) !== tail.length) continue
    const place = await placeOfDirectory(readAt, tailStart + at, view, at)
    if (place === null) return null
    const { count, length, offset } = place
    if (count > zipLimits.entries || length > zipLimits.directoryBytes) {
      throw new AppFailure('too-large', 'The archive holds too many files.')
    }
    if (offset + length > size) return null
    const bytes = await readAt(offset, length)
    return bytes.length === length ? bytes : null
  }
  return null
}

async function placeOfDirectory(
  readAt: ReadAt,
  end: number,
  view: DataView,
  at: number,
): Promise<{ count: number; length: number; offset: number } | null> {
  const count = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  if (count !== overflow16 && length !== overflow32 && offset !== overflow32) return { count, length, offset }
  const start = end - locator64Length - end64Length
  if (start < 0) return null
  const record = await readAt(start, end64Length)
  if (record.length < end64Length || viewOf(record).getUint32(0, true) !== signatures.end64) return null
  const [largeCount, largeLength, largeOffset] = [32, 40, 48].map((field) =>
    Number(viewOf(record).getBigUint64(field, true)),
  )
  return { count: largeCount ?? 0, length: largeLength ?? 0, offset: largeOffset ?? 0 }
}

/** The files that a directory names; null where it is damaged. */
export function entriesOfDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  for (let at = 0; at < bytes.length;) {
    if (at + centralLength > bytes.length || view.getUint32(at, true) !== signatures.central) return null
    const nameEnd = at + centralLength + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    const name = nameIn(bytes.subarray(at + centralLength, nameEnd))
    if (next > bytes.length || name === null) return null
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const mode = view.getUint32(at + 38, true) >>> 16
    const offset = farOffset(view, nameEnd, extraEnd, view.getUint32(at + 42, true))
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    if (offset === null) return null
    entries.push({
      ...{ name, method, packed, size, offset },
      crc: view.getUint32(at + 16, true),
      isForeign:
        isForeign(flags, method) || (mode & fileTypeMask) === linkType || !isPlausible(method, packed, size),
    })
    at = next
  }
  // Folders are made where a file needs them.
  return entries.filter(({ name }) => !name.endsWith('/'))
}

/** Finds files by their own headers, for an archive whose directory was cut off or damaged. */
export async function scanEntries(readAt: ReadAt, size: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = []
  let at = 0
  while (at < size && entries.length < zipLimits.entries) {
    const entry = await entryAt(readAt, at, size)
    if (entry) {
      entries.push(entry.found)
      at = entry.end
    } else {
      const next = await nextHeader(readAt, at + 1, size)
      if (next === null) break
      at = next
    }
  }
  return entries
}

async function entryAt(
  readAt: ReadAt,
  offset: number,
  fileSize: number,
): Promise<{ found: ZipEntry; end: number } | null> {
  const header = await readAt(offset, localLength)
  if (header.length < localLength) return null
  const view = viewOf(header)
  if (view.getUint32(0, true) !== signatures.local) return null
  const flags = view.getUint16(6, true)
  const method = view.getUint16(8, true)
  const packed = view.getUint32(18, true)
  const size = view.getUint32(22, true)
  const nameLength = view.getUint16(26, true)
  const end = offset + localLength + nameLength + view.getUint16(28, true) + packed
  const name = nameIn(await readAt(offset + localLength, nameLength))
  if (name === null || end > fileSize || (flags & isDescribedLater) !== 0) return null
  const found: ZipEntry = {
    ...{ name, method, packed, size, offset },
    crc: view.getUint32(14, true),
    isForeign: isForeign(flags, method) || !isPlausible(method, packed, size),
  }
  return { found, end }
}

async function nextHeader(readAt: ReadAt, from: number, size: number): Promise<number | null> {
  const wanted = Buffer.from([0x50, 0x4b, 0x03, 0x04])
  for (let start = from; start < size; start += scanLength) {
    const chunk = await readAt(start, scanLength + 3)
    const at = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).indexOf(wanted)
    if (at >= 0) return start + at
  }
  return null
}

/** Holds the claims of an archive together: nothing lies over another, and not too much comes out of it. */
export function checkPlaces(entries: readonly ZipEntry[]): void {
  const sorted = [...entries].sort((one, other) => one.offset - other.offset)
  let end = 0
  let total = 0
  for (const { offset, packed, size } of sorted) {
    if (offset < end) throw new AppFailure('file-not-supported', 'Files of the archive lie over each other.')
    end = offset + localLength + packed
    total += size
  }
  if (total > zipLimits.allBytes) throw new AppFailure('too-large', 'The archive unpacks to too much.')
}

function isForeign(flags: number, method: number): boolean {
  return (flags & encrypted) !== 0 || (method !== methods.stored && method !== methods.deflated)
}

function isPlausible(method: number, packed: number, size: number): boolean {
  if (size > zipLimits.entryBytes || packed > zipLimits.entryBytes) return false
  if (method === methods.stored) return packed === size
  return size <= ratioFrom || size <= packed * largestRatio
}

function nameIn(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/** An offset past 4 GB stands in an extra field; null where it should and does not. */
function farOffset(view: DataView, from: number, to: number, offset: number): number | null {
  if (offset !== overflow32) return offset
  const isThere = from + 12 <= to && view.getUint16(from, true) === 1
  return isThere ? Number(view.getBigUint64(from + 4, true)) : null
}
