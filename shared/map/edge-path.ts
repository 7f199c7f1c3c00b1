import { nodeShapes } from './shape.ts'
import type { PlacedNode } from './layout.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

const legWidthAtRoot = 10
const legWidthAtBranch = 3.5
const steepClimb = 240
/** How far an edge bends; the rest of the way it runs level. */
const bend = 44
/** How far from its middle the root is certain not to be. */
const clearOfRoot = 84

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
export function linePath(from: PlacedNode, to: PlacedNode): string {
  const direction = to.side === 'right' ? 1 : -1
  const end = innerAnchor(to)
  const start = outerAnchor(from)
  const turn = end.x - direction * bend
  const middle = (turn + end.x) / 2
  const level = (turn - start.x) * direction > 0 ? `L${turn} ${start.y}` : `L${start.x} ${start.y}`
  const rest = nodeShapes[to.node.kind].frame === 'line' ? `L${end.x + direction * to.width} ${end.y}` : ''
  return `M${start.x} ${start.y}${level}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}${rest}`
}

/**
 * A leg of the root: thick and round at the root, thin at the branch, like the legs of the vessel. `order`
 * tells apart the legs of one side, 0 in the middle.
 */
export function legPath(root: PlacedNode, to: PlacedNode, order: number): string {
  const direction = to.side === 'right' ? 1 : -1
  const a = legWidthAtRoot / 2
  const b = legWidthAtBranch / 2
  const start = { x: direction * (root.width / 2 + a), y: order * legWidthAtRoot * 1.15 }
  const end = innerAnchor(to)
  const middle = (start.x + end.x) / 2
  // Where a leg runs steeply its breadth lies across, not up and down.
  const climb = end.y - start.y
  const breadth = ((a + b) / 2) * Math.min(1, Math.abs(climb) / steepClimb)
  const upper = middle + Math.sign(climb) * direction * breadth
  const lower = middle - Math.sign(climb) * direction * breadth
  const round = `A${a} ${a} 0 0 ${direction === 1 ? 1 : 0} ${start.x} ${start.y - a}`
  return (
    `M${start.x} ${start.y - a}C${upper} ${start.y - a} ${upper} ${end.y - b} ${end.x} ${end.y - b}` +
    `L${end.x} ${end.y + b}C${lower} ${end.y + b} ${lower} ${start.y + a} ${start.x} ${start.y + a}${round}Z`
  )
}

/**
 * The path of an edge in a map that grows all around: it leaves the parent away from the root and reaches the child
 * from the side of the root. Boxes are drawn over its ends.
 */
export function radialPath(from: PlacedNode, to: PlacedNode): string {
  const isLine = nodeShapes[to.node.kind].frame === 'line'
  const start = middleOfBox(from)
  const end = isLine ? innerAnchor(to) : middleOfBox(to)
  const reach = Math.hypot(start.x, start.y)
  const far = Math.hypot(end.x, end.y)
  const middle = (reach + far) / 2
  const out = reach === 0 ? scaled(end, middle / (far || 1)) : scaled(start, middle / reach)
  const back = scaled(end, middle / (far || 1))
  const rest = isLine ? `L${end.x + (to.side === 'right' ? to.width : -to.width)} ${end.y}` : ''
  return `M${start.x} ${start.y}C${out.x} ${out.y} ${back.x} ${back.y} ${end.x} ${end.y}${rest}`
}

function scaled(point: Point, by: number): Point {
  return { x: Math.round(point.x * by), y: Math.round(point.y * by) }
}

function middleOfBox(node: PlacedNode): Point {
  return { x: node.x + node.width / 2, y: node.y + node.height / 2 }
}

/**
 * A curve between two nodes that stand for the same thing: between the columns where one is further out,
 * around the outside where they share a column, through the middle where they are on both sides.
 */
export function crossCurve(a: PlacedNode, b: PlacedNode): readonly [Point, Point, Point, Point] {
  const direction = a.side === 'right' ? 1 : -1
  if (a.side === b.side && a.depth === b.depth) {
    const start = middleOf(a, 'outer')
    const end = middleOf(b, 'outer')
    const reach = 36 + Math.min(120, Math.abs(end.y - start.y) * 0.18)
    const far = (direction === 1 ? Math.max(start.x, end.x) : Math.min(start.x, end.x)) + direction * reach
    return [start, { x: far, y: start.y }, { x: far, y: end.y }, end]
  }
  const start = middleOf(a, a.side === b.side && a.depth < b.depth ? 'outer' : 'inner')
  const end = middleOf(b, a.side === b.side && b.depth < a.depth ? 'outer' : 'inner')
  const middle = (start.x + end.x) / 2
  const lift = a.side === b.side ? 0 : liftOver(start, end)
  return [start, { x: middle, y: start.y + lift }, { x: middle, y: end.y + lift }, end]
}

/** How far a curve from side to side has to bend away, so that it and its name pass the root instead of hiding behind it. */
function liftOver(start: Point, end: Point): number {
  const height = (start.y + end.y) / 2
  const wanted = height < 0 ? Math.min(height, -clearOfRoot) : Math.max(height, clearOfRoot)
  // The middle of such a curve follows three quarters of what its inner points move.
  return ((wanted - height) * 4) / 3
}

/** A curve as the path of an SVG element. */
export function curvePath([start, out, back, end]: readonly [Point, Point, Point, Point]): string {
  return `M${start.x} ${start.y}C${out.x} ${out.y} ${back.x} ${back.y} ${end.x} ${end.y}`
}

function middleOf(node: PlacedNode, edge: 'inner' | 'outer'): Point {
  const isRightEdge = (node.side === 'right') === (edge === 'outer')
  return { x: isRightEdge ? node.x + node.width : node.x, y: node.y + node.height / 2 }
}
