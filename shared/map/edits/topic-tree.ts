import { mostLevels, type MapContent, type MapTopic } from '../../domain/map-document.ts'

/** The root of a map. Content has one by its schema. */
export function rootOf({ topics }: MapContent): MapTopic {
  const [root] = topics
  if (root === undefined) throw new RangeError('A map has one topic at least.')
  return root
}

export function topicOf({ topics }: MapContent, id: string): MapTopic | null {
  return topics.find((topic) => topic.id === id) ?? null
}

/** The topics directly below another, in their order. */
export function childrenOf({ topics }: MapContent, id: string): MapTopic[] {
  return topics.filter(({ parent }) => parent === id)
}

/** A topic and everything below it, parents first. Empty where there is no such topic. */
export function branchOf({ topics }: MapContent, id: string): MapTopic[] {
  const inside = new Set([id])
  return topics.filter((topic) => {
    if (topic.id !== id && (topic.parent === null || !inside.has(topic.parent))) return false
    inside.add(topic.id)
    return true
  })
}

/** Those of the topics that lie in no branch of another one of them, in the order of the map. */
export function topmost(content: MapContent, ids: readonly string[]): string[] {
  const chosen = new Set(ids)
  const covered = new Set<string>()
  for (const { id, parent } of content.topics) {
    if (parent !== null && (chosen.has(parent) || covered.has(parent))) covered.add(id)
  }
  return content.topics.map(({ id }) => id).filter((id) => chosen.has(id) && !covered.has(id))
}

/** How many levels of topics lie above a topic; 0 for the root. */
export function levelOf(content: MapContent, id: string): number {
  let level = 0
  let topic = topicOf(content, id)
  while (topic?.parent != null) {
    topic = topicOf(content, topic.parent)
    level += 1
  }
  return level
}

/** How many levels a branch has below its first topic. */
export function heightOf(branch: readonly MapTopic[]): number {
  const levels = new Map<string, number>()
  let deepest = 0
  for (const { id, parent } of branch) {
    const level = (parent === null ? -1 : (levels.get(parent) ?? -1)) + 1
    levels.set(id, level)
    deepest = Math.max(deepest, level)
  }
  return deepest
}

/** True where a branch of that height may hang below a topic. */
export function fitsBelow(content: MapContent, parent: string, height: number): boolean {
  return levelOf(content, parent) + 1 + height <= mostLevels
}

/**
 * Puts a branch among the children of a topic: before the child `before`, or last. The order of the array is the
 * order of siblings, and a parent stays before its children.
 */
export function withBranch(
  content: MapContent,
  branch: readonly MapTopic[],
  parent: string,
  before: string | null,
): MapContent {
  const [first, ...rest] = branch
  if (first === undefined) return content
  const { topics } = content
  const next = before === null ? -1 : topics.findIndex((topic) => topic.id === before)
  const at = next < 0 ? topics.length : next
  const hung = { ...first, parent }
  return { ...content, topics: [...topics.slice(0, at), hung, ...rest, ...topics.slice(at)] }
}

/** The sibling that follows a topic, or null where it is the last. */
export function nextSibling(content: MapContent, id: string): string | null {
  const topic = topicOf(content, id)
  if (topic === null || topic.parent === null) return null
  const siblings = childrenOf(content, topic.parent)
  return siblings[siblings.findIndex((sibling) => sibling.id === id) + 1]?.id ?? null
}
