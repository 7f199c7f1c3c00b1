import { inflateSync } from 'node:zlib'

export interface PdfContent {
  pages: number
  fonts: number
  images: number
  text: string
}

/**
 * Reads what a PDF of Chromium says: the glyphs of its text operators through the tables by which its fonts give them
 * back as characters. No reader of any PDF, but one that shares no code with what wrote this one.
 */
export function readPdf(bytes: Uint8Array): PdfContent {
  const source = Buffer.from(bytes).toString('latin1')
  if (!source.startsWith('%PDF-') || !source.trimEnd().endsWith('%%EOF'))
    throw new Error('This is no whole PDF.')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)) {
    const [, number = '', body = ''] = match
    const [head = '', rest] = body.split(/stream\r?\n/, 2)
    const data = rest === undefined ? '' : body.slice(body.search(/stream\r?\n/)).replace(/^stream\r?\n/, '')
    const raw = Buffer.from(data.slice(0, data.lastIndexOf('endstream')), 'latin1')
    objects.set(number, {
      head,
      stream: head.includes('/FlateDecode') && !head.includes('/Image') ? unpacked(raw) : '',
    })
  }
  const all = [...objects.values()]
  const letters = new Map<string, Map<string, string>>()
  for (const { head } of all) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1]
      if (table !== undefined) letters.set(name, characterTable(objects.get(table)?.stream ?? ''))
    }
  }
  const pages = all.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head)).length
  const text = all.map(({ stream }) => (/\bBT\b/.test(stream) ? textOf(stream, letters) : '')).join('\n')
  return {
    pages,
    fonts: all.filter(({ head }) => /\/Type \/Font\b(?!Descriptor)/.test(head)).length,
    images: all.filter(({ head }) => /\/Subtype \/Image\b/.test(head)).length,
    text,
  }
}

function unpacked(raw: Buffer): string {
  try {
    return inflateSync(raw).toString('latin1')
  } catch {
    return ''
  }
}

/** Glyph number to characters, both as hexadecimal in the table. */
function characterTable(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      letters.set(glyph.toUpperCase(), utf16(code))
    }
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', code = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1) {
        const name = glyph.toString(16).padStart(from.length, '0').toUpperCase()
        letters.set(name, String.fromCodePoint(parseInt(code, 16) + glyph - parseInt(from, 16)))
      }
    }
  }
  return letters
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

/** What the page says, in the order in which it is painted; a stretch that names its own text is taken at its word. */
function textOf(stream: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const parts = /\/ActualText <FEFF([0-9A-Fa-f]*)>|\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(?:ET|EMC)\b/g
  let text = ''
  let font: ReadonlyMap<string, string> | undefined
  let isNamed = false
  for (const [part, named, name, glyphs] of stream.matchAll(parts)) {
    if (named !== undefined) {
      text += utf16(named)
      isNamed = true
    } else if (name !== undefined) font = letters.get(name)
    else if (glyphs !== undefined && !isNamed) text += lettersOf(glyphs.toUpperCase(), font)
    else if (part === 'EMC') isNamed = false
    else if (part === 'ET') text += '\n'
  }
  return text
}

/** Some fonts number their glyphs with one byte, others with two. */
function lettersOf(glyphs: string, font: ReadonlyMap<string, string> | undefined): string {
  const length = font?.keys().next().value?.length ?? 4
  let text = ''
  for (let at = 0; at < glyphs.length; at += length) text += font?.get(glyphs.slice(at, at + length)) ?? ''
  return text
}
