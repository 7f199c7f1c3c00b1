import { describe, expect, it } from 'vitest'
import { isMethodFound, methodOptions } from '#renderer/features/cases/method-options.ts'

describe('methods to add to a case', () => {
  const method = (id: string, pressures: ('C1' | 'M1')[], hidden = false) => ({
    id,
    group: 'money' as const,
    pressures,
    competencies: [],
    related: [],
    name: { 'zh-CN': '条件式投入', en: 'Conditional investment' },
    purpose: { 'zh-CN': '', en: '' },
    hidden,
    known: false,
    used: 0,
    worked: 0,
    failed: 0,
    own: false,
  })

  it('offer those made for its pressures first, without hidden and used ones', () => {
    const all = [method('A', ['M1']), method('B', ['C1']), method('C', ['C1'], true), method('D', ['C1'])]
    const { proposed, others } = methodOptions(all, ['C1'], ['D'])
    expect([proposed.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([['B'], ['A']])
  })

  it('are found by number and in either language', () => {
    const one = method('C07', [])
    expect(['c07', '条件', 'CONDITIONAL inv', 'xyz'].map((query) => isMethodFound(one, query))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
