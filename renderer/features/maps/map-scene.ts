import type { DrawnLink } from '#shared/map/drawn-links.ts'
import type { Box, MapLayout, PlacedEdge, PlacedNode } from '#shared/map/layout.ts'
import { nodeShapes } from '#shared/map/shape.ts'
import classes from './map-canvas.module.css'
import { linkNames, linkParts } from './scene-link.ts'
import { make, nodeParts, sameLook, type Detail } from './scene-node.ts'

/** What a map looks like at one moment, apart from where the eye is. */
export interface ScenePicture {
  layout: MapLayout
  collapsed: ReadonlySet<string>
  selected: ReadonlySet<string>
  /** The one node that Tab leads to. */
  tabbable: string
  /** Nodes that show the same thing as the one looked at, and the curves that lead to them. */
  related: ReadonlySet<string>
  curves: readonly string[]
  /** The lines of the user's own, and the one that is selected. */
  links: readonly DrawnLink[]
  link: string | null
  dropTarget: DropMark | null
  /** What a search found. */
  found: ReadonlySet<string>
  /** The part that is shown while the rest stands back; null where nothing does. */
  spotlight: ReadonlySet<string> | null
}

/** The node that would take what is dragged, and on which side of it. */
export interface DropMark {
  id: string
  place: 'before' | 'after' | 'into'
}

export interface MapScene {
  /** Draws what has changed since the last picture. */
  draw: (picture: ScenePicture) => void
  /** Says which part of the map is seen, and how large; of a large map only that is drawn. */
  look: (area: Box, scale: number) => void
  /** The element of a node; drawn now where it was out of sight. */
  element: (id: string) => SVGGElement | null
}

/** A map with more nodes than this is drawn only where it is seen. */
export const largeScene = 400
/** Below this scale no letter can be read. */
const farScale = 0.3
/** How far beyond the window nodes are drawn, as a share of it, so that a pan seldom draws. */
const margin = 0.5

interface DrawnNode {
  group: SVGGElement
  placed: PlacedNode
  isOpen: boolean | null
  detail: Detail
  attributes: Record<string, string | null>
}

interface DrawnEdge {
  path: SVGPathElement
  edge: PlacedEdge
}

/**
 * Draws a map into an SVG element and keeps it up to date by hand: thousands of nodes are compared without a
 * framework in between, and of a large map only what is in sight has elements at all.
 */
