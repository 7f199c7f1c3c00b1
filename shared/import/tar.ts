import { AppFailure } from '../api/errors.ts'
import type { ByteSource } from './byte-source.ts'
import { importLimits } from './limits.ts'

/** A file in a tar archive: where its bytes lie. */
export interface TarEntry {
  name: string
  size: number
  offset: number
  changedAt: string | null
}

const block = 512
/** Long names and their like are a few hundred bytes; more is an attack. */
const longestExtra = 64 * 1024
const decoder = new TextDecoder()

/** True for bytes that begin a tar archive: the mark of the format, or a header whose sum is right. */
export function isTar(start: Uint8Array): boolean {
  if (start.length < block) return false
  return textAt(start, 257, 5) === 'ustar' || hasRightSum(start)
}

/**
 * Lists the ordinary files of a tar archive (ustar, GNU long names, pax) without reading them; links and devices are
 * left out. Fails with `file-not-supported` where the archive is damaged, `too-large` where it holds too many files.
 */
export async function readTar(source: ByteSource): Promise<TarEntry[]> {
  const entries: TarEntry[] = []
  let longName: string | null = null
  let longSize: number | null = null
  let headers = 0
  for (let at = 0; at + block <= source.size;) {
    const header = await source.read(at, block)
    if (header.length < block || header.every((byte) => byte === 0)) break
    headers += 1
    if (headers > importLimits.files * 2)
      throw new AppFailure('too-large', 'The archive holds too many files.')
    if (!hasRightSum(header))
      throw new AppFailure('file-not-supported', 'A header of the archive is damaged.')
    const kind = String.fromCharCode(header[156] ?? 0)
    const size = longSize ?? numberAt(header, 124, 12)
    const offset = at + block
    if (!Number.isSafeInteger(size) || size < 0 || offset + size > source.size) {
      throw new AppFailure('file-not-supported', 'The archive is not whole.')
    }
    at = offset + Math.ceil(size / block) * block
    if (kind === 'L' || kind === 'x') {
      if (size > longestExtra) throw new AppFailure('too-large', 'A name in the archive is too long.')
      const extra = await source.read(offset, size)
      if (kind === 'L') longName = decoder.decode(extra).replace(/\0.*$/s, '')
      else {
        const records = paxRecords(extra)
        longName = records.get('path') ?? longName
        const declared = Number(records.get('size') ?? Number.NaN)
        longSize = Number.isSafeInteger(declared) ? declared : null
      }
      continue
    }
    if (kind === 'g' || kind === 'K') continue
    if (kind === '0' || kind === '\0' || kind === '7') {
      const name = longName ?? nameIn(header)
      if (!name.endsWith('/')) entries.push({ name, size, offset, changedAt: momentIn(header) })
    }
    longName = null
    longSize = null
  }
  return entries
}

function nameIn(header: Uint8Array): string {
  const name = textAt(header, 0, 100)
  const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function momentIn(header: Uint8Array): string | null {
  const seconds = numberAt(header, 136, 12)
  return seconds > 0 && seconds < 1e11 ? new Date(seconds * 1000).toISOString() : null
}

/** Records of the form `<length> <key>=<value>\n`, the length counted in bytes. */
function paxRecords(bytes: Uint8Array): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at)
    const length = space === -1 ? 0 : Number(decoder.decode(bytes.subarray(at, space)))
    if (!Number.isInteger(length) || length <= space - at) break
    const [key = '', ...value] = decoder.decode(bytes.subarray(space + 1, at + length - 1)).split('=')
    records.set(key, value.join('='))
    at += length
  }
  return records
}

/** A number in octal digits, or in base 256 where the first bit says so. */
function numberAt(header: Uint8Array, from: number, length: number): number {
  const first = header[from] ?? 0
  if ((first & 0x80) !== 0) {
    let value = first & 0x7f
    for (let at = from + 1; at < from + length; at += 1) value = value * 256 + (header[at] ?? 0)
    return value
  }
  const digits = textAt(header, from, length).trim()
  return digits === '' ? 0 : /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

function hasRightSum(header: Uint8Array): boolean {
  let sum = 0
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0)
  return sum === numberAt(header, 148, 8)
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  const stretch = bytes.subarray(from, from + length)
  const end = stretch.indexOf(0)
  return decoder.decode(end === -1 ? stretch : stretch.subarray(0, end))
}
