import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts, foldSameRows, type Piece } from '#renderer/features/versions/compare-texts.ts'

/** A line as a reader sees it, with what was changed in brackets; `·` where there is none. */
function shown(pieces: readonly Piece[] | null): string {
  return pieces?.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('') ?? '·'
}

function rows(before: string, after: string): [string, string][] {
  return compareTexts(before, after).map((row) => [shown(row.before), shown(row.after)])
}

describe('within a changed line', () => {
  test('Chinese is marked by the letter, not by the run', () => {
    expect(rows('对方要求扣点提高到百分之三', '对方要求扣点提高到百分之二')).toEqual([
      ['对方要求扣点提高到百分之[三]', '对方要求扣点提高到百分之[二]'],
    ])
  })

  test('numbers and Latin words are marked whole', () => {
    expect(rows('让 0.5 个点 promised', '让 0.75 个点 promising')).toEqual([
      ['让 0.[5] 个点 [promised]', '让 0.[75] 个点 [promising]'],
    ])
  })

  test('what was put in is marked on one side only', () => {
    expect(rows('先听，后说', '先听清楚，后说')).toEqual([['先听，后说', '先听[清楚]，后说']])
  })
})

describe('lines', () => {
  test('that were put in or taken out stand alone', () => {
    expect(rows('一\n二\n三', '一\n三\n四')).toEqual([
      ['一', '一'],
      ['[二]', '·'],
      ['三', '三'],
      ['·', '[四]'],
    ])
  })

  test('with little in common are not one changed line', () => {
    expect(rows('完全不同的话', 'nothing alike')).toEqual([
      ['[完全不同的话]', '·'],
      ['·', '[nothing alike]'],
    ])
  })

  test('far from any change are folded away', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `第 ${index} 行`)
    const compared = compareTexts(
      lines.join('\n'),
      [...lines.slice(0, 15), '插入', ...lines.slice(15)].join('\n'),
    )
    const folded = foldSameRows(compared, 2)
    expect(folded.map((row) => ('folded' in row ? row.folded.length : 1))).toEqual([13, 1, 1, 1, 1, 1, 13])
  })
})

test('put together again, the rows are both texts, letter for letter', () => {
  const text = fc
    .array(fc.array(fc.constantFrom('让', '点', ' ', 'a', 'ab', '0.5', '，'), { maxLength: 8 }), {
      maxLength: 8,
    })
    .map((lines) => lines.map((parts) => parts.join('')).join('\n'))
  const join = (side: (readonly Piece[] | null)[]) =>
    side
      .filter((pieces) => pieces !== null)
      .map((pieces) => pieces.map((piece) => piece.text).join(''))
      .join('\n')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareTexts(before, after)
      expect(join(compared.map((row) => row.before))).toBe(before)
      expect(join(compared.map((row) => row.after))).toBe(after)
      const unfolded = foldSameRows(compared, 1).flatMap((row) => ('folded' in row ? row.folded : [row]))
      expect(unfolded).toEqual(compared)
    }),
    { numRuns: 400 },
  )
})
