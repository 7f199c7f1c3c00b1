import { countBelow, walk, type MapModel } from './model.ts'

/** How somebody looks at a map. Kept apart from the map, so that looking never changes content. */
export interface MapView {
  readonly collapsed: ReadonlySet<string>
  readonly selection: string | null
}

/** A map with more nodes than this opens with its outer branches closed. */
const largeMap = 70

/**
 * The view that a map opens with: all of a small map; of a large one two levels, or one where two are still many, and
 * of headings beside other branches only the heading.
 */
export function initialView(map: MapModel): MapView {
  if (countBelow(map.root) < largeMap) return { collapsed: new Set(), selection: null }
  const shown = [...walk(map.root)].filter(({ depth }) => depth <= 2).length
  const collapsed = collapsedAt(map, shown > largeMap ? 1 : 2)
  return { collapsed: new Set([...collapsed, ...headings(map)]), selection: null }
}

/**
 * The view that leads to a method: opened to the first node that shows it, which is selected; all else stays as it
 * was. The view itself where the map shows no such method.
 */
export function leadingTo(view: MapView, map: MapModel, method: string): MapView {
  for (const { node } of walk(map.root)) {
    if (node.reference.kind !== 'method' || node.reference.id !== method) continue
    return { collapsed: revealed(view.collapsed, node.id), selection: node.id }
  }
  return view
}

function headings(map: MapModel): string[] {
  const found = map.root.children.filter((child) => child.kind === 'heading')
  return found.length === map.root.children.length ? [] : found.map((child) => child.id)
}

/** The branches to close so that exactly `depth` levels below the root show. */
export function collapsedAt(map: MapModel, depth: number): Set<string> {
  const collapsed = new Set<string>()
  for (const { node, depth: at } of walk(map.root)) {
    if (at === depth && node.children.length > 0) collapsed.add(node.id)
  }
  return collapsed
}

/** How many levels a map has below its root. */
export function depthOf(map: MapModel): number {
  let deepest = 0
  for (const { depth } of walk(map.root)) deepest = Math.max(deepest, depth)
  return deepest
}

/** Opens a closed branch or closes an open one. */
export function toggled(collapsed: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(collapsed)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Opens every branch on the way to a node, so that it shows. */
export function revealed(collapsed: ReadonlySet<string>, id: string): Set<string> {
  return new Set([...collapsed].filter((closed) => !id.startsWith(`${closed}/`)))
}
