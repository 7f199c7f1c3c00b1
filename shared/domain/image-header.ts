/** The kinds of picture that a note may hold. What can carry a script (SVG) or needs another program is not among them. */
export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
export type ImageType = (typeof imageTypes)[number]

/** What the first bytes of a picture say about it; sizes are in pixels. */
export interface ImageHeader {
  type: ImageType
  width: number
  height: number
}

/**
 * Tells by its own bytes what a file is, whatever it is called; null for everything that is not plainly a picture
 * of a known kind with a size.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view)
  return header && header.width > 0 && header.height > 0 ? header : null
}

function readPng(view: DataView): ImageHeader | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return null
  if (textAt(view, 12, 4) !== 'IHDR') return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function readGif(view: DataView): ImageHeader | null {
  if (view.byteLength < 10 || !/^GIF8[79]a$/.test(textAt(view, 0, 6))) return null
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function readWebp(view: DataView): ImageHeader | null {
  if (view.byteLength < 30 || textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return null
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return {
        type: 'image/webp',
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      }
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return null
      const bits = view.getUint32(21, true)
      return { type: 'image/webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { type: 'image/webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return null
  }
}

/** The size of a JPEG stands in the segment that starts the frame, after any number of others. */
function readJpeg(view: DataView): ImageHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let position = 2
  while (position + 9 <= view.byteLength) {
    if (view.getUint8(position) !== 0xff) return null
    const marker = view.getUint8(position + 1)
    if (isFrameStart(marker)) {
      const [height, width] = [view.getUint16(position + 5), view.getUint16(position + 7)]
      return { type: 'image/jpeg', width, height }
    }
    // Padding between segments is one byte long; markers without a body are two.
    if (marker === 0xff) position += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) position += 2
    else if (marker === 0xd9 || marker === 0xda) return null
    else position += 2 + Math.max(2, view.getUint16(position + 2))
  }
  return null
}

function isFrameStart(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

function textAt(view: DataView, start: number, length: number): string {
  let text = ''
  for (let at = start; at < start + length; at += 1) text += String.fromCharCode(view.getUint8(at))
  return text
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
