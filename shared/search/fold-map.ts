import { foldText } from './fold-text.ts'

/** A folded text that still knows where each of its characters came from. */
export interface MappedText {
  folded: string
  /** Where the original of the folded character at `index` begins; `folded.length` gives the end of the text. */
  startOf: (index: number) => number
  /** Where the original of the folded character before `index` ends. */
  endOf: (index: number) => number
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Characters that fold one to one: plain ASCII, Han, and the marks of Chinese writing. */
const foldsInPlace = /^[\u0020-\u007e\u2014\u2018-\u201d\u3001-\u301b\u4e00-\u9fff\uff01-\uff5e]*$/

/**
 * Folds a text as `foldText` does, and maps it back. Folding can make a text longer or shorter (`㎏` becomes two
 * letters, a letter and its accent one), so a place in the folded text is no place in the original.
 */
export function foldWithMap(text: string): MappedText {
  if (foldsInPlace.test(text)) {
    return { folded: foldText(text), startOf: (index) => index, endOf: (index) => index }
  }
  // Both of the grapheme that a folded unit came from: a mark covers what one sees as one character.
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  for (const { segment, index } of graphemes.segment(text)) {
    const piece = foldText(segment)
    folded += piece
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index)
      ends.push(index + segment.length)
    }
  }
  return {
    folded,
    startOf: (index) => starts[index] ?? text.length,
    endOf: (index) => (index === 0 ? 0 : (ends[index - 1] ?? text.length)),
  }
}

/** Where each of the terms stands in a folded text: begin and end, in order, joined where they touch or overlap. */
export function rangesOf(folded: string, terms: readonly string[], limit = 200): [number, number][] {
  const found: [number, number][] = []
  for (const term of terms) {
    if (term === '') continue
    let count = 0
    for (
      let at = folded.indexOf(term);
      at !== -1 && count < limit;
      at = folded.indexOf(term, at + term.length)
    ) {
      found.push([at, at + term.length])
      count += 1
    }
  }
  return joined(found)
}

/** Puts ranges in order and joins those that touch. */
export function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
