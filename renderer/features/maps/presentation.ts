import { walk, type MapModel, type MapNode } from '#shared/map/model.ts'

/** How deep a presentation goes by itself: the root, its branches, and theirs. */
const deepestStep = 2

/** The nodes that a presentation stops at: the whole map, each branch, and what hangs on it where more hangs there. */
export function presentationSteps(map: MapModel): MapNode[] {
  return [...walk(map.root)]
    .filter(({ node, depth }) => depth <= deepestStep && (depth <= 1 || node.children.length > 0))
    .map(({ node }) => node)
}

/** The ids that stay lit at a step: the branch, and the way to it. */
export function litAt(map: MapModel, step: MapNode): ReadonlySet<string> | null {
  if (step.id === map.root.id) return null
  const lit = new Set<string>()
  for (const { node } of walk(step)) lit.add(node.id)
  let path = step.id
  while (path.includes('/')) {
    path = path.slice(0, path.lastIndexOf('/'))
    lit.add(path)
  }
  return lit
}
