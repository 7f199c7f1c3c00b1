import { proseOf, type Prose } from './prose.ts'

interface Place {
  from: number
  to: number
}

/** `[[Name#Heading|words]]`, with `!` in front where it is shown in its place. */
export interface NameReference extends Place {
  form: 'name'
  isEmbedded: boolean
  /** What stands before the bar. */
  target: string
  words: string | null
  bar: string
}

/** `[words](address)`, or a picture with `!` in front. */
export interface InlineReference extends Place {
  form: 'inline'
  isPicture: boolean
  address: string
  addressAt: Place
  words: string
  /** Whether its words hold another reference, so that they can't be moved. */
  isNested: boolean
  /** Whether a bar stands on its line, as in a table. */
  isInTable: boolean
}

/** An address by itself: in `[label]: address`, or in an HTML element such as `<img src="address">`. */
export interface AddressReference extends Place {
  form: 'address'
  /** The name of the element, or `definition`. */
  element: string
  address: string
  words: string
  /** The whole element, where it can be written as a picture. */
  whole: Place | null
}

export type Reference = NameReference | InlineReference | AddressReference

const longestName = 1_000
const longestAddress = 2_000
/** How far beside a link a bar is looked for: the rows of tables are not longer. */
const nearBy = 400
const element =
  /<(img|a|video|audio|source|iframe|embed|object)\b([^<>]*?\s(?:src|href|data)\s*=\s*)("[^"<>]*"|'[^'<>]*')[^<>]*>/iy

/** Finds everything in a Markdown source that leads or points somewhere, code left out, in the order of the text. */
export function scanReferences(source: string): Reference[] {
  if (!/\[\[|\]\(|\]:|<[A-Za-z]/.test(source)) return []
  return proseOf(source).flatMap((prose) => referencesIn(source, prose))
}

function referencesIn(source: string, prose: Prose): Reference[] {
  const found: Reference[] = []
  const open: { at: number; references: number }[] = []
  const starts = new Set(prose.starts)
  let at = prose.from
  while (at < prose.to) {
    const character = source[at]
    if (character === '\\') {
      at += 2
    } else if (character === '`') {
      at = prose.codeEnd(at)
    } else if (character === '[') {
      const name = source[at + 1] === '[' ? nameAt(source, at, prose.to) : null
      if (name) found.push(name)
      else open.push({ at, references: found.length })
      at = name ? name.to : at + 1
    } else if (character === ']') {
      at = closeAt(at)
    } else if (character === '<') {
      const reference = elementAt(source, at, prose)
      if (reference) found.push(reference.reference)
      at = reference ? reference.end : at + 1
    } else {
      at += 1
    }
  }
  return found.sort((a, b) => a.from - b.from)

  function closeAt(end: number): number {
    const start = open.pop()
    if (!start) return end + 1
    const words = source.slice(start.at + 1, end)
    if (source[end + 1] === '(') {
      const address = addressAt(source, end + 1, prose.to)
      if (!address) return end + 1
      const isPicture = source[start.at - 1] === '!' && source[start.at - 2] !== '\\'
      found.push({
        form: 'inline',
        isPicture,
        from: isPicture ? start.at - 1 : start.at,
        to: address.end,
        address: address.text,
        addressAt: address.at,
        words,
        isNested: found.length > start.references,
        isInTable: hasBarBeside(source, start.at, address.end),
      })
      return address.end
    }
    if (source[end + 1] === ':' && starts.has(start.at) && words !== '' && !words.startsWith('^')) {
      const definition = /[ \t]*(<[^<>\n]*>|[^\s]+)/y
      definition.lastIndex = end + 2
      const match = definition.exec(source)
      if (match && end + 2 + match[0].length <= prose.to) {
        const written = match[1] ?? ''
        const to = end + 2 + match[0].length
        const address = plainAddress(written.replace(/^<|>$/g, ''))
        found.push({
          form: 'address',
          element: 'definition',
          from: to - written.length,
          to,
          address,
          words,
          whole: null,
        })
        return to
      }
    }
    return end + 1
  }
}

function nameAt(source: string, at: number, limit: number): NameReference | null {
  const inside = /^[^\]]*(?=\]\])/.exec(source.slice(at + 2, Math.min(limit, at + longestName)))?.[0]
  if (inside === undefined) return null
  const end = at + 2 + inside.length
  if (source[end + 2] === '(') return null
  if (/[[\n]/.test(inside)) return null
  const [, target = '', bar = '', words = null] = /^(.*?)(?:(\\?\|)(.*))?$/.exec(inside) ?? []
  if (target.trim() === '') return null
  const isEmbedded = source[at - 1] === '!' && source[at - 2] !== '\\'
  const from = isEmbedded ? at - 1 : at
  return { form: 'name', from, to: end + 2, isEmbedded, target: target.trim(), words, bar: bar || '|' }
}

