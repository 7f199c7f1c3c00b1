import { mostTopics, type MapContent, type MapTopic } from '../../domain/map-document.ts'
import { childrenOf, fitsBelow, nextSibling, rootOf, topicOf, withBranch } from './topic-tree.ts'

/**
 * Adds a topic as the last child of another. Null where the map is full, too deep or has no such parent: every edit
 * answers null when it would change nothing or break the map.
 */
export function addChild(content: MapContent, parent: string, topic: MapTopic): MapContent | null {
  if (!mayAdd(content, parent, topic.id)) return null
  return withBranch(content, [{ ...topic, side: sideBelow(content, parent) }], parent, null)
}

/** Adds a topic before or after another one. The root has no siblings. */
export function addSibling(
  content: MapContent,
  beside: string,
  topic: MapTopic,
  place: 'before' | 'after' = 'after',
): MapContent | null {
  const sibling = topicOf(content, beside)
  if (sibling === null || sibling.parent === null || !mayAdd(content, sibling.parent, topic.id)) return null
  const before = place === 'before' ? beside : nextSibling(content, beside)
  return withBranch(content, [{ ...topic, side: sibling.side }], sibling.parent, before)
}

/**
 * The side for a new main branch: the one with fewer, the right one where both have as many. Kept with the branch, so
 * that no other branch changes sides when it comes.
 */
export function sideBelow(content: MapContent, parent: string): MapTopic['side'] {
  if (parent !== rootOf(content).id) return null
  const left = childrenOf(content, parent).filter(({ side }) => side === 'left').length
  return left < childrenOf(content, parent).length - left ? 'left' : 'right'
}

function mayAdd(content: MapContent, parent: string, id: string): boolean {
  return (
    content.topics.length < mostTopics &&
    topicOf(content, parent) !== null &&
    topicOf(content, id) === null &&
    fitsBelow(content, parent, 0)
  )
}
