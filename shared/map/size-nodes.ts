import { countBelow, type MapNode } from './model.ts'
import { gapAfter, nodeShapes, vesselSize, type Measure } from './shape.ts'
import { wrapText } from './wrap.ts'

/** Longer labels are cut; the whole text is in the panel and in the title of the drawn node. */
const maxLines = 6

/** A visible node with the size of its box, before it has a place. */
export interface Sized {
  node: MapNode
  parent: string | null
  depth: number
  lines: string[]
  captionLines: string[]
  width: number
  height: number
  /** How many nodes a closed branch hides. */
  hidden: number
  position: number
  setSize: number
  /** What the tidy tree reserves: height with its gap, width of the widest sibling with the gap to the children. */
  room: [number, number]
  children: Sized[]
}

/** Wraps and measures every visible node below and including `node`. */
export function sizeTree(node: MapNode, collapsed: ReadonlySet<string>, measure: Measure): Sized {
  return sized(node, null, 0, collapsed, measure, 1, 1)
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

/** Distance to the next node above and below. */
export function gapOf(item: Sized): number {
  return nodeShapes[item.node.kind].gapY
}
