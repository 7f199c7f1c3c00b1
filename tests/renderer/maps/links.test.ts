import { describe, expect, test } from 'vitest'
import { crossCurves, sharedSubjects } from '#renderer/features/maps/cross-links.ts'
import { withMethodLink } from '#renderer/features/maps/link-target.ts'
import { accountSchema } from '#shared/domain/account.ts'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { method } from '../../shared/map/map-samples.ts'

const account = accountSchema.parse({
  schema: 1,
  revision: 1,
  id: 'shop',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  ...emptyAccountPlan(),
  pressures: [
    { id: 'p1', pressure: 'C1', statement: '', methods: ['A01', 'B01', 'C01'], note: 'from a newer Trivet' },
    { id: 'p2', pressure: 'C2', statement: '', methods: ['B01'] },
  ],
})

describe('a method in a plan', () => {
  test('comes back to its place when its unlinking is undone', () => {
    const removed = withMethodLink(account, 'p1', 'B01', false, null)
    expect(removed.account.pressures.map((item) => item.methods)).toEqual([['A01', 'C01'], ['B01']])
    const restored = withMethodLink(removed.account, 'p1', 'B01', true, removed.place)
    expect(restored.account).toEqual(account)
  })

  test('is linked once, however often it is asked for', () => {
    const linked = withMethodLink(account, 'p2', 'B01', true, null)
    expect(linked.account).toEqual(account)
  })
})

describe('a method that is shown more than once', () => {
  const map = buildPressureMap([method('A01', ['M1', 'M2', 'C2']), method('A02', ['M1'])], 'en')
  const subjects = sharedSubjects(map)

  test('is led to every other place, or to the closed branch that hides it', () => {
    const layout = layoutMap(map, new Set(['pressures/customer']), estimateWidth)
    const { ends } = crossCurves(map, layout, 'pressures/market/M1/A01', subjects)
    expect([...ends]).toEqual(['pressures/market/M2/A01', 'pressures/customer'])
  })

  test('is told from one that is shown once', () => {
    const layout = layoutMap(map, new Set(), estimateWidth)
    expect(crossCurves(map, layout, 'pressures/market/M1/A02', subjects).ends.size).toBe(0)
  })
})
