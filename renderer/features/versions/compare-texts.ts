import { diff } from '@codemirror/merge'
import { diffIndices } from 'node-diff3'

/** A stretch of a line. */
export interface Piece {
  text: string
  isChanged: boolean
}

/** A line of both texts, or of one; a side that has no such line is null. */
export interface ComparedRow {
  before: readonly Piece[] | null
  after: readonly Piece[] | null
  isSame: boolean
}

/** Lines that are the same on both sides and too many to show. */
export interface FoldedRows {
  folded: readonly ComparedRow[]
}

/** Longer lines are marked as a whole: comparing them letter by letter would hold up the window. */
const longestLine = 4_000
/** Two lines with less in common than this are not one line that was changed. */
const leastInCommon = 0.34
/** Unchanged stretches shorter than this between two changes read better as part of them. */
const shortestRest = 2

/** Compares two texts line by line, and within a changed line letter by letter, so that Chinese reads well. */
export function compareTexts(before: string, after: string): ComparedRow[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const rows: ComparedRow[] = []
  let at = 0
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(old, now)) {
    const [start, length] = buffer1
    rows.push(...old.slice(at, start).map(sameRow))
    rows.push(...pairLines(buffer1Content, buffer2Content))
    at = start + length
  }
  return [...rows, ...old.slice(at).map(sameRow)]
}

/** Puts stretches of lines that are the same out of sight, but for a few around each change. */
export function foldSameRows(rows: readonly ComparedRow[], margin: number): (ComparedRow | FoldedRows)[] {
  const isNear = rows.map((_, index) =>
    rows.slice(Math.max(0, index - margin), index + margin + 1).some((row) => !row.isSame),
  )
  const shown: (ComparedRow | FoldedRows)[] = []
  for (let index = 0; index < rows.length;) {
    const end = isNear.indexOf(true, index)
    const next = end === -1 ? rows.length : end
    const stretch = rows.slice(index, next)
    // A single line takes no more room than the word that it is left out.
    shown.push(...(stretch.length > 1 ? [{ folded: stretch }] : stretch))
    const changed = isNear.indexOf(false, next)
    const stop = changed === -1 ? rows.length : changed
    shown.push(...rows.slice(next, stop))
    index = Math.max(stop, next)
  }
  return shown
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n')
}

function sameRow(text: string): ComparedRow {
  const pieces = [{ text, isChanged: false }]
  return { before: pieces, after: pieces, isSame: true }
}

/** Sets the lines of a changed stretch side by side, in their order, where they are forms of one line. */
function pairLines(old: readonly string[], now: readonly string[]): ComparedRow[] {
  const rows: ComparedRow[] = []
  for (let index = 0; index < Math.max(old.length, now.length); index += 1) {
    const before = old[index]
    const after = now[index]
    const pair = before !== undefined && after !== undefined ? compareLine(before, after) : null
    if (pair) {
      rows.push(pair)
      continue
    }
    if (before !== undefined) rows.push({ before: whole(before), after: null, isSame: false })
    if (after !== undefined) rows.push({ before: null, after: whole(after), isSame: false })
  }
  return rows
}

function whole(text: string): Piece[] {
  return [{ text, isChanged: true }]
}

interface Change {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

/** One line that was changed; null where the two have too little in common. */
function compareLine(before: string, after: string): ComparedRow | null {
  if (before.length > longestLine || after.length > longestLine) return null
  const changes = joined(diff(before, after, { scanLimit: 1_000 }), before, after)
  const changed = changes.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0)
  const longest = Math.max(before.length, after.length)
  if (longest > 0 && (before.length - changed) / longest < leastInCommon) return null
  return {
    before: piecesOf(
      before,
      changes.map(({ fromA, toA }) => [fromA, toA]),
    ),
    after: piecesOf(
      after,
      changes.map(({ fromB, toB }) => [fromB, toB]),
    ),
    isSame: false,
  }
}

/** Whole Latin words and numbers instead of letters of them, and no crumbs between two changes. */
function joined(changes: readonly Change[], before: string, after: string): Change[] {
  const result: Change[] = []
  for (const change of changes.map((raw) => toWordEnds(raw, before, after))) {
    const last = result.at(-1)
    if (last && change.fromA - last.toA < shortestRest) {
      last.toA = Math.max(last.toA, change.toA)
      last.toB = Math.max(last.toB, change.toB)
    } else result.push({ ...change })
  }
  return result
}

function toWordEnds({ fromA, toA, fromB, toB }: Change, before: string, after: string): Change {
  const back = Math.min(Math.max(lettersBack(before, fromA), lettersBack(after, fromB)), fromA, fromB)
  const left = Math.min(before.length - toA, after.length - toB)
  const ahead = Math.min(Math.max(lettersAhead(before, toA), lettersAhead(after, toB)), left)
  return { fromA: fromA - back, toA: toA + ahead, fromB: fromB - back, toB: toB + ahead }
}

const wordLetter = /[A-Za-z0-9À-ɏ]/

function isInWord(text: string, at: number): boolean {
  return wordLetter.test(text[at - 1] ?? '') && wordLetter.test(text[at] ?? '')
}

/** How many letters of a word lie before a place in the middle of it. */
function lettersBack(text: string, at: number): number {
  let length = 0
  while (isInWord(text, at) && wordLetter.test(text[at - length - 1] ?? '')) length += 1
  return length
}

function lettersAhead(text: string, at: number): number {
  let length = 0
  while (isInWord(text, at) && wordLetter.test(text[at + length] ?? '')) length += 1
  return length
}

function piecesOf(text: string, ranges: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of ranges) {
    pieces.push(
      { text: text.slice(at, from), isChanged: false },
      { text: text.slice(from, to), isChanged: true },
    )
    at = to
  }
  pieces.push({ text: text.slice(at), isChanged: false })
  return pieces.filter((piece) => piece.text !== '')
}
