import { crossCurve, curvePath, type Point } from './edge-path.ts'
import { estimateWidth } from './estimate-width.ts'
import type { Box, MapLayout } from './layout.ts'
import type { MapLink } from './model.ts'

/** How the name of a line is set. */
export const linkFont = { size: 11, weight: 400 }

/** A line of the user's own as it is drawn. */
export interface DrawnLink {
  readonly id: string
  readonly label: string
  readonly path: string
  /** Start, the two points that bend it, and end. */
  readonly points: readonly [Point, Point, Point, Point]
  /** Where its name stands. */
  readonly middle: Point
}

/** The lines that the user drew, from what shows of one node to what shows of the other. */
export function drawnLinks(links: readonly MapLink[], layout: MapLayout): DrawnLink[] {
  return links.flatMap(({ id, from, to, label }) => {
    const start = layout.byId.get(visibleFor(layout, from) ?? '')
    const end = layout.byId.get(visibleFor(layout, to) ?? '')
    if (!start || !end || start === end) return []
    const points = crossCurve(start, end)
    const middle = pointAt(points, 0.5)
    return [{ id, label: label.trim().replaceAll(/\s+/g, ' '), path: curvePath(points), points, middle }]
  })
}

/** A box with the lines and their names in it as well. */
export function aroundLinks(box: Box, links: readonly DrawnLink[]): Box {
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y + box.height },
    ...links.flatMap(({ points, label, middle }) => {
      const half = estimateWidth(label, linkFont) / 2
      const name = [-1, 1].map((side) => ({ x: middle.x + side * half, y: middle.y + side * linkFont.size }))
      return [...stops.map((stop) => pointAt(points, stop)), ...(label === '' ? [] : name)]
    }),
  ]
  const left = Math.min(...corners.map(({ x }) => x))
  const top = Math.min(...corners.map(({ y }) => y))
  const right = Math.max(...corners.map(({ x }) => x))
  const bottom = Math.max(...corners.map(({ y }) => y))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Where a curve is looked at to see how far it reaches. */
const stops = Array.from({ length: 13 }, (_, index) => index / 12)

function pointAt([a, b, c, d]: DrawnLink['points'], at: number): Point {
  const rest = 1 - at
  const along = (from: number, out: number, back: number, to: number) =>
    rest ** 3 * from + 3 * rest ** 2 * at * out + 3 * rest * at ** 2 * back + at ** 3 * to
  return { x: along(a.x, b.x, c.x, d.x), y: along(a.y, b.y, c.y, d.y) }
}

/** The node itself, or the closed branch that hides it; null where neither is drawn. */
export function visibleFor(layout: MapLayout, id: string): string | null {
  let path = id
  while (path !== '') {
    if (layout.byId.has(path)) return path
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  }
  return null
}
