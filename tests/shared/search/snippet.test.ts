import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MarkedText } from '#shared/domain/search.ts'
import { foldWithMap, rangesOf } from '#shared/search/fold-map.ts'
import { foldText } from '#shared/search/fold-text.ts'
import { markText, snippetOf } from '#shared/search/snippet.ts'

const marked = ({ text, marks }: MarkedText) => marks.map(([start, end]) => text.slice(start, end))
const snippet = (text: string, ...terms: string[]) => snippetOf([{ text }], terms)!

describe('highlights', () => {
  test('cover what one sees, where folding makes a text longer or shorter', () => {
    expect(marked(markText('毛重 5㎏ 整', ['kg']))).toEqual(['㎏'])
    expect(marked(markText('Cafe\u0301 menu', ['caf\u00e9']))).toEqual(['Cafe\u0301'])
    expect(marked(markText('ＯＴＩＦ 和 otif', ['otif']))).toEqual(['ＯＴＩＦ', 'otif'])
    expect(marked(markText('ﾊﾟｰﾄ 5', ['パ']))).toEqual(['ﾊﾟ'])
    expect(marked(markText('𠮷野家 😀👨‍👩‍👧', ['野']))).toEqual(['野'])
  })

  test('join where they touch', () => {
    expect(marked(markText('账期谈判', ['账期', '谈判', '期谈']))).toEqual(['账期谈判'])
  })

  test('begin and end where a folded hit came from, in any text', () => {
    const pieces = fc.constantFrom('㎏', 'Ａ', 'a', 'e\u0301', 'ß', '…', '账', '½', '👨‍👩‍👧', ' ')
    fc.assert(
      fc.property(fc.array(pieces), fc.array(pieces, { minLength: 1, maxLength: 2 }), (parts, asked) => {
        const text = parts.join('')
        const term = foldText(asked.join(''))
        const { folded, startOf, endOf } = foldWithMap(text)
        expect(folded).toBe(foldText(text))
        for (const [start, end] of rangesOf(folded, [term])) {
          expect(foldText(text.slice(startOf(start), endOf(end)))).toContain(term)
        }
      }),
    )
  })
})

describe('the stretch that is shown', () => {
  test('is the line that holds most of the words', () => {
    expect(snippet('账期先谈。\n另一行\n账期和扣点一起谈\n扣点', '账期', '扣点').text).toMatch(
      /^账期和扣点一起谈/,
    )
  })

  test('says in which part it lies and where the hit begins', () => {
    const found = snippetOf(
      [
        { text: '端架', part: 'risks', label: '风险' },
        { text: '开头\n- [ ] 约采购谈账期', part: 'actions', label: '行动' },
      ],
      ['账期'],
    )!
    expect(found.passage.part).toBe('actions')
    expect('开头\n- [ ] 约采购谈账期'.slice(found.at!)).toBe('账期')
    expect(found.text).toBe('约采购谈账期')
  })

  test('leaves out the marks of Markdown and fills a heading up with what follows', () => {
    expect(snippet('## **账期**\n\n对方要 60 天\n', '账期').text).toBe('账期 对方要 60 天')
    expect(snippet('| 账期 | 45 天 |', '账期').text).toBe('账期 · 45 天')
  })

  test('is cut around the hits in a long line, and never inside a character', () => {
    const line = `${'👨‍👩‍👧'.repeat(60)}账期${'e\u0301'.repeat(200)}`
    const found = snippet(line, '账期')
    expect(found.text).toMatch(/^…(👨‍👩‍👧)*账期(e\u0301)*…$/u)
    expect(marked(found)).toEqual(['账期'])
    expect(line.slice(found.at!, found.at! + 2)).toBe('账期')
  })

  test('is the beginning where the text holds no hit', () => {
    expect(snippet('# 开场\n先听', '账期')).toMatchObject({ text: '开场 先听', marks: [], at: null })
    expect(snippetOf([], ['账期'])).toBeNull()
  })

  test('finds its way in one line without end', () => {
    const found = snippet(`${'a'.repeat(50_000)}账期${'b'.repeat(50_000)}`, '账期')
    expect(found.at).toBe(50_000)
  })
})
