/** A stretch of a text, from `start` up to `end`. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Finds elements of a name that hold no other of the same name, in their order. What is not closed ends the search:
 * time grows with the length of the text, whatever somebody has put into it.
 */
export function elementsOf(
  xml: string,
  name: string,
  within: Stretch = { start: 0, end: xml.length },
): Stretch[] {
  const found: Stretch[] = []
  const close = `</${name}>`
  let at = within.start
  let start = nextOpening(xml, name, at, within.end)
  while (start >= 0) {
    const end = xml.indexOf(close, start)
    if (end < 0 || end + close.length > within.end) break
    // The innermost opening before the end is the one that it closes.
    let inner = nextOpening(xml, name, start + 1, end)
    while (inner >= 0) {
      start = inner
      inner = nextOpening(xml, name, start + 1, end)
    }
    found.push({ start, end: end + close.length })
    at = end + close.length
    start = nextOpening(xml, name, at, within.end)
  }
  return found
}

function nextOpening(xml: string, name: string, from: number, end: number): number {
  const open = `<${name}`
  for (let at = xml.indexOf(open, from); at >= 0 && at < end; at = xml.indexOf(open, at + 1)) {
    const after = xml[at + open.length]
    if (after !== '>' && after !== ' ' && after !== '\n' && after !== '\t' && after !== '\r') continue
    const close = xml.indexOf('>', at)
    if (close < 0) return -1
    if (xml[close - 1] !== '/') return at
  }
  return -1
}

/** What stands between the tags of an element. */
export function insideOf(xml: string, { start, end }: Stretch): Stretch {
  return { start: xml.indexOf('>', start) + 1, end: xml.lastIndexOf('<', end - 1) }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
}

/** Escapes a text for XML 1.0, without the characters that it can't hold. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
