/** A stretch of one line. */
export interface Stretch {
  from: number
  to: number
}

/** The lines of one paragraph, heading or row of a table, without the marks of quotations and lists before them. */
export type InlineText = readonly Stretch[]

type Container = { kind: 'quotation' } | { kind: 'item'; indent: number }
type Leaf =
  | { kind: 'none' }
  | { kind: 'paragraph'; lines: Stretch[] }
  | { kind: 'table' }
  | { kind: 'indented-code' }
  | { kind: 'fenced-code'; mark: string }
  | { kind: 'raw'; end: RegExp }

/** A place in a line: tabs make columns and characters differ. */
interface Place {
  at: number
  column: number
}

const none: Leaf = { kind: 'none' }
const fenceStart = /^(`{3,})[^`]*$|^(~{3,})/
const listMark = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/
const headingStart = /^#{1,6}(?=[ \t]|$)/
const thematicBreak = /^(?:\*[ \t]*){3,}$|^(?:-[ \t]*){3,}$|^(?:_[ \t]*){3,}$/
/** Below a paragraph it makes a heading of it. */
const headingRule = /^(?:=+|-+)[ \t]*$/
const tableRule = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/
/** What is nested more deeply belongs to nobody's notes, and would only cost time. */
const deepest = 100
const rawStarts: readonly [RegExp, RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
]

/**
 * Finds the text of a Markdown source in which marks such as links mean something: everything but fenced code,
 * indented code and raw HTML. The block rules are those of CommonMark with the tables of GitHub. Every line is looked
 * at once, so the time grows with the length alone.
 */
