import { describe, expect, test } from 'vitest'
import type { PortfolioRow } from '#shared/domain/portfolio.ts'
import { portfolioRow } from '#shared/plan/portfolio.ts'
import { pinyinKeysOf } from '#shared/search/pinyin.ts'
import {
  isField,
  isFiltering,
  noFilter,
  passes,
  sortRows,
  withField,
} from '#renderer/features/portfolio/portfolio-filter.ts'
import { helingGrowth } from '../../../shared/plan/heling-growth.ts'

function row(known: Partial<PortfolioRow>): PortfolioRow {
  return { ...portfolioRow(helingGrowth()), ...known }
}

describe('narrowing the portfolio', () => {
  const heling = row({
    name: '禾岭生活',
    owner: '李梅',
    tier: 'A',
    channel: 'modern-trade',
    pressures: ['C1'],
  })

  test('by the words of name and owner, in characters, pinyin and full-width forms', () => {
    const found = (words: string) => passes(heling, { ...noFilter, words }, pinyinKeysOf(heling.name))
    expect(['禾岭', 'hlsh', 'heling', 'ＨＬＳＨ', '禾岭 李梅', ' '].map(found)).toEqual(Array(6).fill(true))
    expect(['汇佳', 'hlshx', '禾岭 王强'].map(found)).toEqual([false, false, false])
  })

  test('by tier, health, channel and pressure, all of which must fit', () => {
    expect(passes(heling, { ...noFilter, tiers: ['B', 'A'], states: ['watch'] })).toBe(true)
    expect(passes(heling, { ...noFilter, tiers: [null] })).toBe(false)
    expect(passes({ ...heling, tier: null }, { ...noFilter, tiers: [null] })).toBe(true)
    expect(passes(heling, { ...noFilter, tiers: ['A'], states: ['good'] })).toBe(false)
    expect(passes(heling, { ...noFilter, channel: 'b2b' })).toBe(false)
    expect(passes(heling, { ...noFilter, pressure: 'C1' })).toBe(true)
    expect(passes(heling, { ...noFilter, pressure: 'M1' })).toBe(false)
  })

  test('by a field of the matrix, which a second click lets go of', () => {
    const filter = withField({ ...noFilter, words: '禾', tiers: ['B', 'C'] }, 'A', 'watch')
    expect(filter).toMatchObject({ words: '禾', tiers: ['A'], states: ['watch'] })
    expect(isField(filter, 'A', 'watch')).toBe(true)
    expect(withField(filter, 'A', 'watch')).toEqual({ ...noFilter, words: '禾' })
    expect([isFiltering(filter), isFiltering({ ...noFilter, words: '  ' })]).toEqual([true, false])
  })
})

test('accounts stand by tier and then by the sound of their names', () => {
  const rows = [
    row({ id: 'r1', tier: null, name: '安安' }),
    row({ id: 'r2', tier: 'B', name: '百悦' }),
    row({ id: 'r3', tier: 'A', name: '永邻 10' }),
    row({ id: 'r4', tier: 'A', name: '永邻 9' }),
    row({ id: 'r5', tier: 'A', name: '禾岭' }),
  ]
  expect(sortRows(rows).map(({ id }) => id)).toEqual(['r5', 'r4', 'r3', 'r2', 'r1'])
})