export function createMapScene(svg: SVGSVGElement): MapScene {
  const edgeLayer = make('g', { role: 'presentation' })
  const curveLayer = make('g', { role: 'presentation', class: classes['crossings'] })
  const nodeLayer = make('g', { role: 'presentation' })
  const nameLayer = make('g', { role: 'presentation' })
  svg.replaceChildren(edgeLayer, curveLayer, nodeLayer, nameLayer)
  const nodes = new Map<string, DrawnNode>()
  const edges = new Map<string, DrawnEdge>()
  let picture: ScenePicture | null = null
  let area: Box | null = null
  let drawnArea: Box | null = null
  let detail: Detail = 'near'
  let asked: string | null = null

  function render(): void {
    if (!picture) return
    const { layout } = picture
    const focused = document.activeElement?.getAttribute('data-node') ?? null
    const isLarge = layout.nodes.length > largeScene
    drawnArea = isLarge && area ? grown(area) : null
    const shownArea = drawnArea
    const wanted =
      shownArea === null
        ? layout.nodes
        : layout.nodes.filter(
            (node) =>
              touches(node, shownArea) ||
              node.id === picture?.tabbable ||
              node.id === focused ||
              node.id === asked,
          )
    drawNodes(wanted, picture)
    drawEdges(
      shownArea === null
        ? layout.edges
        : layout.edges.filter(({ from, to }) => touches(around(from, to), shownArea)),
    )
    curveLayer.replaceChildren(
      ...linkParts(picture.links, picture.link),
      ...picture.curves.map((d) => make('path', { d })),
    )
    nameLayer.replaceChildren(...linkNames(picture.links, picture.link))
    // A node that changed its place in the order has been taken out and put in again, which takes the focus away.
    if (focused !== null && document.activeElement?.getAttribute('data-node') !== focused) {
      nodes.get(focused)?.group.focus({ preventScroll: true })
    }
  }

  function drawNodes(wanted: readonly PlacedNode[], shown: ScenePicture): void {
    const ids = new Set(wanted.map((node) => node.id))
    for (const [id, drawn] of nodes) {
      if (ids.has(id)) continue
      drawn.group.remove()
      nodes.delete(id)
    }
    let next = nodeLayer.firstChild
    for (const placed of wanted) {
      const drawn = drawNode(placed, shown)
      if (drawn.group === next) next = next.nextSibling
      else nodeLayer.insertBefore(drawn.group, next)
    }
  }

  function drawNode(placed: PlacedNode, shown: ScenePicture): DrawnNode {
    const isOpen = placed.node.children.length === 0 ? null : !shown.collapsed.has(placed.id)
    let drawn = nodes.get(placed.id)
    if (!drawn) {
      const group = make('g', { class: classes['node'], role: 'treeitem', 'data-node': placed.id })
      group.append(...nodeParts(placed, isOpen, detail))
      group.style.transform = moved(placed)
      drawn = { group, placed, isOpen, detail, attributes: {} }
      nodes.set(placed.id, drawn)
    } else {
      if (!sameLook(drawn.placed, placed) || drawn.isOpen !== isOpen || drawn.detail !== detail) {
        drawn.group.replaceChildren(...nodeParts(placed, isOpen, detail))
      }
      if (drawn.placed.x !== placed.x || drawn.placed.y !== placed.y) {
        drawn.group.style.transform = moved(placed)
      }
      drawn.placed = placed
      drawn.isOpen = isOpen
      drawn.detail = detail
    }
    dress(drawn, attributesOf(placed, isOpen, shown))
    return drawn
  }

  function drawEdges(wanted: readonly PlacedEdge[]): void {
    const ids = new Set(wanted.map((edge) => edge.id))
    for (const [id, drawn] of edges) {
      if (ids.has(id)) continue
      drawn.path.remove()
      edges.delete(id)
    }
    for (const edge of wanted) {
      let drawn = edges.get(edge.id)
      if (!drawn) {
        drawn = { path: make('path', edgeAttributes(edge)), edge }
        edges.set(edge.id, drawn)
        edgeLayer.append(drawn.path)
      } else if (drawn.edge.path !== edge.path || drawn.edge.to.node.source !== edge.to.node.source) {
        for (const [name, value] of Object.entries(edgeAttributes(edge))) {
          if (value === undefined) drawn.path.removeAttribute(name)
          else drawn.path.setAttribute(name, String(value))
        }
      }
      drawn.edge = edge
      drawn.path.toggleAttribute('data-faded', isFaded(edge.id, picture))
    }
  }

  return {
    draw(next) {
      picture = next
      render()
    },
    look(seen, scale) {
      area = seen
      const isLarge = (picture?.layout.nodes.length ?? 0) > largeScene
      const wantedDetail: Detail = isLarge && scale < farScale ? 'far' : 'near'
      const isCovered = !isLarge || (drawnArea !== null && contains(drawnArea, seen))
      if (isCovered && wantedDetail === detail) return
      detail = wantedDetail
      svg.toggleAttribute('data-far', detail === 'far')
      render()
    },
    element(id) {
      if (!nodes.has(id) && picture?.layout.byId.has(id)) {
        asked = id
        render()
        asked = null
      }
      return nodes.get(id)?.group ?? null
    },
  }
}

function moved(placed: PlacedNode): string {
  return `translate(${placed.x}px, ${placed.y}px)`
}

function attributesOf(
  placed: PlacedNode,
  isOpen: boolean | null,
  shown: ScenePicture,
): Record<string, string | null> {
  const { node, id } = placed
  const flag = (on: boolean) => (on ? '' : null)
  return {
    tabindex: id === shown.tabbable ? '0' : '-1',
    'aria-label': node.text,
    'aria-level': String(placed.depth + 1),
    'aria-setsize': String(placed.setSize),
    'aria-posinset': String(placed.position),
    'aria-selected': String(shown.selected.has(id)),
    'aria-expanded': isOpen === null ? null : String(isOpen),
    'data-kind': node.kind,
    'data-frame': nodeShapes[node.kind].frame,
    'data-source': node.source,
    'data-quiet': flag(node.quiet),
    'data-related': flag(shown.related.has(id)),
    'data-found': flag(shown.found.has(id)),
    'data-faded': flag(isFaded(id, shown)),
    'data-drop': shown.dropTarget?.id === id ? shown.dropTarget.place : null,
  }
}

function isFaded(id: string, shown: ScenePicture | null): boolean {
  return shown !== null && shown.spotlight !== null && !shown.spotlight.has(id)
}

function dress(drawn: DrawnNode, wanted: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(wanted)) {
    if (drawn.attributes[name] === value) continue
    if (value === null) drawn.group.removeAttribute(name)
    else drawn.group.setAttribute(name, value)
  }
  drawn.attributes = wanted
}

function edgeAttributes(edge: PlacedEdge) {
  return {
    class: edge.form === 'leg' ? classes['leg'] : classes['edge'],
    d: edge.path,
    'data-source': edge.to.node.source ?? undefined,
  }
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

function grown(box: Box): Box {
  return {
    x: box.x - box.width * margin,
    y: box.y - box.height * margin,
    width: box.width * (1 + 2 * margin),
    height: box.height * (1 + 2 * margin),
  }
}

function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
