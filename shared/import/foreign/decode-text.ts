const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
/** Holds GBK and GB2312, in which Chinese Windows wrote its text files for thirty years. */
const strictChinese = new TextDecoder('gb18030', { fatal: true })
const western = new TextDecoder('windows-1252')

/**
 * Reads the text of a file whose encoding nothing tells: UTF-8, UTF-16 with or without its mark, GB18030, and what
 * Western Windows writes. Lines end with `\n` alone. Null for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = plainTextOf(bytes)
  if (text === null) return null
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd')
}

function plainTextOf(bytes: Uint8Array): string | null {
  const wide = wideDecoder(bytes)
  if (wide) return wide.decode(bytes)
  try {
    return strictUtf8.decode(bytes)
  } catch {
    // Not UTF-8: other encodings are told by what they can't hold.
  }
  for (const decoder of [strictChinese, western]) {
    try {
      const text = decoder.decode(bytes)
      if (!looksBinary(text)) return text
    } catch {
      continue
    }
  }
  return null
}

/** UTF-16 begins with its mark, or shows itself by the zeros beside plain letters. */
function wideDecoder(bytes: Uint8Array): { decode: (bytes: Uint8Array) => string } | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  const start = bytes.subarray(0, 2000)
  if (start.length < 8 || start.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (const [index, byte] of start.entries()) {
    if (byte === 0 && index % 2 === 0) even += 1
    if (byte === 0 && index % 2 === 1) odd += 1
  }
  const many = start.length / 8
  if (odd > many && even === 0) return new TextDecoder('utf-16le')
  return even > many && odd === 0 ? new TextDecoder('utf-16be') : null
}

function looksBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0
  return controls > 2 + text.length / 200
}
