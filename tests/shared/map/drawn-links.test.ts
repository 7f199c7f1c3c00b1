import { expect, test } from 'vitest'
import { emptyTopic, type MapContent } from '#shared/domain/map-document.ts'
import { buildFreeMap } from '#shared/map/build-free-map.ts'
import { drawnLinks } from '#shared/map/drawn-links.ts'
import { linksOf, nameLink, unlinkTopics } from '#shared/map/edits/link-topics.ts'
import { estimateWidth } from '#shared/map/estimate-width.ts'
import { layoutMap } from '#shared/map/layout.ts'
import { branchLayout } from '#shared/map/picture-parts.ts'
import { lightMapTheme } from '#shared/map/theme.ts'
import { toSvg } from '#shared/map/to-svg.ts'

const topic = (id: string, parent: string | null, side: 'left' | 'right' | null = null) => ({
  ...emptyTopic(id, parent),
  label: id,
  side,
})
const content: MapContent = {
  title: 'root',
  topics: [
    topic('root', null),
    topic('ask', 'root', 'right'),
    topic('points', 'ask'),
    topic('days', 'ask'),
    topic('give', 'root', 'left'),
    topic('shelf', 'give'),
  ],
  links: [
    { id: 'trade', from: 'points', to: 'shelf', label: ' only\n if ' },
    { id: 'near', from: 'points', to: 'days', label: '' },
  ],
}
const map = buildFreeMap({ id: 'free', ...content }, 'en')
const layoutOf = (closed: readonly string[] = []) => layoutMap(map, new Set(closed), estimateWidth)

test('a line from side to side passes the root, with its name on one line beside it', () => {
  const layout = layoutOf()
  const [trade] = drawnLinks(map.links, layout)
  const root = layout.byId.get('root')!
  expect(trade?.label).toBe('only if')
  expect(Math.abs(trade!.middle.y)).toBeGreaterThan(root.height / 2)
})

test('a line into a closed branch ends at it, and one inside of it is not drawn', () => {
  const layout = layoutOf(['root/ask'])
  expect(drawnLinks(map.links, layout).map(({ id }) => id)).toEqual(['trade'])
  expect(toSvg(layout, lightMapTheme, map.links)).toContain('>only if</text>')
})

test('a map reaches as far as its lines and their names', () => {
  const { bounds } = layoutOf()
  for (const { points, middle } of drawnLinks(map.links, layoutOf())) {
    for (const point of [points[0], points[3], middle]) {
      expect(point.x).toBeGreaterThanOrEqual(bounds.x)
      expect(point.x).toBeLessThanOrEqual(bounds.x + bounds.width)
      expect(point.y).toBeGreaterThanOrEqual(bounds.y)
      expect(point.y).toBeLessThanOrEqual(bounds.y + bounds.height)
    }
  }
})

test('a picture of one branch shows the lines inside of it alone', () => {
  const part = branchLayout(layoutOf(), 'root/ask')!
  expect(drawnLinks(map.links, part).map(({ id }) => id)).toEqual(['near'])
})

test('a line is named and taken away, and belongs to both of its ends', () => {
  const named = nameLink(content, 'near', 'or')!
  expect(linksOf(named, 'days')).toEqual([{ id: 'near', from: 'points', to: 'days', label: 'or' }])
  expect(linksOf(named, 'points').map(({ id }) => id)).toEqual(['trade', 'near'])
  expect(nameLink(named, 'near', 'or')).toBeNull()
  expect(unlinkTopics(named, 'near')?.links.map(({ id }) => id)).toEqual(['trade'])
})