export function inlineTextsOf(source: string): InlineText[] {
  const texts: InlineText[] = []
  let containers: Container[] = []
  let leaf: Leaf = none

  function close(): void {
    if (leaf.kind === 'paragraph') texts.push(leaf.lines)
    leaf = none
  }

  function readLine(start: number, end: number): void {
    let place: Place = { at: start, column: 0 }
    let matched = 0
    for (const container of containers) {
      const next = enter(container, place)
      if (!next) break
      place = next
      matched += 1
    }

    function enter(container: Container, from: Place): Place | null {
      const text = skipSpace(source, from, end)
      const indent = text.column - from.column
      if (container.kind === 'quotation') {
        return indent < 4 && source[text.at] === '>' ? afterQuotationMark(source, text, end) : null
      }
      if (text.at === end) return from
      return indent >= container.indent ? advance(source, from, container.indent, end) : null
    }

    const isWithin = matched === containers.length
    if (isWithin && leaf.kind === 'fenced-code') {
      const { mark } = leaf
      const text = skipSpace(source, place, end)
      const rest = source.slice(text.at, end).trimEnd()
      const closes = rest.length >= mark.length && rest === mark.charAt(0).repeat(rest.length)
      if (closes && text.column - place.column < 4) leaf = none
      return
    }
    if (isWithin && leaf.kind === 'raw') {
      if (leaf.end.test(source.slice(place.at, end))) leaf = none
      return
    }
    if (leaf.kind === 'fenced-code' || leaf.kind === 'raw') leaf = none

    let opened = false
    let text = skipSpace(source, place, end)
    let rest = source.slice(text.at, end)
    while (text.at < end && text.column - place.column < 4 && matched < deepest) {
      const next = startOf(rest, text, place)
      if (!next) break
      close()
      containers = [...containers.slice(0, matched), next.container]
      matched += 1
      opened = true
      place = next.place
      text = skipSpace(source, place, end)
      rest = source.slice(text.at, end)
    }

    function startOf(line: string, at: Place, from: Place): { container: Container; place: Place } | null {
      if (line.startsWith('>')) {
        return { container: { kind: 'quotation' }, place: afterQuotationMark(source, at, end) }
      }
      if (thematicBreak.test(line)) return null
      const mark = listMark.exec(line)
      if (!mark) return null
      const afterMark = { at: at.at + mark[0].length, column: at.column + mark[0].length }
      const content = skipSpace(source, afterMark, end)
      const isEmpty = content.at === end
      const interrupts = leaf.kind === 'paragraph' && matched === containers.length
      if (interrupts && (isEmpty || (mark[1] !== undefined && Number(mark[1]) !== 1))) return null
      const gap = content.column - afterMark.column
      const space = isEmpty || gap > 4 ? 1 : gap
      const indent = afterMark.column - from.column + space
      return {
        container: { kind: 'item', indent },
        place: isEmpty ? content : advance(source, afterMark, space, end),
      }
    }

    if (text.at === end) {
      close()
      containers = containers.slice(0, matched)
      return
    }
    const indent = text.column - place.column
    const isContinued = leaf.kind === 'paragraph' && !opened
    if (isContinued && leaf.kind === 'paragraph' && (indent >= 4 || !startsBlock(rest))) {
      const { lines } = leaf
      if (matched === containers.length && indent < 4 && headingRule.test(rest)) return close()
      // A line may lazily leave out the marks of its quotation; its containers stay open then.
      if (isTableHead(lines, rest) && matched === containers.length) {
        const head = lines.pop()
        close()
        if (head) texts.push([head])
        leaf = { kind: 'table' }
        return
      }
      lines.push({ from: text.at, to: end })
      return
    }
    const isRow = leaf.kind === 'table' && matched === containers.length && !opened
    containers = containers.slice(0, matched)
    if (indent >= 4) {
      close()
      leaf = { kind: 'indented-code' }
      return
    }
    const fence = fenceStart.exec(rest)
    if (fence) {
      close()
      leaf = { kind: 'fenced-code', mark: fence[1] ?? fence[2] ?? '' }
      return
    }
    const raw = rawStarts.find(([begins]) => begins.test(rest))
    if (raw) {
      close()
      if (!raw[1].test(rest)) leaf = { kind: 'raw', end: raw[1] }
      return
    }
    if (thematicBreak.test(rest)) return close()
    if (headingStart.test(rest)) {
      close()
      texts.push([{ from: text.at, to: end }])
      return
    }
    if (isRow) {
      texts.push([{ from: text.at, to: end }])
      return
    }
    close()
    leaf = { kind: 'paragraph', lines: [{ from: text.at, to: end }] }

    function isTableHead(lines: readonly Stretch[], rule: string): boolean {
      const head = lines.at(-1)
      return (
        head !== undefined &&
        rule.includes('|') &&
        tableRule.test(rule.replace(/[ \t]+/g, '')) &&
        source.slice(head.from, head.to).includes('|')
      )
    }
  }

  for (let start = 0; start <= source.length;) {
    const found = source.indexOf('\n', start)
    const lineEnd = found === -1 ? source.length : found
    readLine(start, source[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd)
    start = lineEnd + 1
  }
  close()
  return texts
}

/** What ends a paragraph by itself, quotations and lists apart. */
function startsBlock(rest: string): boolean {
  return (
    fenceStart.test(rest) ||
    headingStart.test(rest) ||
    thematicBreak.test(rest) ||
    rawStarts.some(([begins]) => begins.test(rest))
  )
}

function widthAt(character: string | undefined, column: number): number {
  if (character === ' ') return 1
  return character === '\t' ? 4 - (column % 4) : 0
}

function skipSpace(source: string, from: Place, end: number): Place {
  let { at, column } = from
  while (at < end) {
    const width = widthAt(source[at], column)
    if (width === 0) break
    column += width
    at += 1
  }
  return { at, column }
}

/** Goes on by a number of columns of white space; a tab may be taken in part. */
function advance(source: string, from: Place, columns: number, end: number): Place {
  let { at, column } = from
  const target = column + columns
  while (at < end && column < target) {
    const width = widthAt(source[at], column)
    if (width === 0) break
    if (column + width > target) return { at, column: target }
    column += width
    at += 1
  }
  return { at, column }
}

function afterQuotationMark(source: string, mark: Place, end: number): Place {
  const after = { at: mark.at + 1, column: mark.column + 1 }
  return widthAt(source[after.at], after.column) > 0 ? advance(source, after, 1, end) : after
}
