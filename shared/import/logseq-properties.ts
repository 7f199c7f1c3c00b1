import type { Property } from './foreign/read-properties.ts'

const propertyLine = /^(?:- |[ \t]+)?([^\s:#`[\](){}|][^\s:`[\](){}|]*):: ?(.*)$/

/** The properties that stand at the head of a page, and the page without them. */
export interface PageProperties {
  properties: Property[]
  /** By which blocks of other pages refer to the page. */
  ids: string[]
  body: string
  bodyLine: number
}

/** Reads the lines `key:: value` with which a page begins. */
export function readPageProperties(text: string, firstLine: number): PageProperties {
  const lines = text.split('\n')
  const properties: Property[] = []
  const ids: string[] = []
  let at = 0
  while (at < lines.length && (lines[at] ?? '').trim() === '' && at < 3) at += 1
  const start = at
  for (; at < lines.length; at += 1) {
    const [, key = '', written = ''] = propertyLine.exec(lines[at] ?? '') ?? []
    if (key === '') break
    // A second bullet begins a block of its own.
    if (at > start && /^- /.test(lines[at] ?? '')) break
    const value = written.trim()
    if (key === 'id') ids.push(value.toLowerCase())
    if (isOwnAffair(key) || value === '') continue
    const values = isListKey(key) ? splitOutsideBrackets(value) : [value]
    properties.push({
      key,
      line: firstLine + at,
      values,
      isList: values.length > 1 || isListKey(key),
      isNested: false,
      raw: value,
    })
  }
  if (at === start) return { properties, ids, body: text, bodyLine: firstLine }
  const gap = (lines[at] ?? 'x').trim() === '' ? 1 : 0
  return { properties, ids, body: lines.slice(at + gap).join('\n'), bodyLine: firstLine + at + gap }
}

/** What only Logseq needs to know of a block. */
export function isOwnAffair(key: string): boolean {
  return /^(?:id|collapsed|background-color|logseq\..*|card-.*|heading|ls-type|hl-.*)$/.test(key)
}

function isListKey(key: string): boolean {
  return /^(?:tags?|alias(?:es)?)$/.test(key)
}

/** A comma within double brackets belongs to a name. */
function splitOutsideBrackets(value: string): string[] {
  const parts = value.match(/(?:\[\[[^\]]*\]\]|[^,，])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
