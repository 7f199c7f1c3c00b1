import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordChanges, type TextStretch } from '#shared/content/word-changes.ts'

const told = (stretches: readonly TextStretch[]) =>
  stretches
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

describe('the changes of a text', () => {
  it('are words in English', () => {
    expect(told(wordChanges('Ask for the term cost first.', 'Ask for the net term cost first.'))).toBe(
      'Ask for the [+net +]term cost first.',
    )
    expect(told(wordChanges('A term of 60 days', 'A term of 45 days'))).toBe('A term of [-60-][+45+] days')
  })

  it('are characters in Chinese', () => {
    expect(told(wordChanges('先算账期成本，再谈扣点。', '先算净账期成本，再谈费用。'))).toBe(
      '先算[+净+]账期成本，再谈[-扣点-][+费用+]。',
    )
  })

  it('leave lines that stayed alone', () => {
    expect(told(wordChanges('one\ntwo\nthree', 'one\nthree\nfour'))).toBe('one\n[-two\n-]three[+\nfour+]')
  })

  it('read as a whole where a single letter is all that stayed between two changes', () => {
    expect(told(wordChanges('red a blue', 'green a white'))).toBe('[-red a blue-][+green a white+]')
  })

  it('are nothing but added text where there was none', () => {
    expect(wordChanges('', 'new\ntext')).toEqual([{ kind: 'added', text: 'new\ntext' }])
    expect(wordChanges('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
    expect(wordChanges('', '')).toEqual([])
  })

  it('always give back both texts', () => {
    const text = fc
      .array(fc.constantFrom('账', '期', 'term', ' ', 'cost', '\n', '60', '。'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = wordChanges(before, after)
        const side = (hidden: TextStretch['kind']) =>
          stretches.flatMap((stretch) => (stretch.kind === hidden ? [] : [stretch.text])).join('')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(after)
      }),
    )
  })

  it('of two long texts with nothing in common are shown whole', () => {
    const before = '甲'.repeat(3000)
    const after = '乙'.repeat(3000)
    expect(wordChanges(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })
})
