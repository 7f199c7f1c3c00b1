import { XMLParser } from 'fast-xml-parser'
import { MapRefused } from './draft-builder.ts'

/** An element of an XML file, or a piece of text between elements. */
type XmlNode = XmlElement | { readonly text: string }

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

const mostTags = 120_000
const mostNested = 400

/**
 * Parses XML without a type definition: entities of the file's own, which can name files and swell without end, are
 * refused before the parser sees them. Only the five named entities and the numbered ones are read.
 */
export function parseXml(text: string): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new MapRefused('not-allowed-here')
  assertSmall(text)
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    allowBooleanAttributes: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    cdataPropName: cdata,
    maxNestedTags: mostNested,
  })
  let parsed: unknown
  try {
    parsed = parser.parse(text)
  } catch {
    throw new MapRefused('not-readable')
  }
  const root = nodesOf(parsed).find((node) => 'name' in node)
  if (root === undefined) throw new MapRefused('not-readable')
  return root
}

/** The elements among the children, of one name or of any. */
export function elementsOf(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement =>
      'name' in child && (name === undefined || child.name.toLowerCase() === name),
  )
}

/** An attribute by its name in any case; empty where it is not there. */
export function attributeOf({ attributes }: XmlElement, ...names: readonly string[]): string {
  for (const [key, value] of Object.entries(attributes)) if (names.includes(key.toLowerCase())) return value
  return ''
}

const blocks = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre'])

/** The text of HTML: a line for each paragraph, spaces as HTML shows them, the address of a link behind its words. */
export function htmlText(element: XmlElement): string {
  const parts: string[] = []
  function visit(node: XmlNode) {
    if ('text' in node) {
      parts.push(node.text.replaceAll(/[ \t\r\n]+/g, ' '))
      return
    }
    const name = node.name.toLowerCase()
    if (name === 'head' || name === 'style' || name === 'script') return
    if (name === 'br') parts.push('\n')
    const isBlock = blocks.has(name)
    if (isBlock) parts.push('\u0000')
    const before = parts.length
    for (const child of node.children) visit(child)
    const address = name === 'a' ? attributeOf(node, 'href') : ''
    if (address !== '' && !parts.slice(before).join('').includes(address)) parts.push(` (${address})`)
    if (isBlock) parts.push('\u0000')
  }
  visit(element)
  return parts
    .join('')
    .replaceAll(/ *\u0000 */g, '\u0000')
    .replaceAll(/\u0000\u0000/g, '\n')
    .replaceAll('\u0000', '')
    .split('\n')
    .map((line) => line.replaceAll(/^ +| +$/g, '').replaceAll('\u00a0', ' '))
    .join('\n')
}

const cdata = '#cdata'
const attributesKey = ':@'

function nodesOf(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return []
  return parsed.flatMap((entry: unknown): XmlNode[] => {
    if (typeof entry !== 'object' || entry === null) return []
    const own = Object.entries(entry)
    const attributes = attributesIn(own.find(([key]) => key === attributesKey)?.[1])
    return own
      .filter(([key]) => key !== attributesKey)
      .flatMap(([name, value]): XmlNode[] => {
        if (name === '#text') return [{ text: decoded(String(value)) }]
        if (name === cdata) return [{ text: plainText(value) }]
        return [{ name, attributes, children: nodesOf(value) }]
      })
  })
}

function attributesIn(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeof each === 'string' ? decoded(each) : '']),
  )
}

function plainText(value: unknown): string {
  if (!Array.isArray(value)) return ''
  return value
    .map((entry: unknown) =>
      typeof entry === 'object' && entry !== null && '#text' in entry ? String(entry['#text']) : '',
    )
    .join('')
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,5}));/gi, (all, hex, decimal, name) => {
    if (typeof name === 'string') return Object.hasOwn(named, name) ? (named[name] ?? all) : all
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** Counts what the parser would have to build before it builds anything. */
function assertSmall(text: string): void {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    count += 1
    if (count > mostTags) throw new MapRefused('too-many-topics')
  }
}
