import { groupLevels, type GroupLevel, type GroupNode } from '../domain/people.ts'

/** One line of the outline of a group. */
export interface GroupRow {
  readonly node: GroupNode
  /** From 0 for what stands at the top. */
  readonly depth: number
  readonly hasChildren: boolean
  /** Stores of the unit: its own number, else what its units add up to; null where nothing is known. */
  readonly stores: number | null
  /** What its units add up to where that is another number than the unit's own; else null. */
  readonly otherSum: number | null
}

/** Where a unit goes relative to another when it is dropped there. */
export type GroupPlace = 'before' | 'into' | 'after'

interface Branch {
  node: GroupNode
  children: Branch[]
}

/** The lines of the outline that are to be seen, from the top down. */
export function groupRows(nodes: readonly GroupNode[], collapsed: ReadonlySet<string>): GroupRow[] {
  const rows: GroupRow[] = []
  function visit(branch: Branch, depth: number): void {
    const { node, children } = branch
    rows.push({
      node,
      depth,
      hasChildren: children.length > 0,
      stores: storesOf(branch),
      otherSum: otherSumOf(branch),
    })
    if (!collapsed.has(node.id)) for (const child of children) visit(child, depth + 1)
  }
  for (const branch of forestOf(nodes)) visit(branch, 0)
  return rows
}

/** How many stores the whole group has; null where no number is known. */
export function storesInGroup(nodes: readonly GroupNode[]): number | null {
  return sumOf(forestOf(nodes))
}

/** The unit and everything below it. */
export function branchOf(nodes: readonly GroupNode[], id: string): Set<string> {
  const branch = findBranch(forestOf(nodes), id)
  return new Set(branch ? flat([branch]).map((node) => node.id) : [])
}

/** Puts a new unit below another, with the same parent. */
export function withSibling(
  nodes: readonly GroupNode[],
  id: string,
  make: (parent: string | null, level: GroupLevel) => GroupNode,
): GroupNode[] {
  const forest = forestOf(nodes)
  const here = familyOf(forest, id)
  if (!here) return [...nodes, make(null, 'group')]
  const { parent, siblings, index, branch } = here
  siblings.splice(index + 1, 0, { node: make(parent, branch.node.level), children: [] })
  return flat(forest)
}

/** Makes a unit the last one below the unit above it; the same list where there is none above. */
export function indented(nodes: readonly GroupNode[], id: string): readonly GroupNode[] {
  const here = familyOf(forestOf(nodes), id)
  const above = here?.siblings[here.index - 1]
  return above ? movedTo(nodes, id, above.node.id, 'into') : nodes
}

/** Makes a unit the one after its parent; the same list for a unit at the top. */
export function outdented(nodes: readonly GroupNode[], id: string): readonly GroupNode[] {
  const parent = familyOf(forestOf(nodes), id)?.parent ?? null
  return parent === null ? nodes : movedTo(nodes, id, parent, 'after')
}

/** Moves a unit up (−1) or down (1) among those with the same parent. */
export function shifted(nodes: readonly GroupNode[], id: string, by: 1 | -1): readonly GroupNode[] {
  const here = familyOf(forestOf(nodes), id)
  const other = here?.siblings[here.index + by]
  return other ? movedTo(nodes, id, other.node.id, by === 1 ? 'after' : 'before') : nodes
}

/**
 * Moves a unit with everything below it. Levels follow: a unit is one level below its parent, and what lies
 * below it keeps its distance. A unit can't go below itself: that gives the same list.
 */
export function movedTo(
  nodes: readonly GroupNode[],
  id: string,
  target: string,
  place: GroupPlace,
): readonly GroupNode[] {
  if (branchOf(nodes, id).has(target)) return nodes
  const forest = forestOf(nodes)
  const from = familyOf(forest, id)
  if (!from) return nodes
  from.siblings.splice(from.index, 1)
  const goal = familyOf(forest, target)
  if (!goal) return nodes
  const parent = place === 'into' ? goal.branch.node : null
  const level = parent ? levelBelow(parent.level) : goal.branch.node.level
  const branch = moved(from.branch, parent ? parent.id : goal.parent, distance(from.branch.node.level, level))
  if (parent) goal.branch.children.push(branch)
  else goal.siblings.splice(goal.index + (place === 'after' ? 1 : 0), 0, branch)
  return flat(forest)
}

