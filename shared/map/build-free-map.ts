import { emptyTopic, type MapDocument, type MapTopic } from '../domain/map-document.ts'
import { messagesFor } from '../i18n/messages.ts'
import type { Locale } from '../domain/locale.ts'
import { pressureSourceOf } from '../domain/pressure.ts'
import { growMap, walk, type MapModel, type NodeSeed } from './model.ts'

/** A free map as it is drawn: its topics with the colours they pass on, its lines between the nodes that show them. */
export function buildFreeMap(
  document: Pick<MapDocument, 'id' | 'title' | 'topics' | 'links'>,
  locale: Locale,
): MapModel {
  const { untitled } = messagesFor(locale).common
  const below = new Map<string | null, MapTopic[]>()
  for (const topic of document.topics) {
    const siblings = below.get(topic.parent)
    if (siblings) siblings.push(topic)
    else below.set(topic.parent, [topic])
  }

  function seed(topic: MapTopic): NodeSeed {
    const isRoot = topic.parent === null
    const label = topic.label.trim() === '' && isRoot ? document.title.trim() || untitled : topic.label
    return {
      key: topic.id,
      kind: isRoot ? 'root' : 'topic',
      label,
      subject: `topic:${topic.id}`,
      reference: { kind: 'topic', map: document.id, id: topic.id, target: topic.reference },
      ...(topic.pressure === null
        ? {}
        : { pressure: topic.pressure, source: pressureSourceOf(topic.pressure) }),
      ...(topic.side === null ? {} : { side: topic.side }),
      note: topic.note,
      link: topic.link,
      children: (below.get(topic.id) ?? []).map(seed),
    }
  }

  const [root = emptyTopic(document.id, null)] = below.get(null) ?? []
  const map = growMap(seed(root))
  const nodes = new Map([...walk(map.root)].map(({ node }) => [node.subject, node.id]))
  const links = document.links.flatMap(({ id, from, to, label }) => {
    const [start, end] = [nodes.get(`topic:${from}`), nodes.get(`topic:${to}`)]
    return start === undefined || end === undefined ? [] : [{ id, from: start, to: end, label }]
  })
  return { ...map, links }
}
