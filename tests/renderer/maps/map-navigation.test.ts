import { expect, test } from 'vitest'
import { stepFor } from '#renderer/features/maps/map-navigation.ts'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { collapsedAt } from '#shared/map/view.ts'
import { fullLibrary } from '../../shared/map/map-samples.ts'

const map = buildPressureMap(fullLibrary(), 'en')
const layout = layoutMap(map, collapsedAt(map, 2), estimateWidth)
const step = (id: string, key: string) => stepFor(layout, id, key)

test('arrows follow the picture: outwards is away from the root on either side', () => {
  expect(step('pressures', 'ArrowLeft')).toEqual({ kind: 'move', to: 'pressures/company' })
  expect(step('pressures/company', 'ArrowLeft')).toMatchObject({ kind: 'move' })
  expect(step('pressures/company', 'ArrowRight')).toEqual({ kind: 'move', to: 'pressures' })
  expect(step('pressures/market', 'ArrowLeft')).toEqual({ kind: 'move', to: 'pressures' })
})

test('outwards on a closed branch opens it', () => {
  expect(step('pressures/market/M1', 'ArrowRight')).toEqual({ kind: 'toggle' })
})

test('up and down go from one branch to the next on the same level', () => {
  expect(step('pressures/market/M6', 'ArrowDown')).toEqual({ kind: 'move', to: 'pressures/customer/C1' })
  expect(step('pressures/customer/C1', 'ArrowUp')).toEqual({ kind: 'move', to: 'pressures/market/M6' })
  expect(step('pressures/market/M1', 'ArrowUp')).toBeNull()
})

test('space folds a branch, but never the root and never a leaf', () => {
  expect(step('pressures/market', ' ')).toEqual({ kind: 'toggle' })
  expect(step('pressures', ' ')).toBeNull()
  const open = layoutMap(map, new Set(), estimateWidth)
  const leaf = open.nodes.find((node) => node.node.children.length === 0)!
  expect(stepFor(open, leaf.id, ' ')).toBeNull()
})
