import type { Box, MapLayout } from './layout.ts'
import type { MapModel, MapNode } from './model.ts'
import { pictureMargin } from './to-svg.ts'

/** The largest picture that browsers draw: side and area in pixels. */
const longestSide = 16_384
const largestArea = 160_000_000

/** One of the pictures that a map is saved as: the branch it shows, and where its nodes are. */
export interface PicturePart {
  node: MapNode
  layout: MapLayout
}

/**
 * The pictures that show a whole map at a scale: one where it fits, else its branches, and of a branch that is too
 * large by itself those below it. Every visible node is on one of them, but for those that only hold branches.
 */
export function pictureParts(map: MapModel, layout: MapLayout, scale: number): PicturePart[] {
  function partsOf(node: MapNode): PicturePart[] {
    const part = node.id === map.root.id ? layout : branchLayout(layout, node.id)
    if (part === null) return []
    return fits(part.bounds, scale) ? [{ node, layout: part }] : node.children.flatMap(partsOf)
  }

  return partsOf(map.root)
}

/** The part of a layout that one branch takes; null where it is not to be seen. */
export function branchLayout(layout: MapLayout, id: string): MapLayout | null {
  const bounds = branchBox(layout, id)
  if (!bounds) return null
  const nodes = layout.nodes.filter((node) => node.id === id || node.id.startsWith(`${id}/`))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  return { nodes, edges: layout.edges.filter(({ from }) => byId.has(from.id)), bounds, byId }
}

/** The room that a branch takes with what shows of it. */
export function branchBox(layout: MapLayout, id: string): Box | null {
  if (!layout.byId.has(id)) return null
  const members = layout.nodes.filter((node) => node.id === id || node.id.startsWith(`${id}/`))
  const left = Math.min(...members.map((node) => node.x))
  const top = Math.min(...members.map((node) => node.y))
  const right = Math.max(...members.map((node) => node.x + node.width))
  const bottom = Math.max(...members.map((node) => node.y + node.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function fits(bounds: Box, scale: number): boolean {
  const width = (bounds.width + 2 * pictureMargin) * scale
  const height = (bounds.height + 2 * pictureMargin) * scale
  return Math.max(width, height) <= longestSide && width * height <= largestArea
}
