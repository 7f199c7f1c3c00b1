import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import type { PropertiesAndBody, Property } from './read-properties.ts'

type Block = Pick<PropertiesAndBody, 'properties' | 'remarks'>

/** A longer block is read line by line, which takes no longer than it is long. */
const longestYaml = 20_000
/** Values that one property may come to. */
const mostValues = 1_000
/** Anchors that may be followed in a block: a handful is a convenience, more of them multiply. */
const mostAliases = 50
const deepest = 20
const keyLine =
  /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s#'"\-[\]{},&*!|>%@`][^\n]*?|-[^\s:][^\n]*?)):(?:[ \t]+(.*)|[ \t]*)$/

/**
 * Reads the lines between two `---`. Every value stays the text that it is: `no`, `007` and `2026-01-02` mean what the
 * user wrote. What YAML refuses, as of `title: Plan: Q3`, is read line by line, as it was meant. Null where the lines
 * are no properties at all.
 */
export function readYamlProperties(block: string): Block | null {
  const lines = readLines(block)
  if (lines === null) return null
  const parsed = block.length > longestYaml ? null : parseYaml(block)
  if (parsed === null) return lines
  // Where YAML sees something else than text, say a list in `[[Name]]`, both forms are kept.
  const rawByLine = new Map(lines.properties.map(({ line, raw }) => [line, raw]))
  const properties = parsed.map((property) => {
    const raw = rawByLine.get(property.line) ?? property.raw
    const isRemark = property.values.length === 0 && raw.startsWith('#')
    return { ...property, raw, values: isRemark ? [raw] : property.values }
  })
  return { properties, remarks: lines.remarks }
}

function parseYaml(block: string): Property[] | null {
  try {
    const lineCounter = new LineCounter()
    // Every scalar is text in this schema.
    const document = parseDocument(block, {
      schema: 'failsafe',
      uniqueKeys: false,
      strict: false,
      logLevel: 'silent',
      lineCounter,
    })
    if (document.errors.length > 0 || !isMap(document.contents)) return null
    const properties: Property[] = []
    const aliases = { left: mostAliases }
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) return null
      const values = textsIn(value, document, aliases)
      properties.push({
        key: typeof key.value === 'string' ? key.value : '',
        line: lineCounter.linePos(key.range[0]).line,
        values: values.filter((text) => !saysNothing(text)),
        isList: isSeq(value),
        isNested: isMap(value) || (isSeq(value) && value.items.some((item) => isMap(item) || isSeq(item))),
        raw: values.join(', '),
      })
    }
    return properties
  } catch {
    // Nested beyond what the parser can follow, or multiplied beyond what anybody wrote.
    return null
  }
}

/** Every scalar below a node, in order; aliases are followed within the limits. */
function textsIn(node: unknown, document: Document, aliases: { left: number }): string[] {
  const texts: string[] = []
  let steps = 0
  function visit(one: unknown, depth: number): void {
    steps += 1
    if (depth > deepest || steps > mostValues) return
    if (isAlias(one)) {
      aliases.left -= 1
      if (aliases.left < 0) throw new Error('Too many aliases.')
      visit(one.resolve(document), depth + 1)
    } else if (isScalar(one)) texts.push(typeof one.value === 'string' ? one.value : '')
    else if (isSeq(one)) for (const item of one.items) visit(item, depth + 1)
    else if (isMap(one)) {
      for (const pair of one.items) {
        visit(pair.key, depth + 1)
        visit(pair.value, depth + 1)
      }
    }
  }
  visit(node, 0)
  return texts
}

/** Reads properties without knowing YAML: a key and a colon at the beginning of a line, and what is set in below it. */
function readLines(block: string): Block | null {
  const properties: Property[] = []
  const remarks: PropertiesAndBody['remarks'] = []
  let current: Property | null = null
  for (const [index, line] of block.replace(/\n$/, '').split('\n').entries()) {
    const match = keyLine.exec(line)
    const item = /^\s*-(?:\s+(.*)|\s*)$/.exec(line)
    if (line.trim() === '') continue
    if (match) {
      const [, double, single, plain, value = ''] = match
      const raw = value.trim()
      current = {
        key: (double ?? single ?? plain ?? '').trim(),
        line: index + 1,
        values: [],
        isList: false,
        isNested: false,
        raw,
      }
      if (raw !== '' && !/^[|>][+-]?\d?$/.test(raw)) current.values.push(...flowValues(raw))
      properties.push(current)
    } else if (current && item) {
      current.isList = true
      const value = unquote(item[1] ?? '')
      if (!saysNothing(value)) current.values.push(value)
      current.raw = joined(current.raw, line.trim())
    } else if (current && /^\s/.test(line)) {
      current.values.push(line.trim())
      current.raw = joined(current.raw, line.trim())
    } else if (/^\s*#/.test(line)) {
      remarks.push({ line: index + 1, text: line.trim() })
    } else {
      return null
    }
  }
  return properties.length === 0 && block.trim() !== '' ? null : { properties, remarks }
}

function joined(before: string, after: string): string {
  return before === '' ? after : `${before} ${after}`
}

/** A list within brackets is taken apart, a text within quotes taken out of them. */
function flowValues(raw: string): string[] {
  const inside = /^\[(?!\[)(.*)\]$/.exec(raw)?.[1]
  const values = inside === undefined ? [raw] : inside.split(',')
  return values.map((value) => unquote(value)).filter((value) => !saysNothing(value))
}

function unquote(text: string): string {
  const trimmed = text.trim()
  if (/^'.*'$/s.test(trimmed) && trimmed.length > 1) return trimmed.slice(1, -1).replaceAll("''", "'")
  if (!/^".*"$/s.test(trimmed) || trimmed.length < 2) return trimmed
  try {
    return String(JSON.parse(trimmed))
  } catch {
    return trimmed.slice(1, -1)
  }
}

function saysNothing(text: string): boolean {
  return text === '' || text === '~' || text === 'null'
}
