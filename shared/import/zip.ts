import { AppFailure } from '../api/errors.ts'
import type { ByteSource } from './byte-source.ts'
import { harmlessBytes, importLimits } from './limits.ts'

/** A file in a zip archive, as its directory describes it. Sizes are claims until the bytes are unpacked. */
export interface ZipEntry {
  name: string
  size: number
  packed: number
  /** Of the bytes unpacked. */
  crc: number
  method: 'stored' | 'deflated' | 'other'
  isEncrypted: boolean
  isLink: boolean
  changedAt: string | null
  /** Where its own header lies; the bytes follow behind it. */
  header: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 65_535
const largestDirectory = 64 * 1024 * 1024
const utf8Flag = 0x800
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
/** What zips made in China without the flag for UTF-8 are written in. */
const chinese = new TextDecoder('gb18030')

/** True for bytes that begin a zip archive, an empty one included. */
export function isZip(start: Uint8Array): boolean {
  if (start.length < 4) return false
  const signature = viewOf(start).getUint32(0, true)
  return signature === localSignature || signature === endSignature
}

/**
 * Reads the directory of a zip archive and holds it against the limits before a single byte is unpacked: number of
 * files, sizes, how much is claimed to come out of how little, and entries that lie over each other. Fails with
 * `too-large` or `file-not-supported`.
 */
export async function readZip(source: ByteSource): Promise<ZipEntry[]> {
  const { count, length, offset } = await findDirectory(source)
  if (count > importLimits.files) throw new AppFailure('too-large', 'The archive holds too many files.')
  if (length > largestDirectory)
    throw new AppFailure('too-large', 'The directory of the archive is too large.')
  const bytes = await source.read(offset, length)
  const entries = entriesIn(bytes, count)
  checkSizes(entries)
  checkPlaces(entries, offset)
  return entries.filter(({ name }) => !name.endsWith('/'))
}

/** Where the packed bytes of an entry begin: its own header is as long as it says. */
export async function dataOffset(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await source.read(entry.header, 30)
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== localSignature) throw damaged()
  const view = viewOf(header)
  return entry.header + 30 + view.getUint16(26, true) + view.getUint16(28, true)
}

async function findDirectory(source: ByteSource): Promise<{ count: number; length: number; offset: number }> {
  const tailLength = Math.min(source.size, endLength + longestComment)
  const tail = await source.read(source.size - tailLength, tailLength)
  const view = viewOf(tail)
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endLength + view.getUint16(at + 20, true) !== tail.length) continue
    const count = view.getUint16(at + 10, true)
    const length = view.getUint32(at + 12, true)
    const offset = view.getUint32(at + 16, true)
    if (count === 0xffff || length === 0xffffffff || offset === 0xffffffff) {
      return findLargeDirectory(source, source.size - tailLength + at)
    }
    if (offset + length > source.size) throw damaged()
    return { count, length, offset }
  }
  throw damaged()
}

/** The directory of an archive of more than 65,535 files or 4 GB, whose place stands in a record of its own. */
async function findLargeDirectory(
  source: ByteSource,
  end: number,
): Promise<{ count: number; length: number; offset: number }> {
  const locator = await source.read(end - 20, 20)
  if (locator.length < 20 || viewOf(locator).getUint32(0, true) !== 0x07064b50) throw damaged()
  const record = await source.read(bigAt(viewOf(locator), 8), 56)
  if (record.length < 56 || viewOf(record).getUint32(0, true) !== 0x06064b50) throw damaged()
  const view = viewOf(record)
  const [count, length, offset] = [bigAt(view, 32), bigAt(view, 40), bigAt(view, 48)]
  if (offset + length > source.size) throw damaged()
  return { count, length, offset }
}

function entriesIn(bytes: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  for (let at = 0, read = 0; read < count; read += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (end > bytes.length) throw damaged()
    const flags = view.getUint16(at + 8, true)
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const method = view.getUint16(at + 10, true)
    const isUnix = view.getUint8(at + 5) === 3
    const sizes = largeSizes(extra, {
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    })
    entries.push({
      ...sizes,
      name: nameOf(rawName, (flags & utf8Flag) !== 0, extra),
      crc: view.getUint32(at + 16, true),
      method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
      isEncrypted: (flags & 1) !== 0,
      isLink: isUnix && view.getUint32(at + 38, true) >>> 28 === 0xa,
      changedAt: momentOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    })
    at = end
  }
  return entries
}

/** A name in UTF-8 where it says so or happens to be, else in the encoding of Chinese Windows. */
function nameOf(raw: Uint8Array, saysUtf8: boolean, extra: Uint8Array): string {
  const unicode = extraField(extra, 0x7075)
  try {
    return strictUtf8.decode(unicode !== null && unicode.length > 5 ? unicode.subarray(5) : raw)
  } catch {
    return saysUtf8 ? new TextDecoder().decode(raw) : chinese.decode(raw)
  }
}

function largeSizes(
  extra: Uint8Array,
  known: { size: number; packed: number; header: number },
): { size: number; packed: number; header: number } {
  const large = extraField(extra, 1)
  if (large === null) return known
  const view = viewOf(large)
  let at = 0
  function next(value: number): number {
    if (value !== 0xffffffff) return value
    if (at + 8 > view.byteLength) throw damaged()
    at += 8
    return bigAt(view, at - 8)
  }
  // The order is that of the format.
  const size = next(known.size)
  const packed = next(known.packed)
  return { size, packed, header: next(known.header) }
}

function extraField(extra: Uint8Array, wanted: number): Uint8Array | null {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === wanted) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return null
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let size = 0
  let packed = 0
  for (const entry of entries) {
    if (entry.method === 'stored' && entry.size !== entry.packed) throw damaged()
    // A file that is too large is named and never unpacked, so it says nothing about the others.
    if (entry.size > importLimits.fileBytes) continue
    size += entry.size
    packed += entry.packed
  }
  if (size > importLimits.sourceBytes) throw new AppFailure('too-large', 'The archive unpacks to too much.')
  if (size > harmlessBytes && size > packed * importLimits.ratio) {
    throw new AppFailure('too-large', 'The archive claims to unpack to far more than it can hold.')
  }
}

/** Entries that share their bytes are how a small archive unpacks to a huge one. */
function checkPlaces(entries: readonly ZipEntry[], directory: number): void {
  const ordered = [...entries].sort((a, b) => a.header - b.header)
  for (const [index, entry] of ordered.entries()) {
    const next = ordered[index + 1]?.header ?? directory
    if (entry.header + 30 + entry.packed > next) throw damaged()
  }
}

/** A day and a time of no zone, taken as they are; null for what is none. */
function momentOf(date: number, time: number): string | null {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31]
  const [hour, minute, second] = [time >> 11, (time >> 5) & 63, (time & 31) * 2]
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return null
  return new Date(year, month - 1, day, hour, minute, second).toISOString()
}

function bigAt(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return Number(value)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function damaged(): AppFailure {
  return new AppFailure('file-not-supported', 'The archive is damaged or of another kind.')
}
