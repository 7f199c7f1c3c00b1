import { countBelow, walk, type MapModel, type MapNode } from '../map/model.ts'

/** Viewers take minutes for pictures and boards with more nodes than this, and nobody reads them. */
const mostNodes = 2_000
/** In such a map a branch with more nodes right below it than this is closed. */
const mostChildren = 200

/**
 * What of a map is drawn: all of it, or of a very large one all but the nodes of its longest branches, each of which
 * says how many it holds. Outlines and files for mind-map programs hold every node in any case.
 */
export function drawableMap(map: MapModel, sayCount: (nodes: number) => string): MapModel {
  if (countBelow(map.root) <= mostNodes) return map
  const root = pruned(map.root, sayCount)
  const left = new Set([...walk(root)].map(({ node }) => node.id))
  return {
    ...map,
    root,
    crossLinks: map.crossLinks.filter(({ id, target }) => left.has(id) && left.has(target)),
    links: map.links.filter(({ from, to }) => left.has(from) && left.has(to)),
  }
}

function pruned(node: MapNode, sayCount: (nodes: number) => string): MapNode {
  if (node.children.length <= mostChildren) {
    return { ...node, children: node.children.map((child) => pruned(child, sayCount)) }
  }
  const count = sayCount(countBelow(node))
  return { ...node, label: `${node.label} (${count})`, text: `${node.text} (${count})`, children: [] }
}
