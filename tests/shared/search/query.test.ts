import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#shared/search/fold-text.ts'
import { asksForSomething, parseQuery } from '#shared/search/query.ts'

const wanted = (text: string) => ({ text, excluded: false })
const refused = (text: string) => ({ text, excluded: true })

describe('a query', () => {
  test('is words that must all be there, however wide or large they are written', () => {
    expect(parseQuery('ＯＴＩＦ　账期 ka').terms).toEqual([wanted('otif'), wanted('账期'), wanted('ka')])
  })

  test.each([
    '"年度 条款"',
    '“年度 条款”',
    '”年度 条款“',
    '「年度 条款」',
    '『年度 条款』',
    '“年度 条款“',
    '"年度 条款',
  ])('keeps words together in %s', (text) => {
    expect(parseQuery(text).terms).toEqual([wanted('年度 条款')])
  })

  test('leaves out what follows a minus, a phrase and a facet too', () => {
    expect(parseQuery('账期 -回款 -“旧 合同” －tag:x')).toEqual({
      terms: [wanted('账期'), refused('回款'), refused('旧 合同')],
      facets: [{ facet: 'tag', text: 'x', excluded: true }],
    })
  })

  test('takes a minus inside a word for what it is', () => {
    expect(parseQuery('white-space').terms).toEqual([wanted('white-space')])
  })

  test('knows its facets in both languages and with both colons', () => {
    expect(
      parseQuery('tag:价格 标签：价格 客户：“禾岭 生活” type:note 方法:A01 压力：C1 能力：D1').facets,
    ).toEqual([
      { facet: 'tag', text: '价格', excluded: false },
      { facet: 'tag', text: '价格', excluded: false },
      { facet: 'account', text: '禾岭 生活', excluded: false },
      { facet: 'type', text: 'note', excluded: false },
      { facet: 'method', text: 'a01', excluded: false },
      { facet: 'pressure', text: 'c1', excluded: false },
      { facet: 'competency', text: 'd1', excluded: false },
    ])
  })

  test('takes other words before a colon for words', () => {
    expect(parseQuery('https://a.example 12:30').terms).toEqual([
      wanted('https://a.example'),
      wanted('12:30'),
    ])
  })

  test.each(['', '   ', '-', '""', 'tag:', '客户：', '“', '- -'])('asks for nothing in %j', (text) => {
    expect(asksForSomething(parseQuery(text))).toBe(false)
  })

  test('never fails, and only ever asks for folded text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"“”「」-:： 　aＡ账tag客户') }), (text) => {
        const { terms, facets: asked } = parseQuery(text)
        for (const term of [...terms, ...asked]) {
          expect(term.text).toBe(foldText(term.text).trim())
          expect(term.text).not.toBe('')
        }
      }),
    )
  })
})
