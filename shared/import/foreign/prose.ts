import { inlineTextsOf } from '../../link/inline-text.ts'

/** A paragraph, heading or row of a source, and the code within it. Offsets are those of the source. */
export interface Prose {
  from: number
  to: number
  /** Where each of its lines begins, behind the marks of quotations and lists. */
  starts: readonly number[]
  /** Where code that begins at a place ends; the place behind the backticks where none begins. */
  codeEnd: (at: number) => number
}

/** Everything of a Markdown source that is no code and no raw HTML. */
export function proseOf(source: string): Prose[] {
  return inlineTextsOf(source).flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return []
    const ends = codeEnds(source, first.from, last.to)
    return [
      {
        from: first.from,
        to: last.to,
        starts: lines.map(({ from }) => from),
        codeEnd: (at: number) => ends.get(at) ?? at + 1,
      },
    ]
  })
}

/** A source of the same length in which only the words outside of code are left, for looking something up in it. */
export function proseAlone(source: string): string {
  let result = ''
  let position = 0
  for (const { from, to, codeEnd } of proseOf(source)) {
    result += blank(source.slice(position, from))
    let at = from
    while (at < to) {
      const tick = source.indexOf('`', at)
      if (tick === -1 || tick >= to) break
      const end = Math.min(to, codeEnd(tick))
      result += source.slice(at, tick) + blank(source.slice(tick, end))
      at = end
    }
    result += source.slice(at, to)
    position = to
  }
  return result + blank(source.slice(position))
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

function codeEnds(source: string, from: number, to: number): Map<number, number> {
  const ends = new Map<number, number>()
  const next = new Map<number, number>()
  const runs = [...source.slice(from, to).matchAll(/`+/g)].reverse()
  for (const { 0: run, index } of runs) {
    const [start, end] = [from + index, from + index + run.length]
    const isEscaped = source[start - 1] === '\\' && source[start - 2] !== '\\'
    if (isEscaped) continue
    ends.set(start, next.get(run.length) ?? end)
    next.set(run.length, end)
  }
  return ends
}
