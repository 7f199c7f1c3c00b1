import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPressureMap } from '#shared/map/build-pressure-map.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap, type MapLayout } from '#shared/map/layout.ts'
import { countBelow } from '#shared/map/model.ts'
import { initialView } from '#shared/map/view.ts'
import { fullLibrary, randomTree, treeMap } from './map-samples.ts'

const open = new Set<string>()

function overlaps(layout: MapLayout): string[] {
  const found: string[] = []
  layout.nodes.forEach((a, index) => {
    for (const b of layout.nodes.slice(index + 1)) {
      const apart =
        a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      if (!apart) found.push(`${a.id} and ${b.id}`)
    }
  })
  return found
}

test('no two boxes overlap', () => {
  fc.assert(
    fc.property(randomTree(100), (tree) => {
      expect(overlaps(layoutMap(treeMap(tree), open, estimateWidth))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('no two boxes overlap where the map grows all around', () => {
  fc.assert(
    fc.property(randomTree(100), (tree) => {
      expect(overlaps(layoutMap(treeMap(tree), open, estimateWidth, 'around'))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a map that grows all around keeps every node, and its branches leave the root in every direction', () => {
  const map = buildPressureMap(fullLibrary(), 'en')
  const sides = layoutMap(map, initialView(map).collapsed, estimateWidth)
  const around = layoutMap(map, initialView(map).collapsed, estimateWidth, 'around')
  expect(around.nodes.map((node) => node.id)).toEqual(sides.nodes.map((node) => node.id))
  const middles = around.nodes.map((node) => ({ x: node.x + node.width / 2, y: node.y + node.height / 2 }))
  expect(middles.some(({ x, y }) => Math.abs(y) > Math.abs(x) && y > 0)).toBe(true)
  expect(middles.some(({ x, y }) => Math.abs(y) > Math.abs(x) && y < 0)).toBe(true)
  expect(around.bounds.width / around.bounds.height).toBeLessThan(3)
})

test('the same map gives the same picture', () => {
  fc.assert(
    fc.property(randomTree(100), (tree) => {
      const first = layoutMap(treeMap(tree), open, estimateWidth)
      const second = layoutMap(treeMap(tree), open, estimateWidth)
      expect(second.nodes).toEqual(first.nodes)
      expect(second.edges.map((edge) => edge.path)).toEqual(first.edges.map((edge) => edge.path))
    }),
    { numRuns: 20 },
  )
})

test('adding one node moves the others by 20 px or less on average', () => {
  const means: number[] = []
  fc.assert(
    fc.property(randomTree(101), (tree) => {
      const before = layoutMap(treeMap(tree.slice(0, 100), 'method'), open, estimateWidth)
      const after = layoutMap(treeMap(tree, 'method'), open, estimateWidth)
      const moves = before.nodes.map((node) => {
        const now = after.byId.get(node.id)!
        return Math.hypot(now.x - node.x, now.y - node.y)
      })
      means.push(moves.reduce((sum, move) => sum + move, 0) / moves.length)
    }),
    { numRuns: 100, seed: 20 },
  )
  expect(means.reduce((sum, mean) => sum + mean, 0) / means.length).toBeLessThanOrEqual(20)
})

describe('a closed branch', () => {
  const map = buildPressureMap(fullLibrary(), 'zh-CN')

  test('shows how many nodes it hides', () => {
    const market = map.root.children[0]!
    const layout = layoutMap(map, new Set([market.id]), estimateWidth)
    expect(layout.byId.get(market.id)?.hidden).toBe(countBelow(market))
    expect(layout.nodes).toHaveLength(countBelow(map.root) + 1 - countBelow(market))
  })

  test('is how the outer levels of a large map begin', () => {
    const layout = layoutMap(map, initialView(map).collapsed, estimateWidth)
    expect(
      layout.nodes
        .map((node) => node.depth)
        .sort()
        .at(-1),
    ).toBe(2)
    expect(layout.nodes).toHaveLength(1 + 3 + 17)
  })

  test('leaves the other side of the map where it was', () => {
    const company = map.root.children[1]!
    const before = layoutMap(map, open, estimateWidth)
    const after = layoutMap(map, new Set([company.id]), estimateWidth)
    for (const node of before.nodes.filter((entry) => entry.side === 'right')) {
      expect(after.byId.get(node.id)).toEqual(node)
    }
  })
})

test('siblings begin on one line, whatever their width', () => {
  const layout = layoutMap(buildPressureMap(fullLibrary(), 'en'), open, estimateWidth)
  const columns = new Map<string, Set<number>>()
  for (const node of layout.nodes.filter((entry) => entry.side === 'right' && entry.parent !== null)) {
    const column = columns.get(node.parent!) ?? new Set()
    columns.set(node.parent!, column.add(node.x))
  }
  for (const column of columns.values()) expect(column.size).toBe(1)
})
