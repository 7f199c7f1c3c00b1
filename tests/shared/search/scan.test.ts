import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInModel } from '#shared/domain/own-model.ts'
import type { SearchScope } from '#shared/domain/search.ts'
import { facetNamesOf } from '#shared/search/facet-names.ts'
import { matcherOf } from '#shared/search/match.ts'
import { pinyinOfTitle } from '#shared/search/pinyin.ts'
import { parseQuery } from '#shared/search/query.ts'
import { createScan } from '#shared/search/scan.ts'
import { entryOf, type SearchSource } from '#shared/search/search-entry.ts'
import { isResult } from './search-by-brute-force.ts'

const names = facetNamesOf({
  accounts: [
    { id: 'account-1', name: '禾岭生活' },
    { id: 'account-2', name: 'Heling North' },
  ],
  methods: [{ id: 'A01', name: { 'zh-CN': '客户分级', en: 'Customer tiers' } }],
  model: builtInModel,
})

function source(id: string, change: Partial<SearchSource> = {}): SearchSource {
  return {
    ...{ kind: 'note', id, title: '', names: [], heads: [], passages: [], ties: {} },
    ...{ parent: null, context: '', updatedAt: null, sample: false },
    ...change,
  }
}

function find(
  sources: readonly SearchSource[],
  query: string,
  { scope = 'everything', say = pinyinOfTitle }: { scope?: SearchScope; say?: typeof pinyinOfTitle } = {},
): string[] {
  const scan = createScan(sources.map(entryOf), matcherOf(parseQuery(query), scope, say, names), () => 0)
  while (!scan.advance(0)) continue
  return scan.best(sources.length, null).map(({ source: { id } }) => id)
}

describe('a search', () => {
  test('finds what a plain look at every text finds, and nothing else', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab账期谈 Ａ'), maxLength: 8 })
    const sources = fc.array(
      fc.record({ title: letters, body: letters, tags: fc.array(letters, { maxLength: 2 }) }),
      { maxLength: 40 },
    )
    const piece = fc.string({ unit: fc.constantFrom(...'ab账期谈A'), minLength: 1, maxLength: 3 })
    const part = fc.tuple(fc.constantFrom('', '-', '标签：', '-tag:'), piece).map((both) => both.join(''))
    fc.assert(
      fc.property(sources, fc.array(part, { minLength: 1, maxLength: 3 }), (all, parts) => {
        const written = all.map(({ title, body, tags }, index) =>
          source(String(index), { title, passages: [{ text: body }], ties: { tag: tags } }),
        )
        const query = parts.join(' ')
        const expected = written.filter((one) => isResult(one, query)).map(({ id }) => id)
        expect(find(written, query, { say: () => null }).sort()).toEqual(expected.sort())
      }),
      { numRuns: 300 },
    )
  })

  test('puts a title before a heading and a heading before the text', () => {
    const sources = [
      source('text', { passages: [{ text: '谈账期' }] }),
      source('heading', { heads: ['账期'] }),
      source('title', { title: '谈账期' }),
    ]
    expect(find(sources, '账期')).toEqual(['title', 'heading', 'text'])
  })

  test('puts the whole title first, then its beginning, then the beginning of a word, then the inside', () => {
    const sources = [
      source('inside', { title: 'Subpricing' }),
      source('word', { title: 'Our pricing' }),
      source('beginning', { title: 'Pricing of tea' }),
      source('whole', { title: 'Pricing' }),
    ]
    expect(find(sources, 'pricing')).toEqual(['whole', 'beginning', 'word', 'inside'])
  })

  test('sees the beginning of a word behind Chinese and behind a mark', () => {
    const sources = [
      source('inside', { title: '毛利跟踪表' }),
      source('script', { title: 'Q4跟踪' }),
      source('mark', { title: '毛利（跟踪）' }),
    ]
    expect(find(sources, '跟踪')).toEqual(['script', 'mark', 'inside'])
  })

  test('knows a whole title of several words', () => {
    const sources = [
      source('longer', { title: 'Annual plan for tea' }),
      source('both', { title: 'Plan, annual' }),
      source('whole', { title: 'Annual plan' }),
    ]
    expect(find(sources, 'annual plan')).toEqual(['whole', 'longer', 'both'])
  })

  test('leaves equals in the order in which they are given, which is the most recent first', () => {
    const sources = ['new', 'older', 'oldest'].map((id) => source(id, { passages: [{ text: '端架' }] }))
    expect(find(sources, '端架')).toEqual(['new', 'older', 'oldest'])
  })

  test('finds a title by the sound of it, behind the titles that are written so', () => {
    const sources = [source('chinese', { title: '客户画像' }), source('latin', { title: 'KHHX' })]
    expect(find(sources, 'khhx')).toEqual(['latin', 'chinese'])
    expect(find(sources, 'huaxiang')).toEqual(['chinese'])
    expect(find(sources, 'uax')).toEqual([])
  })

  test('narrows down by what things are tied to, by any part of the name in either language', () => {
    const sources = [
      source('one', { ties: { account: ['account-1'], pressure: ['C1'] } }),
      source('two', { ties: { account: ['account-2'], competency: ['D1'], method: ['A01'] } }),
      source('three', { kind: 'case' }),
    ]
    expect(find(sources, '客户：禾岭')).toEqual(['one'])
    expect(find(sources, 'account:heling')).toEqual(['two'])
    expect(find(sources, '压力：c1')).toEqual(['one'])
    expect(find(sources, 'method:tiers 方法：客户')).toEqual(['two'])
    expect(find(sources, '能力：关系')).toEqual(['two'])
    expect(find(sources, 'account:nobody')).toEqual([])
    expect(find(sources, '类型：案例')).toEqual(['three'])
    expect(find(sources, 'type:note type:case -account:heling')).toEqual(['one', 'three'])
  })

  test('of names looks at titles and other names only', () => {
    const sources = [
      source('title', { title: '端架' }),
      source('name', { names: ['端架位'] }),
      source('text', { passages: [{ text: '端架' }] }),
    ]
    expect(find(sources, '端架', { scope: 'names' })).toEqual(['title', 'name'])
    expect(find(sources, '-端架', { scope: 'names' })).toEqual(['text'])
  })

  test('can be read in slices, and counts every kind', () => {
    const sources = Array.from({ length: 100 }, (_, index) =>
      source(String(index), { kind: index % 4 === 0 ? 'case' : 'note', title: '账期' }),
    )
    const scan = createScan(
      sources.map(entryOf),
      matcherOf(parseQuery('账期'), 'everything', () => null, names),
      () => 1,
    )
    let slices = 1
    while (!scan.advance(1)) slices += 1
    expect(slices).toBeGreaterThan(2)
    expect(scan.counts()).toEqual({ note: 75, case: 25 })
    expect(scan.best(3, 'case').map(({ source: { id } }) => id)).toEqual(['0', '4', '8'])
  })
})