/** Takes a unit out with everything below it. */
export function withoutBranch(nodes: readonly GroupNode[], id: string): GroupNode[] {
  const gone = branchOf(nodes, id)
  return nodes.filter((node) => !gone.has(node.id))
}

/**
 * Brings a list from one arrangement into another: order, parents and levels, what was added and what was taken
 * away. What else was written meanwhile stays, as do units that neither arrangement knows.
 */
export function rearranged(
  current: readonly GroupNode[],
  from: readonly GroupNode[],
  to: readonly GroupNode[],
): GroupNode[] {
  const present = new Map(current.map((node) => [node.id, node]))
  const known = new Set([...from, ...to].map(({ id }) => id))
  return [
    ...to.map((node) => {
      const now = present.get(node.id)
      return now ? { ...now, parent: node.parent, level: node.level } : node
    }),
    ...current.filter(({ id }) => !known.has(id)),
  ]
}

/** The level that usually comes below another. */
function levelBelow(level: GroupLevel): GroupLevel {
  return levelAt(groupLevels.indexOf(level) + 1)
}

/** Units whose parent is gone, or that would stand below themselves, stand at the top. */
function forestOf(nodes: readonly GroupNode[]): Branch[] {
  const ids = new Set(nodes.map(({ id }) => id))
  const seen = new Set<string>()
  function branch(node: GroupNode): Branch {
    seen.add(node.id)
    return {
      node,
      children: nodes.filter(({ id, parent }) => parent === node.id && !seen.has(id)).map(branch),
    }
  }
  const forest = nodes.filter(({ parent }) => parent === null || !ids.has(parent)).map(branch)
  for (const node of nodes) if (!seen.has(node.id)) forest.push(branch(node))
  return forest
}

function flat(forest: readonly Branch[]): GroupNode[] {
  return forest.flatMap(({ node, children }) => [node, ...flat(children)])
}

function findBranch(forest: Branch[], id: string): Branch | null {
  return familyOf(forest, id)?.branch ?? null
}

interface Family {
  branch: Branch
  siblings: Branch[]
  index: number
  parent: string | null
}

function familyOf(siblings: Branch[], id: string, parent: string | null = null): Family | null {
  const index = siblings.findIndex(({ node }) => node.id === id)
  const branch = siblings[index]
  if (branch) return { branch, siblings, index, parent }
  for (const { node, children } of siblings) {
    const found = familyOf(children, id, node.id)
    if (found) return found
  }
  return null
}

function moved({ node, children }: Branch, parent: string | null, by: number): Branch {
  return {
    node: { ...node, parent, level: levelAt(groupLevels.indexOf(node.level) + by) },
    children: children.map((child) => moved(child, node.id, by)),
  }
}

function distance(from: GroupLevel, to: GroupLevel): number {
  return groupLevels.indexOf(to) - groupLevels.indexOf(from)
}

function levelAt(index: number): GroupLevel {
  return groupLevels[Math.min(Math.max(index, 0), groupLevels.length - 1)] ?? 'store'
}

function storesOf({ node, children }: Branch): number | null {
  return node.stores ?? sumOf(children) ?? (node.level === 'store' ? 1 : null)
}

function otherSumOf({ node, children }: Branch): number | null {
  const sum = sumOf(children)
  return node.stores === null || sum === null || sum === node.stores ? null : sum
}

function sumOf(branches: readonly Branch[]): number | null {
  const known = branches.map(storesOf).filter((stores) => stores !== null)
  return known.length === 0 ? null : known.reduce((sum, stores) => sum + stores, 0)
}
