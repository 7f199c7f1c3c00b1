import { flextree, type FlextreeNode } from 'd3-flextree'
import { aroundLinks, drawnLinks } from './drawn-links.ts'
import { legPath, linePath, radialPath } from './edge-path.ts'
import type { MapModel, MapNode, MapSide } from './model.ts'
import { placeAround } from './place-around.ts'
import type { Measure } from './shape.ts'
import { sizeTree, type Sized } from './size-nodes.ts'

/** A node in its place. `x` and `y` are the upper left corner; the middle of the root is the origin. */
export interface PlacedNode {
  readonly id: string
  readonly node: MapNode
  readonly parent: string | null
  readonly side: MapSide
  readonly depth: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly captionLines: readonly string[]
  /** How many nodes a closed branch hides; 0 when it is open or has none. */
  readonly hidden: number
  /** Place among its visible siblings, from 1, and their number. */
  readonly position: number
  readonly setSize: number
}

export interface PlacedEdge {
  readonly id: string
  readonly from: PlacedNode
  readonly to: PlacedNode
  readonly path: string
  /** A leg of the root is a filled, tapering shape; every other edge is a line. */
  readonly form: 'leg' | 'line'
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface MapLayout {
  /** Parents before children, in reading order. */
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly bounds: Box
  readonly byId: ReadonlyMap<string, PlacedNode>
}

/** How branches leave the root: to two sides, or all around. */
export type MapForm = 'sides' | 'around'

const cousinGap = 10

/**
 * Lays a map out as a tidy tree that grows from the root to both sides, or around it. On two sides siblings share
 * the width of the widest, so that their children begin on one line. The same input gives the same picture; on two
 * sides a change moves little but its surroundings, because no node's place depends on how many there are elsewhere.
 */
export function layoutMap(
  map: MapModel,
  collapsed: ReadonlySet<string>,
  measure: Measure,
  form: MapForm = 'sides',
): MapLayout {
  const root = sizeTree(map.root, collapsed, measure)
  const placed = new Map<string, PlacedNode>()
  placed.set(root.node.id, place(root, 'right', -root.width / 2, -root.height / 2))
  if (form === 'sides') for (const side of ['right', 'left'] as const) placeSide(root, side, placed)
  else {
    for (const { item, x, y } of placeAround(root)) {
      placed.set(item.node.id, place(item, x < 0 ? 'left' : 'right', x - item.width / 2, y - item.height / 2))
    }
  }

  const nodes = [...readingOrder(root)].flatMap((id) => placed.get(id) ?? [])
  const edges = form === 'sides' ? connect(nodes, placed) : connectAround(nodes, placed)
  const layout = { nodes, edges, bounds: boundsOf(nodes), byId: placed }
  return { ...layout, bounds: aroundLinks(layout.bounds, drawnLinks(map.links, layout)) }
}

function connect(nodes: readonly PlacedNode[], byId: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  const legs = nodes.filter((node) => node.depth === 1)
  return nodes.flatMap((to): PlacedEdge[] => {
    const from = to.parent === null ? undefined : byId.get(to.parent)
    if (!from) return []
    if (from.depth > 0) return [{ id: to.id, from, to, form: 'line', path: linePath(from, to) }]
    const beside = legs.filter((node) => node.side === to.side)
    const order = beside.indexOf(to) - (beside.length - 1) / 2
    return [{ id: to.id, from, to, form: 'leg', path: legPath(from, to, order) }]
  })
}

function connectAround(nodes: readonly PlacedNode[], byId: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  return nodes.flatMap((to): PlacedEdge[] => {
    const from = to.parent === null ? undefined : byId.get(to.parent)
    return from ? [{ id: to.id, from, to, form: 'line', path: radialPath(from, to) }] : []
  })
}

function placeSide(root: Sized, side: MapSide, placed: Map<string, PlacedNode>) {
  const half: Sized = { ...root, children: root.children.filter((child) => child.node.side === side) }
  if (half.children.length === 0) return
  const arrange = flextree<Sized>({
    children: (item) => item.children,
    nodeSize: (entry) => entry.data.room,
    spacing: (a, b) => (a.parent === b.parent ? 0 : cousinGap),
  })
  const tree: FlextreeNode<Sized> = arrange(arrange.hierarchy(half))
  const { x: middle, y: start } = tree
  tree.each((entry) => {
    if (entry.depth === 0) return
    const item = entry.data
    const inner = entry.y - start
    const x = side === 'right' ? inner : -inner - item.width
    placed.set(item.node.id, place(item, side, x, entry.x - middle - item.height / 2))
  })
}

function place(item: Sized, side: MapSide, x: number, y: number): PlacedNode {
  return {
    id: item.node.id,
    node: item.node,
    parent: item.parent,
    side,
    depth: item.depth,
    x: Math.round(x * 2) / 2,
    y: Math.round(y * 2) / 2,
    width: item.width,
    height: item.height,
    lines: item.lines,
    captionLines: item.captionLines,
    hidden: item.hidden,
    position: item.position,
    setSize: item.setSize,
  }
}

function* readingOrder(item: Sized): Generator<string> {
  yield item.node.id
  for (const child of item.children) yield* readingOrder(child)
}

function boundsOf(nodes: readonly PlacedNode[]): Box {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const node of nodes) {
    left = Math.min(left, node.x)
    top = Math.min(top, node.y)
    right = Math.max(right, node.x + node.width)
    bottom = Math.max(bottom, node.y + node.height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
