import type { MarkedText } from '../domain/search.ts'
import { foldWithMap, joined, rangesOf, type MappedText } from './fold-map.ts'
import { foldText } from './fold-text.ts'
import type { Passage } from './search-entry.ts'

/** The best stretch of a document for a query. */
export interface Snippet extends MarkedText {
  passage: Passage
  /** Where in the passage's text the first hit of the line begins; null without a hit. */
  at: number | null
}

/** How many characters a stretch has at most, and how many stand before its first hit. */
const stretchLength = 140
const lead = 24
/** Lines longer than this are looked at in pieces, so that one endless line costs no more than others. */
const pieceLength = 4_000

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Marks every hit in a text as it is. */
export function markText(text: string, terms: readonly string[]): MarkedText {
  const mapped = foldWithMap(text)
  return { text, marks: marksIn(mapped, terms) }
}

/**
 * The stretch of a document that says most about a query: in the line with the most different terms, then the most
 * hits, then the first. Without a hit it is how the document begins. Null where there is no text.
 */
export function snippetOf(passages: readonly Passage[], terms: readonly string[]): Snippet | null {
  let best: { passage: Passage; lines: string[]; index: number; score: number } | null = null
  for (const passage of passages) {
    const { lines, folded } = linesOf(passage.text)
    for (const [index, line] of lines.entries()) {
      const score = line.trim() === '' ? -1 : scoreOf(folded[index] ?? '', terms)
      if (score > (best?.score ?? -1)) best = { passage, lines, index, score }
    }
  }
  if (best === null) return null
  const { passage, lines, index } = best
  const line = lines[index] ?? ''
  let text = withoutMarks(line)
  // A short line is filled up with what follows, so that a heading does not stand alone.
  for (let next = index + 1; next < lines.length && text.length < stretchLength / 2; next += 1) {
    text = `${text} ${withoutMarks(lines[next] ?? '')}`.trim()
  }
  return { ...cut(text, terms), passage, at: placeIn(passage.text, lines, index, terms) }
}

function placeIn(
  text: string,
  lines: readonly string[],
  index: number,
  terms: readonly string[],
): number | null {
  const line = lines[index] ?? ''
  const [first] = marksIn(foldWithMap(line), terms)
  if (!first) return null
  let at = 0
  // A line that was cut into pieces has no line break between them.
  for (const before of lines.slice(0, index)) {
    at += before.length
    if (text.charAt(at) === '\n') at += 1
  }
  return at + first[0]
}

/** Parts a text into lines, and the same folded: folding leaves every line break where it is. */
function linesOf(text: string): { lines: string[]; folded: string[] } {
  const whole = text.split('\n')
  if (whole.every((line) => line.length <= pieceLength)) {
    return { lines: whole, folded: foldText(text).split('\n') }
  }
  const lines = whole.flatMap((line) => {
    const pieces: string[] = []
    for (let at = 0; at < Math.max(line.length, 1); at += pieceLength) {
      pieces.push(line.slice(at, at + pieceLength))
    }
    return pieces
  })
  return { lines, folded: lines.map(foldText) }
}

/** Different terms count far more than how often one of them comes. */
function scoreOf(folded: string, terms: readonly string[]): number {
  let score = 0
  for (const term of terms) {
    if (!folded.includes(term)) continue
    score += 1_000 + Math.min(rangesOf(folded, [term], 20).length, 20)
  }
  return score
}

/** Takes the Markdown marks of headings, lists, quotes, tables and emphasis off a line. */
function withoutMarks(line: string): string {
  const isRow = /^[ \t]*\|/.test(line)
  return (isRow ? line.replace(/^[ \t]*\||\|[ \t]*$/g, '').replaceAll('|', ' · ') : line)
    .replace(/^[ \t]*(?:(?:#{1,6}|>|[-*+]|\d+\.)[ \t]+)+(?:\[[ xX]\][ \t]+)?/, '')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Cuts a line around its first hits without tearing a character apart. */
function cut(line: string, terms: readonly string[]): MarkedText {
  const mapped = foldWithMap(line)
  const marks = marksIn(mapped, terms)
  const first = marks[0]?.[0] ?? 0
  const wanted = first + lead > stretchLength ? bestStart(marks) : 0
  const start = wordStartFrom(line, boundaryAt(line, Math.max(0, wanted)))
  const end = wordEndBefore(line, boundaryAt(line, Math.min(line.length, start + stretchLength)))
  const before = start > 0 ? '…' : ''
  const after = end < line.length ? '…' : ''
  const shift = before.length - start
  return {
    text: `${before}${line.slice(start, end)}${after}`,
    marks: marks
      .filter(([from, to]) => to > start && from < end)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  }
}

/** How far a cut moves so that it doesn't go through a word. */
const longestWord = 16
const insideWord = /[a-z0-9\u00c0-\u024f]{2}/i

function wordStartFrom(line: string, start: number): number {
  if (start === 0) return 0
  for (let at = start; at < start + longestWord; at += 1) {
    if (!insideWord.test(line.slice(at - 1, at + 1))) return boundaryAt(line, at)
  }
  return start
}

function wordEndBefore(line: string, end: number): number {
  for (let at = end; at > end - longestWord; at -= 1) {
    if (at >= line.length || !insideWord.test(line.slice(at - 1, at + 1))) return boundaryAt(line, at)
  }
  return end
}

/** The beginning of the stretch that holds the most of what is marked. */
function bestStart(marks: readonly (readonly [number, number])[]): number {
  let best = { start: 0, held: -1 }
  for (const [from] of marks) {
    const start = from - lead
    const held = marks
      .filter(([other, end]) => other >= start && end <= start + stretchLength)
      .reduce((sum, [other, end]) => sum + end - other, 0)
    if (held > best.held) best = { start, held }
  }
  return best.start
}

function marksIn(mapped: MappedText, terms: readonly string[]): [number, number][] {
  return joined(
    rangesOf(mapped.folded, terms).map(([start, end]) => [mapped.startOf(start), mapped.endOf(end)]),
  )
}

/** The last boundary between two characters, as one sees them, at or before a place. */
function boundaryAt(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length)
  return graphemes.segment(text).containing(at)?.index ?? at
}
