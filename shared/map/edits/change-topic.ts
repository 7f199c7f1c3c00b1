import type { MapContent, MapTopic } from '../../domain/map-document.ts'
import { topicOf } from './topic-tree.ts'

/** What of a topic can be set without moving it. */
export type TopicChange = Partial<Pick<MapTopic, 'label' | 'note' | 'link' | 'reference' | 'pressure'>>

/**
 * Changes what a topic says. A map that is called like its root goes on being called like it. Null where nothing
 * changes.
 */
export function changeTopic(content: MapContent, id: string, change: TopicChange): MapContent | null {
  const before = topicOf(content, id)
  if (before === null) return null
  const after = { ...before, ...change }
  if (JSON.stringify(after) === JSON.stringify(before)) return null
  const topics = content.topics.map((topic) => (topic.id === id ? after : topic))
  const isNamesake = before.parent === null && asTitle(before.label) === content.title
  return { ...content, topics, title: isNamesake ? asTitle(after.label) : content.title }
}

/** Changes the label. */
export function renameTopic(content: MapContent, id: string, label: string): MapContent | null {
  return changeTopic(content, id, { label })
}

/** Changes the name of the map; the root follows where it was called the same. */
export function renameMap(content: MapContent, title: string): MapContent | null {
  if (title === content.title) return null
  const topics = content.topics.map((topic) =>
    topic.parent === null && asTitle(topic.label) === content.title ? { ...topic, label: title } : topic,
  )
  return { ...content, title, topics }
}

/** A label on one line. */
function asTitle(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ')
}
