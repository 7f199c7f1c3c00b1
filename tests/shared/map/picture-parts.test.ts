import { expect, test } from 'vitest'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { growMap, type NodeSeed } from '#shared/map/model.ts'
import { pictureParts } from '#shared/map/picture-parts.ts'

const seed = (key: string, children: readonly NodeSeed[] = []): NodeSeed => ({
  key,
  kind: 'topic',
  label: key,
  subject: key,
  reference: { kind: 'library' },
  children,
})
const many = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => seed(`${name}${index}`))

const map = growMap(
  seed('root', [
    seed('small', many('s', 20)),
    seed('huge', [seed('half', many('h', 250)), seed('other', many('o', 250))]),
  ]),
)
const layout = layoutMap(map, new Set(), estimateWidth)
const shown = (scale: number) => pictureParts(map, layout, scale).map(({ node }) => node.label)

test('a map that a browser can draw is one picture', () => {
  expect(pictureParts(map, layoutMap(map, new Set(['root/huge']), estimateWidth), 4)).toMatchObject([
    { node: { label: 'root' } },
  ])
})

test('a larger one is a picture of each branch, and of what hangs on a branch that is too large itself', () => {
  expect(shown(1)).toEqual(['small', 'half', 'other'])
})

test('every picture stays within what browsers draw', () => {
  for (const scale of [1, 2, 3, 4]) {
    for (const { layout: part } of pictureParts(map, layout, scale)) {
      expect((part.bounds.height + 96) * scale).toBeLessThanOrEqual(16_384)
    }
  }
})

test('the nodes of a picture are those of its branch', () => {
  const half = pictureParts(map, layout, 1).find(({ node }) => node.label === 'half')
  expect(half?.layout.nodes).toHaveLength(251)
})
