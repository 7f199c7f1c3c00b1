import { expect, test } from 'vitest'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { initialView, leadingTo } from '#shared/map/view.ts'
import { fullLibrary } from './map-samples.ts'

const library = fullLibrary()
const map = buildPressureMap(library, 'en')

test('a map opened for any of its methods shows and selects it, and opens no other branch', () => {
  const start = initialView(map)
  for (const { id } of library.filter(({ pressures }) => pressures.length > 0)) {
    const { collapsed, selection } = leadingTo(start, map, id)
    const layout = layoutMap(map, collapsed, estimateWidth)
    expect(layout.byId.get(selection ?? '')?.node.reference).toEqual({ kind: 'method', id })
    expect(start.collapsed.size - collapsed.size).toBe(1)
  }
})

test('a map opened for a method that it does not show opens as it is', () => {
  const start = initialView(map)
  expect(leadingTo(start, map, 'Z99')).toBe(start)
})
