import { expect, test } from 'vitest'
import { selectionAfter, type SelectHow } from '#renderer/features/maps/selecting.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { treeMap } from '../../shared/map/map-samples.ts'

const map = treeMap(['a', 'b', 'c', 'd'].map((label) => ({ parent: 0, label })))
const layout = layoutMap(map, new Set(), estimateWidth)
const [first = '', second = '', third = '', fourth = ''] = layout.nodes.map(({ id }) => id)
const after = (selected: readonly string[], from: string | null, id: string, how: SelectHow) => [
  ...selectionAfter(layout, new Set(selected), from, id, how),
]

test('a node is chosen alone, whatever was selected', () => {
  expect(after([first, second], second, third, 'only')).toEqual([third])
})

test('a node is added to the others and taken away again', () => {
  expect(after([first], first, third, 'toggle')).toEqual([first, third])
  expect(after([first, third], third, first, 'toggle')).toEqual([third])
})

test('all nodes up to another are chosen, in whatever direction', () => {
  expect(after([second], second, fourth, 'range')).toEqual([second, third, fourth])
  expect(after([fourth], fourth, second, 'range').sort()).toEqual([second, third, fourth].sort())
  expect(after([first, second], second, third, 'range')).toEqual([first, second, third])
  expect(after([], null, third, 'range')).toEqual([third])
})