/** The address in the brackets that open at a place, by CommonMark, or with blanks in it as many write it. */
function addressAt(
  source: string,
  at: number,
  limit: number,
): { text: string; at: Place; end: number } | null {
  const start = skipBlanks(source, at + 1, limit)
  if (source[start] === '<') {
    const length = source.slice(start, Math.min(limit, start + longestAddress)).search(/[>\n]/)
    const close = start + length
    if (length === -1 || source[close] !== '>') return null
    const end = closing(source, close + 1, limit)
    if (end === null) return null
    return { text: plainAddress(source.slice(start + 1, close)), at: { from: start, to: close + 1 }, end }
  }
  let depth = 0
  let end = start
  let firstBlank = -1
  const last = Math.min(limit, start + longestAddress)
  for (; end < last; end += 1) {
    const character = source[end]
    if (character === '\n') return null
    if (character === '\\') end += 1
    else if (character === '(') depth += 1
    else if (character === ')' && depth === 0) break
    else if (character === ')') depth -= 1
    else if (firstBlank === -1 && (character === ' ' || character === '\t')) {
      firstBlank = end
      const title = closing(source, end, limit)
      if (title !== null)
        return { text: plainAddress(source.slice(start, end)), at: { from: start, to: end }, end: title }
    }
  }
  if (source[end] !== ')' || end >= last) return null
  const written = source.slice(start, end)
  const trimmed = written.replace(/[ \t]+(?:"[^"]*"|'[^']*')?[ \t]*$/, '')
  return { text: plainAddress(trimmed), at: { from: start, to: start + trimmed.length }, end: end + 1 }
}

/** Where a link ends behind its address, with or without a title; null where something else follows. */
function closing(source: string, at: number, limit: number): number | null {
  const rest = /[ \t]*\n?[ \t]*(?:(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')[ \t]*)?\)/y
  rest.lastIndex = at
  const match = rest.exec(source)
  return match && at + match[0].length <= limit ? at + match[0].length : null
}

function elementAt(
  source: string,
  at: number,
  prose: Prose,
): { reference: AddressReference; end: number } | null {
  element.lastIndex = at
  const match = element.exec(source)
  if (!match || at + match[0].length > prose.to) return null
  const [whole, name = '', before = '', quoted = ''] = match
  const from = at + 1 + name.length + before.length + 1
  const words = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(whole)
  const end = at + whole.length
  const isAlone = !/^<(?!img\b)/i.test(source.slice(prose.from, prose.from + 5))
  return {
    end,
    reference: {
      form: 'address',
      element: name.toLowerCase(),
      from,
      to: from + quoted.length - 2,
      address: plainAddress(quoted.slice(1, -1)),
      words: words?.[1] ?? words?.[2] ?? '',
      whole: name.toLowerCase() === 'img' && isAlone ? { from: at, to: end } : null,
    },
  }
}

function skipBlanks(source: string, at: number, limit: number): number {
  let place = at
  while (place < limit && (source[place] === ' ' || source[place] === '\t')) place += 1
  return place
}

function plainAddress(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&')
}

function hasBarBeside(source: string, from: number, to: number): boolean {
  const before = source.slice(Math.max(0, from - nearBy), from)
  const after = source.slice(to, to + nearBy)
  return (
    before.slice(before.lastIndexOf('\n') + 1).includes('|') || (after.split('\n', 1)[0] ?? '').includes('|')
  )
}
