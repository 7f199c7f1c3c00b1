import { mostTopics, type MapContent, type MapTopic, type TopicLink } from '../../domain/map-document.ts'
import { sideBelow } from './add-topic.ts'
import { branchOf, fitsBelow, heightOf, topicOf, topmost, withBranch } from './topic-tree.ts'

/** Branches that were cut or copied, with the lines among them; `heads` are their first topics. */
export interface MapClip {
  heads: readonly string[]
  topics: readonly MapTopic[]
  links: readonly TopicLink[]
}

/** Takes a copy of branches. */
export function clipOf(content: MapContent, ids: readonly string[]): MapClip {
  const heads = topmost(content, ids)
  const topics = heads.flatMap((id) => branchOf(content, id))
  const inside = new Set(topics.map(({ id }) => id))
  const links = content.links.filter(({ from, to }) => inside.has(from) && inside.has(to))
  return { heads, topics, links }
}

/** Puts a copy of branches under a topic, as its last children, with ids of their own. Null where there is no room. */
export function pasteBranches(
  content: MapContent,
  parent: string,
  clip: MapClip,
  newId: () => string,
): { content: MapContent; pasted: string[] } | null {
  if (topicOf(content, parent) === null || clip.heads.length === 0) return null
  if (content.topics.length + clip.topics.length > mostTopics) return null
  const ids = new Map(clip.topics.map(({ id }) => [id, newId()]))
  const renamed = (id: string) => ids.get(id) ?? id
  const heads = new Set(clip.heads)
  let next = content
  for (const head of clip.heads) {
    const branch = branchOf({ title: '', topics: [...clip.topics], links: [] }, head)
    if (!fitsBelow(content, parent, heightOf(branch))) return null
    const side = sideBelow(next, parent)
    const copy = branch.map((topic) => ({
      ...topic,
      id: renamed(topic.id),
      parent: heads.has(topic.id) || topic.parent === null ? parent : renamed(topic.parent),
      side: heads.has(topic.id) ? side : null,
    }))
    next = withBranch(next, copy, parent, null)
  }
  const links = clip.links.map((link) => ({
    ...link,
    id: newId(),
    from: renamed(link.from),
    to: renamed(link.to),
  }))
  return { content: { ...next, links: [...next.links, ...links] }, pasted: clip.heads.map(renamed) }
}
