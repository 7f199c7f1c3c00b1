import type { MapContent } from '#shared/domain/map-document.ts'
import { topicOf } from '#shared/map/edits/topic-tree.ts'
import type { MapNode } from '#shared/map/model.ts'

/** The topic that a node of a free map shows. */
export function topicIdOf(node: Pick<MapNode, 'reference'>): string | null {
  return node.reference.kind === 'topic' ? node.reference.id : null
}

/** The id of the node that shows a topic: the way to it from the root. */
export function nodeIdOf(content: MapContent, topic: string): string {
  const path: string[] = []
  for (let id: string | null = topic; id !== null; id = topicOf(content, id)?.parent ?? null) path.unshift(id)
  return path.join('/')
}
