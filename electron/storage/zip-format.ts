/** The parts of a ZIP archive (APPNOTE 6.3.10) as Trivet writes them: sizes known beforehand, no dates, ZIP64 where needed. */

export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const

export const methods = { stored: 0, deflated: 8 } as const

/** What a 32-bit or 16-bit field holds when the true number stands in a ZIP64 record. */
export const overflow32 = 0xffffffff
export const overflow16 = 0xffff

export const localLength = 30
export const centralLength = 46
export const endLength = 22
export const end64Length = 56
export const locator64Length = 20

const utf8Names = 0x800
const madeOnUnix = 3 << 8
/** An ordinary file that its owner alone reads and writes. */
const ordinaryFile = 0o100600
/** 1 January 1980: the format has no way of saying nothing. */
const noDay = 0x21

export interface WrittenEntry {
  name: Uint8Array
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

export function localHeader({ name, method, crc, packed, size }: WrittenEntry): Uint8Array {
  const { bytes, view } = record(localLength + name.length)
  view.setUint32(0, signatures.local, true)
  view.setUint16(4, 20, true)
  putCommon(view, 6, { method, crc, packed, size, nameLength: name.length })
  bytes.set(name, localLength)
  return bytes
}

export function centralHeader({ name, method, crc, packed, size, offset }: WrittenEntry): Uint8Array {
  const isFar = offset >= overflow32
  const { bytes, view } = record(centralLength + name.length + (isFar ? 12 : 0))
  const version = isFar ? 45 : 20
  view.setUint32(0, signatures.central, true)
  view.setUint16(4, madeOnUnix | version, true)
  view.setUint16(6, version, true)
  putCommon(view, 8, { method, crc, packed, size, nameLength: name.length })
  view.setUint16(30, isFar ? 12 : 0, true)
  view.setUint32(38, ordinaryFile * 0x10000, true)
  view.setUint32(42, isFar ? overflow32 : offset, true)
  bytes.set(name, centralLength)
  if (isFar) {
    const extra = centralLength + name.length
    view.setUint16(extra, 1, true)
    view.setUint16(extra + 2, 8, true)
    view.setBigUint64(extra + 4, BigInt(offset), true)
  }
  return bytes
}

/** What closes an archive: the end record, with those of ZIP64 before it where its own fields are too small. */
export function endRecords(count: number, length: number, offset: number, comment: Uint8Array): Uint8Array {
  const isLarge = count >= overflow16 || length >= overflow32 || offset >= overflow32
  const before = isLarge ? end64Length + locator64Length : 0
  const { bytes, view } = record(before + endLength + comment.length)
  if (isLarge) {
    view.setUint32(0, signatures.end64, true)
    view.setBigUint64(4, BigInt(end64Length - 12), true)
    view.setUint16(12, madeOnUnix | 45, true)
    view.setUint16(14, 45, true)
    view.setBigUint64(24, BigInt(count), true)
    view.setBigUint64(32, BigInt(count), true)
    view.setBigUint64(40, BigInt(length), true)
    view.setBigUint64(48, BigInt(offset), true)
    view.setUint32(end64Length, signatures.locator64, true)
    view.setBigUint64(end64Length + 8, BigInt(offset + length), true)
    view.setUint32(end64Length + 16, 1, true)
  }
  view.setUint32(before, signatures.end, true)
  view.setUint16(before + 8, Math.min(count, overflow16), true)
  view.setUint16(before + 10, Math.min(count, overflow16), true)
  view.setUint32(before + 12, Math.min(length, overflow32), true)
  view.setUint32(before + 16, Math.min(offset, overflow32), true)
  view.setUint16(before + 20, comment.length, true)
  bytes.set(comment, before + endLength)
  return bytes
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

interface CommonFields {
  method: number
  crc: number
  packed: number
  size: number
  nameLength: number
}

/** The fields that both headers of an entry have, in the same order. */
function putCommon(
  view: DataView,
  at: number,
  { method, crc, packed, size, nameLength }: CommonFields,
): void {
  view.setUint16(at, utf8Names, true)
  view.setUint16(at + 2, method, true)
  view.setUint16(at + 6, noDay, true)
  view.setUint32(at + 8, crc, true)
  view.setUint32(at + 12, packed, true)
  view.setUint32(at + 16, size, true)
  view.setUint16(at + 20, nameLength, true)
}

function record(length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(length)
  return { bytes, view: viewOf(bytes) }
}
