import { crc32, deflateSync } from 'node:zlib'
import type { ErrorCode } from '#shared/api/errors.ts'
import { attachmentByteLimit } from '#shared/domain/attachment.ts'

/** A PNG of bands of colour that every program opens; with `size`, padded to so many bytes by a chunk nobody reads. */
export function pngOf(width: number, height: number, size = 0, colour = [27, 108, 92]): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) => {
    const pixel = Buffer.from(colour.map((part) => (part + y) % 256))
    return Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => pixel)])
  })
  const pixels = deflateSync(Buffer.concat(rows))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const whole = (padding: Buffer[]) =>
    Buffer.concat([
      signature,
      chunk('IHDR', head),
      ...padding,
      chunk('IDAT', pixels),
      chunk('IEND', Buffer.alloc(0)),
    ])
  const room = size - whole([]).length - 12
  return new Uint8Array(whole(room > 0 ? [chunk('prVt', Buffer.alloc(room))] : []))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

export const smallPng = pngOf(2, 3)

const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

/** Files that must never be kept, and how each is refused. */
export const hostileImages: Record<string, { bytes: Uint8Array; code: ErrorCode }> = {
  'an SVG with a script': { bytes: Buffer.from(script), code: 'file-not-supported' },
  'an SVG behind a byte order mark': {
    bytes: Buffer.from(`\ufeff<?xml version="1.0"?>${script}`),
    code: 'file-not-supported',
  },
  'HTML under the name of a picture': {
    bytes: Buffer.from('<!doctype html><script>alert(1)</script>'),
    code: 'file-not-supported',
  },
  'a program': {
    bytes: Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1'),
    code: 'file-not-supported',
  },
  'a signature and nothing else': { bytes: smallPng.slice(0, 8), code: 'file-not-supported' },
  'a JPEG without a size': {
    bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]),
    code: 'file-not-supported',
  },
  'a picture of no width': { bytes: withSize(0, 3), code: 'file-not-supported' },
  'a picture that would fill the memory': { bytes: withSize(60_000, 60_000), code: 'too-large' },
  'over the limit by a byte': { bytes: pngOf(4, 4, attachmentByteLimit + 1), code: 'too-large' },
}

function withSize(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(smallPng)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
