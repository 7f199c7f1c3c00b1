import { describe, expect, it } from 'vitest'
import { emptyFilter, filterCases, isNarrowed } from '#renderer/features/cases/case-filter.ts'
import { summariseCase } from '#shared/domain/case.ts'
import { aCase } from './case-example.ts'

describe('the list of cases', () => {
  const cases = [
    summariseCase(aCase({ id: 'a1', title: '海报加扣', pressures: ['C3'], status: 'open' })),
    summariseCase(aCase({ id: 'b2', title: 'One more point', pressures: ['C1', 'K3'], status: 'closed' })),
  ]
  const found = (filter: Partial<typeof emptyFilter>) =>
    filterCases(cases, { ...emptyFilter, ...filter }, ({ title }) => title).map(({ id }) => id)

  it('is narrowed by words in any width and case, by pressure and by status', () => {
    expect(found({})).toEqual(['a1', 'b2'])
    expect(found({ text: 'ＯＮＥ　point' })).toEqual(['b2'])
    expect(found({ text: '海报' })).toEqual(['a1'])
    expect(found({ pressure: 'K3' })).toEqual(['b2'])
    expect(found({ status: 'open' })).toEqual(['a1'])
    expect(found({ status: 'open', pressure: 'K3' })).toEqual([])
  })

  it('knows whether it is narrowed', () => {
    expect(isNarrowed(emptyFilter)).toBe(false)
    expect(isNarrowed({ ...emptyFilter, text: '  ' })).toBe(false)
    expect(isNarrowed({ ...emptyFilter, status: 'closed' })).toBe(true)
  })
})
