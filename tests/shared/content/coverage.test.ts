import { describe, expect, it } from 'vitest'
import { contentCoverage, type ContentInventory } from '#shared/content/coverage.ts'
import { sourceItemIds } from '#shared/domain/coverage.ts'
import { pressureIds } from '#shared/domain/pressure.ts'

const texts = {
  chapter: ['chapter-1'],
  trait: [],
  role: [],
  channel: [],
  archetype: [],
  competency: [],
  understanding: [],
  method: ['A01'],
  case: ['case-m1'],
  template: [],
  term: [],
  reminder: [],
}

/** The smallest content that is whole: one chapter that shows everything, one method, a case a pressure. */
const whole: ContentInventory = {
  coverage: { items: sourceItemIds.map((id) => ({ id, shownBy: ['chapter:chapter-1'] })) },
  ids: { ...texts, pressure: pressureIds },
  texts: { 'zh-CN': texts, en: texts },
  methods: [{ id: 'A01', pressures: [...pressureIds] }],
  cases: pressureIds.map((pressure) => ({ id: 'case-m1', pressures: [pressure] })),
  formulaNumbers: Array.from({ length: 43 }, (_, index) => index + 1),
}

describe('content coverage', () => {
  it('counts 63 items, 17 sub-pressures and 43 formulae in whole content', () => {
    const { covered, missing } = contentCoverage(whole)
    expect(missing).toEqual([])
    expect(covered.items).toHaveLength(63)
    expect(covered.pressures).toHaveLength(17)
    expect(covered.formulas).toHaveLength(43)
  })

  it('names an item that nothing shows', () => {
    const items = whole.coverage.items.filter(({ id }) => id !== 'U4')
    const { covered, missing } = contentCoverage({ ...whole, coverage: { items } })
    expect(missing).toEqual([{ gap: 'item-not-shown', item: 'U4' }])
    expect(covered.items).not.toContain('U4')
  })

  it('names a target that is not there, and does not count the item as covered', () => {
    const items = whole.coverage.items.map((item) =>
      item.id === 'K6' ? { ...item, shownBy: ['method:Z99' as const, ...item.shownBy] } : item,
    )
    const { covered, missing } = contentCoverage({ ...whole, coverage: { items } })
    expect(missing).toEqual([{ gap: 'target-not-there', item: 'K6', target: 'method:Z99' }])
    expect(covered.items).toHaveLength(62)
  })

  it('names an item that the source does not have', () => {
    const items = [...whole.coverage.items, { id: 'M7', shownBy: ['chapter:chapter-1' as const] }]
    expect(contentCoverage({ ...whole, coverage: { items } }).missing).toEqual([
      { gap: 'item-unknown', item: 'M7' },
    ])
  })

  it('does not take the id of one kind for that of another', () => {
    const items = whole.coverage.items.map((item) =>
      item.id === 'F1' ? { ...item, shownBy: ['trait:chapter-1' as const] } : item,
    )
    expect(contentCoverage({ ...whole, coverage: { items } }).missing).toEqual([
      { gap: 'target-not-there', item: 'F1', target: 'trait:chapter-1' },
    ])
  })

  it('names a sub-pressure that no method answers', () => {
    const methods = [{ id: 'A01', pressures: pressureIds.filter((id) => id !== 'M6') }]
    const { covered, missing } = contentCoverage({ ...whole, methods })
    expect(missing).toEqual([{ gap: 'pressure-without-method', pressure: 'M6' }])
    expect(covered.pressures).not.toContain('M6')
  })

  it('counts a case only for the pressure that it is named after', () => {
    const cases = whole.cases.map((item) =>
      item.pressures[0] === 'C4' ? { ...item, pressures: ['C3' as const, 'C4' as const] } : item,
    )
    expect(contentCoverage({ ...whole, cases }).missing).toEqual([
      { gap: 'pressure-without-case', pressure: 'C4' },
    ])
  })

  it('names a text that one language lacks', () => {
    const { missing } = contentCoverage({ ...whole, texts: { ...whole.texts, en: { ...texts, method: [] } } })
    expect(missing).toEqual([{ gap: 'text-not-there', locale: 'en', target: 'method:A01' }])
  })

  it('names a formula that is not there', () => {
    const formulaNumbers = whole.formulaNumbers.filter((number) => number !== 21)
    const { covered, missing } = contentCoverage({ ...whole, formulaNumbers })
    expect(missing).toEqual([{ gap: 'formula-not-there', formula: 21 }])
    expect(covered.formulas).toHaveLength(42)
  })
})
