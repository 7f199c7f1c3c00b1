import type { MapContent, MapTopic } from '../../domain/map-document.ts'
import { sideBelow } from './add-topic.ts'
import {
  branchOf,
  childrenOf,
  fitsBelow,
  heightOf,
  nextSibling,
  topicOf,
  topmost,
  withBranch,
} from './topic-tree.ts'

/** Where something is dropped: before or after a topic, or into it as its last child. */
export interface DropPlace {
  target: string
  where: 'before' | 'after' | 'into'
  /** The side of the root to hang on; without it a main branch keeps its own or takes that of its new neighbour. */
  side?: 'left' | 'right'
}

/**
 * Moves branches, in the order of the map. Null where one would come into its own branch, where the root is among
 * them, or where all stays as it is.
 */
export function moveTopics(content: MapContent, ids: readonly string[], place: DropPlace): MapContent | null {
  const moved = topmost(content, ids)
  const target = topicOf(content, place.target)
  const parent = place.where === 'into' ? place.target : (target?.parent ?? null)
  if (target === null || parent === null || moved.length === 0) return null
  const branches = moved.map((id) => branchOf(content, id))
  const isMoved = new Set(branches.flat().map(({ id }) => id))
  if (isMoved.has(parent) || branches.some(([first]) => first?.parent === null)) return null
  if (branches.some((branch) => !fitsBelow(content, parent, heightOf(branch)))) return null

  let before = beforeWhich(content, place)
  while (before !== null && isMoved.has(before)) before = nextSibling(content, before)
  let next: MapContent = { ...content, topics: content.topics.filter(({ id }) => !isMoved.has(id)) }
  for (const [first, ...rest] of branches) {
    if (first === undefined) continue
    const side = place.side ?? sideAt(next, first, target, place)
    next = withBranch(next, [{ ...first, side: isMain(next, parent) ? side : null }, ...rest], parent, before)
  }
  return isSame(content, next) ? null : next
}

/** Moves a topic one place up or down among its siblings on the same side. */
export function shiftTopic(content: MapContent, id: string, by: -1 | 1): MapContent | null {
  const topic = topicOf(content, id)
  if (topic === null || topic.parent === null) return null
  const siblings = childrenOf(content, topic.parent).filter(({ side }) => side === topic.side)
  const neighbour = siblings[siblings.findIndex((sibling) => sibling.id === id) + by]
  if (neighbour === undefined) return null
  return moveTopics(content, [id], { target: neighbour.id, where: by < 0 ? 'before' : 'after' })
}

function beforeWhich(content: MapContent, { target, where }: DropPlace): string | null {
  switch (where) {
    case 'before':
      return target
    case 'after':
      return nextSibling(content, target)
    case 'into':
      return null
  }
}

function isMain(content: MapContent, parent: string): boolean {
  return content.topics[0]?.id === parent
}

function sideAt(
  content: MapContent,
  moved: MapTopic,
  target: MapTopic,
  { where }: DropPlace,
): MapTopic['side'] {
  if (where !== 'into') return target.side
  return moved.side ?? sideBelow(content, target.id)
}

/** Two maps are the same when every topic has its parent, its side and its place among its siblings. */
function isSame(a: MapContent, b: MapContent): boolean {
  return JSON.stringify(placesOf(a)) === JSON.stringify(placesOf(b))
}

function placesOf({ topics }: MapContent): [string, string[]][] {
  const below = new Map<string, string[]>()
  for (const { id, parent, side } of topics) {
    const key = parent ?? ''
    below.set(key, [...(below.get(key) ?? []), `${id} ${side ?? ''}`])
  }
  return [...below].sort(([a], [b]) => (a < b ? -1 : 1))
}
