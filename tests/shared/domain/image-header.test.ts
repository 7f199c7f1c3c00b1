import { describe, expect, it } from 'vitest'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { pngOf } from '../../support/pictures.ts'

const bytesOf = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  )
const webp = (chunk: string, data: number[]) =>
  bytesOf('RIFF', [0, 0, 0, 0], 'WEBP', chunk, [0, 0, 0, 0], data, new Array<number>(16).fill(0))
const app0 = [0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46]
const frame = (marker: number) => [0xff, marker, 0x00, 0x0b, 0x08, 0x01, 0x2c, 0x02, 0x58, 0x03, 0x00]

describe('the header of a picture', () => {
  it.each([
    ['PNG', pngOf(640, 480), 'image/png', 640, 480],
    ['GIF 87a', bytesOf('GIF87a', [0x40, 0x01, 0xf0, 0x00]), 'image/gif', 320, 240],
    ['GIF 89a', bytesOf('GIF89a', [0x01, 0x00, 0x01, 0x00]), 'image/gif', 1, 1],
    ['a baseline JPEG', bytesOf([0xff, 0xd8], app0, frame(0xc0)), 'image/jpeg', 600, 300],
    [
      'a progressive JPEG with padding',
      bytesOf([0xff, 0xd8], app0, [0xff], frame(0xc2)),
      'image/jpeg',
      600,
      300,
    ],
    [
      'WebP, lossy',
      webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x20, 0x03, 0x58, 0x02]),
      'image/webp',
      800,
      600,
    ],
    ['WebP, lossless', webp('VP8L', [0x2f, 0x1f, 0xc3, 0x95, 0x00]), 'image/webp', 800, 600],
    [
      'WebP, extended',
      webp('VP8X', [0, 0, 0, 0, 0x1f, 0x03, 0x00, 0x57, 0x02, 0x00]),
      'image/webp',
      800,
      600,
    ],
  ])('of %s tells its kind and size', (_name, bytes, type, width, height) => {
    expect(readImageHeader(bytes)).toEqual({ type, width, height })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')],
    [
      'a JPEG that ends before its frame',
      bytesOf([0xff, 0xd8], app0, [0xff, 0xda, 0x00, 0x02], new Array<number>(12).fill(0)),
    ],
    ['a JPEG with rubbish between segments', bytesOf([0xff, 0xd8], app0, [0x00], frame(0xc0))],
    ['a RIFF file that is sound', bytesOf('RIFF', [0, 0, 0, 0], 'WAVE', new Array<number>(32).fill(0))],
    ['every cut of a PNG before its size', pngOf(2, 2).slice(0, 23)],
    ['bytes with a PNG inside', bytesOf('x', [...pngOf(2, 2)])],
  ])('is not found in %s', (_name, bytes) => {
    expect(readImageHeader(bytes)).toBeNull()
  })

  it('is read from a part of a larger buffer', () => {
    const whole = bytesOf('....', [...pngOf(7, 9)])
    expect(readImageHeader(whole.subarray(4))).toMatchObject({ width: 7, height: 9 })
  })
})
