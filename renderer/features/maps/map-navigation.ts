import type { MapLayout, PlacedNode } from '#shared/map/layout.ts'

/** What a key does on a node: move to another, or fold and unfold the branch. */
export type MapStep = { kind: 'move'; to: string } | { kind: 'toggle' } | null

/** Finds where an arrow key leads. Keys follow the picture: outwards is away from the root, on either side. */
export function stepFor(layout: MapLayout, id: string, key: string): MapStep {
  const here = layout.byId.get(id)
  if (!here) return null
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return sideways(layout, here, key === 'ArrowRight' ? 'right' : 'left')
    case 'ArrowUp':
      return level(layout, here, -1)
    case 'ArrowDown':
      return level(layout, here, 1)
    case 'Home':
      return moveTo(layout.nodes[0])
    case 'End':
      return moveTo(layout.nodes.at(-1))
    case ' ':
      return here.depth > 0 && here.node.children.length > 0 ? { kind: 'toggle' } : null
    default:
      return null
  }
}

function moveTo(target: PlacedNode | undefined): MapStep {
  return target ? { kind: 'move', to: target.id } : null
}

function sideways(layout: MapLayout, here: PlacedNode, towards: 'left' | 'right'): MapStep {
  if (here.parent !== null && here.side !== towards) return moveTo(layout.byId.get(here.parent))
  if (here.hidden > 0) return { kind: 'toggle' }
  const children = layout.nodes.filter((node) => node.parent === here.id && node.side === towards)
  return moveTo(nearest(here, children))
}

/** The next node of the same level on the same side. */
function level(layout: MapLayout, here: PlacedNode, direction: 1 | -1): MapStep {
  const beyond = layout.nodes.filter(
    (node) => node.depth === here.depth && node.side === here.side && (node.y - here.y) * direction > 0,
  )
  return moveTo(nearest(here, beyond))
}

function nearest(here: PlacedNode, candidates: readonly PlacedNode[]): PlacedNode | undefined {
  const middle = (node: PlacedNode) => node.y + node.height / 2
  const distance = (node: PlacedNode) => Math.abs(middle(node) - middle(here))
  return candidates.reduce<PlacedNode | undefined>(
    (best, node) => (best === undefined || distance(node) < distance(best) ? node : best),
    undefined,
  )
}
