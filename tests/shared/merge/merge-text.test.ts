import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeText } from '#shared/merge/merge-text.ts'

const text = (...lines: string[]) => lines.join('\n')

describe('two sides of one text', () => {
  test('that changed different lines are joined, also where the lines touch', () => {
    const base = text('开场', '对方要 2 个点', '收尾')
    expect(
      mergeText(base, text('开场白', '对方要 2 个点', '收尾'), text('开场', '对方要 3 个点', '收尾')),
    ).toEqual({ text: text('开场白', '对方要 3 个点', '收尾'), isConflict: false })
  })

  test('that changed the same line are a conflict, and ours stands', () => {
    expect(mergeText('让 1 个点', '让 0.5 个点', '让 2 个点')).toEqual({
      text: '让 0.5 个点',
      isConflict: true,
    })
  })

  test('of which one took out what the other changed are a conflict', () => {
    expect(mergeText(text('a', 'b', 'c'), text('a', 'c'), text('a', 'B', 'c')).isConflict).toBe(true)
  })

  test('that both put in lines at the same place keep all of them, theirs first', () => {
    expect(mergeText(text('a', ''), text('a', 'mine', ''), text('a', 'theirs', ''))).toEqual({
      text: text('a', 'theirs', 'mine', ''),
      isConflict: false,
    })
  })

  test('that made the same change say it once', () => {
    expect(mergeText(text('a', 'b'), text('A', 'b', 'c'), text('A', 'b', 'c'))).toEqual({
      text: text('A', 'b', 'c'),
      isConflict: false,
    })
  })

  test('of which one has Windows line ends are compared without them', () => {
    expect(mergeText('a\r\nb\r\nc', 'a!\nb\nc', 'a\r\nb\r\nc!')).toEqual({
      text: 'a!\nb\nc!',
      isConflict: false,
    })
  })
})

/** Edits of a common text: each line is left, taken out or changed, and lines are put in before it. */
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('keep', 'keep', 'keep', 'drop', 'change'),
    before: fc.array(fc.constant('+'), { maxLength: 2 }),
  }),
  { maxLength: 12 },
)

function edited(
  base: readonly string[],
  edits: { kind: string; before: string[] }[],
  side: string,
): string[] {
  return base.flatMap((line, index) => {
    const edit = edits[index]
    if (!edit) return [line]
    const added = edit.before.map((mark, count) => `${mark}${side}${index}.${count}`)
    if (edit.kind === 'drop') return added
    return [...added, edit.kind === 'change' ? `${line}~${side}` : line]
  })
}

describe('nothing of either side is lost', () => {
  const cases = fc.record({
    lines: fc.array(fc.constantFrom('一', '二', '三', 'a', ''), { maxLength: 12 }),
    ours: changes,
    others: changes,
  })

  test('every line that a side wrote is in the joined text, or there is a conflict', () => {
    fc.assert(
      fc.property(cases, ({ lines, ours, others }) => {
        const base = lines.map((line, index) => `${index}${line}`)
        const mine = edited(base, ours, 'm')
        const theirs = edited(base, others, 't')
        const { text: joined, isConflict } = mergeText(text(...base), text(...mine), text(...theirs))
        const written = joined.split('\n')
        for (const line of mine) if (!base.includes(line)) expect(written).toContain(line)
        if (isConflict) return
        for (const line of theirs) if (!base.includes(line)) expect(written).toContain(line)
        for (const line of base)
          expect(written.includes(line)).toBe(mine.includes(line) && theirs.includes(line))
      }),
      { numRuns: 500 },
    )
  })

  test('a side that changed nothing leaves the other as it is', () => {
    fc.assert(
      fc.property(cases, ({ lines, ours }) => {
        const base = text(...lines)
        const changed = text(...edited(lines, ours, 'm'))
        expect(mergeText(base, changed, base)).toEqual({ text: changed, isConflict: false })
        expect(mergeText(base, base, changed)).toEqual({ text: changed, isConflict: false })
      }),
    )
  })

  test('whether there is a conflict does not depend on the side', () => {
    fc.assert(
      fc.property(cases, ({ lines, ours, others }) => {
        const base = text(...lines)
        const mine = text(...edited(lines, ours, 'm'))
        const theirs = text(...edited(lines, others, 't'))
        expect(mergeText(base, mine, theirs).isConflict).toBe(mergeText(base, theirs, mine).isConflict)
      }),
    )
  })
})
