import { diffIndices } from 'node-diff3'

export interface TextMerge {
  text: string
  /** True where both sides changed the same lines to different ones; ours stand in the text. */
  isConflict: boolean
}

/** Lines of the common text, from `start` up to and without `end`, and what one side made of them. */
interface Hunk {
  start: number
  end: number
  lines: readonly string[]
}

/**
 * Joins what was changed here with what was changed elsewhere since `base`, line by line. Lines that both sides
 * put in at the same place are no conflict: theirs come first, then ours. Line ends are those of our text.
 */
export function mergeText(base: string, mine: string, theirs: string): TextMerge {
  const toOurs = mine.includes('\r\n') ? (text: string) => text : withPlainLineEnds
  const common = toOurs(base).split('\n')
  const ours = hunksOf(common, mine.split('\n'))
  const others = hunksOf(common, toOurs(theirs).split('\n'))
  const merged: string[] = []
  let isConflict = false
  let at = 0
  while (ours.length > 0 || others.length > 0) {
    const { own, foreign } = nextGroup(ours, others)
    const start = Math.min(...[...own, ...foreign].map((hunk) => hunk.start))
    const end = Math.max(...[...own, ...foreign].map((hunk) => hunk.end))
    const isOneSided = own.length === 0 || foreign.length === 0
    const kept = applied(common, own.length > 0 ? own : foreign, start, end)
    if (!isOneSided && !sameLines(kept, applied(common, foreign, start, end))) isConflict = true
    merged.push(...common.slice(at, start), ...kept)
    at = end
  }
  return { text: [...merged, ...common.slice(at)].join('\n'), isConflict }
}

function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

function hunksOf(common: readonly string[], changed: readonly string[]): Hunk[] {
  return diffIndices([...common], [...changed]).map(({ buffer1: [start, length], buffer2Content }) => ({
    start,
    end: start + length,
    lines: buffer2Content,
  }))
}

/** Takes off both lists the next change, with all of either side that reaches into it. */
function nextGroup(ours: Hunk[], others: Hunk[]): { own: Hunk[]; foreign: Hunk[] } {
  const own: Hunk[] = []
  const foreign: Hunk[] = []
  if (isSameHunk(ours[0], others[0])) others.shift()
  const isTheirTurn = others[0] !== undefined && (ours[0] === undefined || comesFirst(others[0], ours[0]))
  const first = isTheirTurn ? others.shift() : ours.shift()
  if (!first) return { own, foreign }
  ;(isTheirTurn ? foreign : own).push(first)
  let end = first.end
  for (;;) {
    const side = [ours, others].find(([next]) => next !== undefined && reachesInto(next, first.start, end))
    const hunk = side?.shift()
    if (!hunk) return { own, foreign }
    ;(side === ours ? own : foreign).push(hunk)
    end = Math.max(end, hunk.end)
  }
}

/** What is put in comes before what is changed at the same place; theirs before ours. */
function comesFirst(theirs: Hunk, mine: Hunk): boolean {
  return theirs.start < mine.start || (theirs.start === mine.start && theirs.end <= mine.end)
}

function isSameHunk(a: Hunk | undefined, b: Hunk | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end && a !== undefined && sameLines(a.lines, b?.lines ?? [])
}

/** Hunks that only touch leave each other alone. */
function reachesInto(hunk: Hunk, start: number, end: number): boolean {
  return hunk.start < end && hunk.end > start
}

/** What one side made of the lines from `start` to `end`. */
function applied(common: readonly string[], hunks: readonly Hunk[], start: number, end: number): string[] {
  const lines: string[] = []
  let at = start
  for (const hunk of hunks) {
    lines.push(...common.slice(at, hunk.start), ...hunk.lines)
    at = hunk.end
  }
  return [...lines, ...common.slice(at, end)]
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}
