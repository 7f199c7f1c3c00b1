import { crossCurve, curvePath, type Point } from './edge-path.ts'
import type { MapLayout } from './layout.ts'
import type { MapLink } from './model.ts'

/** A line of the user's own as it is drawn. */
export interface DrawnLink {
  readonly id: string
  readonly label: string
  readonly path: string
  /** Start, the two points that bend it, and end: the curve never leaves their box. */
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
    const [a, b, c, d] = points
    const middle = { x: (a.x + 3 * b.x + 3 * c.x + d.x) / 8, y: (a.y + 3 * b.y + 3 * c.y + d.y) / 8 }
    return [{ id, label: label.trim().replaceAll(/\s+/g, ' '), path: curvePath(points), points, middle }]
  })
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
