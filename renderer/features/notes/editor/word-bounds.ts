/** A stretch of a line. */
export interface Span {
  from: number
  to: number
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Around the place in question: far enough for any word, and a line of a hundred thousand characters stays quick. */
const reach = 200

/** The word, or the run of other signs, at an offset of a line, on the given side of it. */
export function wordAt(line: string, offset: number, side: 1 | -1): Span | null {
  const around = windowAround(line, offset)
  for (const { segment, index } of segmenter.segment(around.text)) {
    const from = around.start + index
    const to = from + segment.length
    const isHit = side > 0 ? offset >= from && offset < to : offset > from && offset <= to
    if (isHit) return { from, to }
  }
  return null
}

/** Where the caret comes to rest after one word: the end of the next one, or the beginning of the one before. */
export function wordEdge(line: string, offset: number, direction: 1 | -1): number {
  let at = offset
  for (;;) {
    const span = wordAt(line, at, direction)
    if (!span) return direction > 0 ? line.length : 0
    at = direction > 0 ? span.to : span.from
    // White space and what stands between words is passed together with the word.
    if (line.slice(span.from, span.to).trim() !== '') return at
  }
}

function windowAround(line: string, offset: number): { start: number; text: string } {
  let start = Math.max(0, offset - reach)
  let end = Math.min(line.length, offset + reach)
  // Never in the middle of a surrogate pair.
  if (/[\uDC00-\uDFFF]/.test(line.charAt(start))) start += 1
  if (/[\uDC00-\uDFFF]/.test(line.charAt(end))) end += 1
  return { start, text: line.slice(start, end) }
}
