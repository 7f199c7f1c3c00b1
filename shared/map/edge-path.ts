import { nodeShapes } from './shape.ts'
import type { PlacedNode } from './layout.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

const legWidthAtRoot = 13
const legWidthAtBranch = 3.5
/** How far an edge bends; the rest of the way it runs level. */
const bend = 56

/** Where children hang on a node: the middle of its outer edge, or the end of the line it rests on. */
export function outerAnchor(node: PlacedNode): Point {
  return { x: node.side === 'right' ? node.x + node.width : node.x, y: anchorHeight(node) }
}

function innerAnchor(node: PlacedNode): Point {
  return { x: node.side === 'right' ? node.x : node.x + node.width, y: anchorHeight(node) }
}

function anchorHeight(node: PlacedNode): number {
  const { frame } = nodeShapes[node.node.kind]
  return frame === 'line' ? node.y + node.height : node.y + node.height / 2
}

/** The path of an edge. It ends as the line that its child rests on, where the child rests on one. */
export function edgePath(from: PlacedNode, to: PlacedNode, form: 'leg' | 'line'): string {
  const direction = to.side === 'right' ? 1 : -1
  const end = innerAnchor(to)
  if (form === 'leg') {
    const start = { x: (direction * from.width) / 2, y: 0 }
    return legPath(start, end)
  }
  const start = outerAnchor(from)
  const turn = end.x - direction * bend
  const middle = (turn + end.x) / 2
  const level = (turn - start.x) * direction > 0 ? `L${turn} ${start.y}` : `L${start.x} ${start.y}`
  const rest = nodeShapes[to.node.kind].frame === 'line' ? `L${end.x + direction * to.width} ${end.y}` : ''
  return `M${start.x} ${start.y}${level}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}${rest}`
}

/** A leg: thick at the root, thin at the branch, like the legs of the vessel. */
function legPath(start: Point, end: Point): string {
  const middle = (start.x + end.x) / 2
  const a = legWidthAtRoot / 2
  const b = legWidthAtBranch / 2
  return (
    `M${start.x} ${start.y - a}C${middle} ${start.y - a} ${middle} ${end.y - b} ${end.x} ${end.y - b}` +
    `L${end.x} ${end.y + b}C${middle} ${end.y + b} ${middle} ${start.y + a} ${start.x} ${start.y + a}Z`
  )
}

/** A curve between two nodes that stand for the same thing: outside the tree on one side, through it across. */
export function crossPath(a: PlacedNode, b: PlacedNode): string {
  if (a.side !== b.side) {
    const start = innerAnchor(a)
    const end = innerAnchor(b)
    const middle = (start.x + end.x) / 2
    return `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`
  }
  const start = outerAnchor(a)
  const end = outerAnchor(b)
  const direction = a.side === 'right' ? 1 : -1
  const reach = 36 + Math.min(120, Math.abs(end.y - start.y) * 0.18)
  const far = (direction === 1 ? Math.max(start.x, end.x) : Math.min(start.x, end.x)) + direction * reach
  return `M${start.x} ${start.y}C${far} ${start.y} ${far} ${end.y} ${end.x} ${end.y}`
}
