import { flextree, type FlextreeNode } from 'd3-flextree'
import { legPath, linePath } from './edge-path.ts'
import { countBelow, type MapModel, type MapNode, type MapSide } from './model.ts'
import { gapAfter, nodeShapes, vesselSize, type Measure } from './shape.ts'
import { wrapText } from './wrap.ts'

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

/** Longer labels are cut; the whole text is in the panel and in the title of the drawn node. */
const maxLines = 6
const cousinGap = 10

interface Sized {
  node: MapNode
  parent: string | null
  depth: number
  lines: string[]
  captionLines: string[]
  width: number
  height: number
  hidden: number
  position: number
  setSize: number
  /** What the layout reserves: height with its gap, width of the widest sibling with the gap to the children. */
  room: [number, number]
  children: Sized[]
}

/**
 * Lays a map out as a tidy tree that grows from the root to both sides. Siblings share the width of the
 * widest, so that their children begin on one line. The same input gives the same picture; a change moves
 * little but its surroundings, because no node's place depends on how many there are elsewhere.
 */
export function layoutMap(map: MapModel, collapsed: ReadonlySet<string>, measure: Measure): MapLayout {
  const root = sized(map.root, null, 0, collapsed, measure, 1, 1)
  const placed = new Map<string, PlacedNode>()
  placed.set(root.node.id, place(root, 'right', -root.width / 2, -root.height / 2))
  for (const side of ['right', 'left'] as const) placeSide(root, side, placed)

  const nodes = [...readingOrder(root)].flatMap((id) => placed.get(id) ?? [])
  return { nodes, edges: connect(nodes, placed), bounds: boundsOf(nodes), byId: placed }
}

function connect(nodes: readonly PlacedNode[], byId: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  return nodes.flatMap((to): PlacedEdge[] => {
    const from = to.parent === null ? undefined : byId.get(to.parent)
    if (!from) return []
    if (from.depth > 0) return [{ id: to.id, from, to, form: 'line', path: linePath(from, to) }]
    const legs = nodes.filter((node) => node.depth === 1 && node.side === to.side)
    const order = legs.indexOf(to) - (legs.length - 1) / 2
    return [{ id: to.id, from, to, form: 'leg', path: legPath(from, to, order) }]
  })
}

function sized(
  node: MapNode,
  parent: string | null,
  depth: number,
  collapsed: ReadonlySet<string>,
  measure: Measure,
  position: number,
  setSize: number,
): Sized {
  const { lines, captionLines, width, height } = textBox(node, measure)
  const closed = collapsed.has(node.id)
  const children = closed
    ? []
    : node.children.map((child, index) =>
        sized(child, node.id, depth + 1, collapsed, measure, index + 1, node.children.length),
      )
  const widest = Math.max(0, ...children.map((child) => child.width))
  for (const child of children) child.room = [child.height + gapOf(child), widest + gapAfter(depth + 1)]
  return {
    node,
    parent,
    depth,
    lines,
    captionLines,
    width,
    height,
    hidden: closed ? countBelow(node) : 0,
    position,
    setSize,
    room: [height, width / 2 + gapAfter(depth)],
    children,
  }
}

interface TextBox {
  lines: string[]
  captionLines: string[]
  width: number
  height: number
}

/** Wrapping is most of the work of a layout, and a change leaves nearly every label as it was. */
const knownBoxes = new WeakMap<Measure, Map<string, TextBox>>()

function textBox(node: MapNode, measure: Measure): TextBox {
  const known = knownBoxes.get(measure) ?? new Map<string, TextBox>()
  knownBoxes.set(measure, known)
  const key = `${node.kind}\n${node.caption}\n${node.label}`
  const box = known.get(key) ?? wrappedBox(node, measure)
  known.set(key, box)
  return box
}

function wrappedBox(node: MapNode, measure: Measure): TextBox {
  const shape = nodeShapes[node.kind]
  const inText = (text: string) => measure(text, shape.font)
  const inCaption = (text: string) => measure(text, shape.captionFont)
  const lines = wrapText(node.label, shape.maxTextWidth, inText, maxLines)
  const captionLines =
    node.caption === '' ? [] : wrapText(node.caption, shape.maxTextWidth, inCaption, maxLines)
  const textWidth = Math.max(...lines.map(inText), ...captionLines.map(inCaption))
  const vessel = shape.frame === 'vessel' ? vesselSize : { width: 0, height: 0 }
  return {
    lines,
    captionLines,
    width:
      Math.ceil(Math.max(textWidth, vessel.width - shape.paddingX) + shape.markWidth) + 2 * shape.paddingX,
    height:
      lines.length * shape.lineHeight +
      captionLines.length * shape.captionHeight +
      vessel.height +
      2 * shape.paddingY,
  }
}

function gapOf(item: Sized): number {
  return nodeShapes[item.node.kind].gapY
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
