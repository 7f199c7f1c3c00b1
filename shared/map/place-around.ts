import { gapOf, type Sized } from './size-nodes.ts'

interface Placed {
  item: Sized
  /** The middle of the box; the middle of the root is the origin. */
  x: number
  y: number
}

/** A node with its direction (radians; 0 is to the right, growing clockwise). */
interface Aimed {
  item: Sized
  depth: number
  angle: number
}

const ringGap = 56
const sideGap = 14
/** How often the share of every outer node is reckoned anew from the direction that it came to lie in. */
const settlingRounds = 6
const growth = 1.12
const mostGrowing = 40

/**
 * Places what hangs on the root all around it, on rings by depth. Labels lie level, so a node above or below the
 * root needs its width of the ring, one beside it only its height; the shares follow that, and the rings grow until
 * no two boxes meet.
 */
export function placeAround(root: Sized): Placed[] {
  const outer = leavesOf(root)
  if (outer.length === 0 || root.children.length === 0) return []
  const aimed = aim(root, anglesOf(outer))
  const rings = ringRadii(aimed, root)
  for (let attempt = 0, scale = 1; ; attempt += 1, scale *= growth) {
    const placed = aimed.map(({ item, depth, angle }) => at(item, (rings[depth] ?? 0) * scale, angle))
    if (attempt >= mostGrowing || !meets([{ item: root, x: 0, y: 0 }, ...placed])) return placed
  }
}

function at(item: Sized, radius: number, angle: number): Placed {
  // Beside the root a box begins on the ring, above and below it lies across it.
  const outwards = (item.width / 2) * Math.cos(angle)
  return { item, x: radius * Math.cos(angle) + outwards, y: radius * Math.sin(angle) }
}

/** The outermost visible nodes, clockwise from above: the right side downwards, then the left side upwards. */
function leavesOf(root: Sized): Sized[] {
  return around(root).flatMap(leaves)
}

function around(root: Sized): Sized[] {
  const right = root.children.filter((child) => child.node.side === 'right')
  const left = root.children.filter((child) => child.node.side === 'left')
  return [...right, ...left.reverse()]
}

function leaves(item: Sized): Sized[] {
  return item.children.length === 0 ? [item] : item.children.flatMap(leaves)
}

function anglesOf(outer: readonly Sized[]): ReadonlyMap<Sized, number> {
  let angles = outer.map((_, index) => ((index + 0.5) / outer.length) * 2 * Math.PI - Math.PI / 2)
  for (let round = 0; round < settlingRounds; round += 1) {
    const shares = outer.map((item, index) => shareOf(item, angles[index] ?? 0))
    const whole = shares.reduce((sum, share) => sum + share, 0)
    let before = 0
    angles = shares.map((share) => {
      before += share
      return ((before - share / 2) / whole) * 2 * Math.PI - Math.PI / 2
    })
  }
  return new Map(outer.map((item, index) => [item, angles[index] ?? 0]))
}

function shareOf(item: Sized, angle: number): number {
  const high = (item.height + gapOf(item)) / Math.max(0.01, Math.abs(Math.cos(angle)))
  const wide = (item.width + sideGap) / Math.max(0.01, Math.abs(Math.sin(angle)))
  return Math.min(high, wide)
}

function aim(root: Sized, angles: ReadonlyMap<Sized, number>): Aimed[] {
  const aimed: Aimed[] = []
  function visit(item: Sized, depth: number): number {
    const children = item.children.map((child) => visit(child, depth + 1))
    const angle =
      children.length === 0 ? (angles.get(item) ?? 0) : ((children[0] ?? 0) + (children.at(-1) ?? 0)) / 2
    aimed.push({ item, depth, angle })
    return angle
  }
  for (const child of around(root)) visit(child, 1)
  return aimed
}

/** The least radius of each ring: what lies further in must end before it. */
function ringRadii(aimed: readonly Aimed[], root: Sized): number[] {
  const radii = [0]
  const deepest = Math.max(...aimed.map(({ depth }) => depth))
  let inner = Math.max(root.width, root.height) / 2
  for (let depth = 1; depth <= deepest; depth += 1) {
    const ring = aimed.filter((entry) => entry.depth === depth)
    radii.push(inner + ringGap)
    inner += ringGap + Math.max(0, ...ring.map(({ item }) => item.width))
  }
  return radii
}

/** Whether any two boxes overlap. Boxes are compared only with those that begin near them from above. */
function meets(placed: readonly Placed[]): boolean {
  const boxes = [...placed].sort((a, b) => a.y - a.item.height / 2 - (b.y - b.item.height / 2))
  return boxes.some((a, index) => {
    const bottom = a.y + a.item.height / 2 + 4
    for (let next = index + 1; next < boxes.length; next += 1) {
      const b = boxes[next]
      if (!b || b.y - b.item.height / 2 >= bottom) return false
      if (Math.abs(a.x - b.x) < (a.item.width + b.item.width) / 2 + 4) return true
    }
    return false
  })
}
