import { describe, expect, test } from 'vitest'
import type { MethodSummary } from '#shared/domain/method.ts'
import { pinyinKeysOf } from '#shared/search/pinyin.ts'
import {
  groupMethods,
  matchesFilter,
  noFilter,
  type MethodFilter,
} from '#renderer/features/methods/method-filter.ts'

const jointPlan: MethodSummary = {
  id: 'B02',
  group: 'plan',
  pressures: ['K1', 'C1'],
  competencies: ['D4', 'D6'],
  related: [],
  name: { 'zh-CN': '联合生意计划 JBP', en: 'Joint business plan (JBP)' },
  purpose: { 'zh-CN': '与客户定下共同的目标', en: 'Agree on shared goals with the customer' },
  hidden: false,
  known: false,
  used: 0,
  worked: 0,
  failed: 0,
  own: false,
}
const profile: MethodSummary = {
  id: 'A02',
  group: 'know',
  pressures: ['M1'],
  competencies: ['D2'],
  related: [],
  name: { 'zh-CN': '客户画像', en: 'Account profile' },
  purpose: { 'zh-CN': '一页看懂客户', en: 'See the customer on one page' },
  hidden: false,
  known: false,
  used: 0,
  worked: 0,
  failed: 0,
  own: false,
}
const all = [jointPlan, profile]
const found = (filter: Partial<MethodFilter>) =>
  all.filter((method) => matchesFilter(method, { ...noFilter, ...filter })).map(({ id }) => id)

describe('the filter of the library', () => {
  test('leaves hidden methods out, and finds only those when asked for them', () => {
    const library = [jointPlan, { ...profile, hidden: true }]
    const ids = (hidden: boolean) =>
      library.filter((method) => matchesFilter(method, { ...noFilter, hidden })).map(({ id }) => id)
    expect(ids(false)).toEqual(['B02'])
    expect(ids(true)).toEqual(['A02'])
  })

  test('finds part of a word in either language', () => {
    expect(found({ words: '生意' })).toEqual(['B02'])
    expect(found({ words: 'rofil' })).toEqual(['A02'])
    expect(found({ words: '客户' })).toEqual(['B02', 'A02'])
  })

  test('folds letter case and full-width forms', () => {
    expect(found({ words: 'ｊｂｐ' })).toEqual(['B02'])
    expect(found({ words: 'b02' })).toEqual(['B02'])
  })

  test('wants every word, in any order, parted by either space', () => {
    expect(found({ words: 'goals　joint' })).toEqual(['B02'])
    expect(found({ words: 'joint page' })).toEqual([])
  })

  test('takes any of the chosen sides and competencies, and all kinds of filter together', () => {
    expect(found({ sources: ['market', 'customer'] })).toEqual(['B02', 'A02'])
    expect(found({ sources: ['customer'] })).toEqual(['B02'])
    expect(found({ competencies: ['D2', 'D4'] })).toEqual(['B02', 'A02'])
    expect(found({ sources: ['customer'], competencies: ['D2'] })).toEqual([])
    expect(found({ pressure: 'K1' })).toEqual(['B02'])
  })
})

test('groups follow the order of the work, and empty ones are left out', () => {
  expect(groupMethods(all).map(({ group, methods }) => [group, methods.map(({ id }) => id)])).toEqual([
    ['know', ['A02']],
    ['plan', ['B02']],
  ])
})

test('finds a Chinese name by the initials of its pinyin', () => {
  const filter = { ...noFilter, words: 'khhx' }
  const found = all.filter((method) => matchesFilter(method, filter, pinyinKeysOf(method.name['zh-CN'])))
  expect(found.map(({ id }) => id)).toEqual(['A02'])
})
