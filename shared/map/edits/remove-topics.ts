import type { MapContent } from '../../domain/map-document.ts'
import { branchOf, topmost } from './topic-tree.ts'

/** Deletes branches with the lines that lead into them. Null where nothing is deleted; the root can't be. */
export function removeTopics(content: MapContent, ids: readonly string[]): MapContent | null {
  const gone = new Set(topmost(content, ids).flatMap((id) => branchOf(content, id).map((topic) => topic.id)))
  const [root] = content.topics
  if (gone.size === 0 || root === undefined || gone.has(root.id)) return null
  return {
    ...content,
    topics: content.topics.filter(({ id }) => !gone.has(id)),
    links: content.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  }
}
