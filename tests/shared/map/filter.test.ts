import { describe, expect, test } from 'vitest'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { facetsOf, filterMap, isFiltering, noFilter } from '#shared/map/filter.ts'
import { walk, type MapModel } from '#shared/map/model.ts'
import { method } from './map-samples.ts'

const map = buildPressureMap([method('A01', ['M1', 'C1']), method('A02', ['M1', 'M2'])], 'en')
const idsOf = (shown: MapModel) => [...walk(shown.root)].map(({ node }) => node.id)

describe('a filtered map', () => {
  test('keeps what meets the demand, all below it and the way from the root', () => {
    expect(idsOf(filterMap(map, { ...noFilter, pressure: 'M1' }))).toEqual([
      'pressures',
      'pressures/market',
      'pressures/market/M1',
      'pressures/market/M1/A01',
      'pressures/market/M1/A02',
    ])
  })

  test('meets several demands on one way from the root, wherever on it each is met', () => {
    const both = filterMap(map, { ...noFilter, source: 'market', pressure: 'C1' })
    expect(idsOf(both)).toEqual(['pressures'])
    expect(idsOf(filterMap(map, { ...noFilter, source: 'customer', pressure: 'C1' }))).toContain(
      'pressures/customer/C1/A01',
    )
  })

  test('leads across only where both ends are left', () => {
    expect(map.crossLinks.length).toBeGreaterThan(0)
    expect(filterMap(map, { ...noFilter, pressure: 'C1' }).crossLinks).toEqual([])
  })

  test('is the map itself without a demand', () => {
    expect(isFiltering(noFilter)).toBe(false)
    expect(filterMap(map, noFilter)).toBe(map)
  })

  test('offers only what its nodes say', () => {
    const { sources, pressures, statuses } = facetsOf(map)
    expect(sources).toEqual(['market', 'company', 'customer'])
    expect(pressures).toContain('M1')
    expect(statuses).toEqual([])
  })
})
