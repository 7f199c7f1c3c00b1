import {
  emptyTopic,
  mostLevels,
  mostTopics,
  type MapContent,
  type MapTopic,
  type TopicLink,
} from '../../domain/map-document.ts'
import type { MapRefusal } from '../map-draft.ts'
import { noteLines } from '../write/node-lines.ts'

/** Thrown by a reader; `readMap` turns it into the answer. */
export class MapRefused extends Error {
  readonly refusal: MapRefusal

  constructor(refusal: MapRefusal) {
    super(`The map is refused: ${refusal}.`)
    this.name = 'MapRefused'
    this.refusal = refusal
  }
}

/** What a file says of a topic; all may be missing. */
export type ReadTopic = Partial<Pick<MapTopic, 'label' | 'note' | 'link' | 'side'>>

/** Gathers the topics of a file as it is read, parents first, and holds them against the limits. */
export interface DraftBuilder {
  /** Adds a topic, at the top with null, and answers with its id. */
  add(parent: string | null, topic: ReadTopic): string
  /** Adds words to a topic that is there. */
  extend(id: string, change: (topic: MapTopic) => Partial<MapTopic>): void
  link(from: string, to: string, label: string): void
  /** Takes empty lines off the beginning and end of every note. */
  trimNotes(): void
  /** The whole map. Where the file has several first topics, one called `name` gathers them. */
  finish(name: string): MapContent
}

export function createDraftBuilder(newId: () => string): DraftBuilder {
  const topics = new Map<string, MapTopic>()
  const levels = new Map<string, number>()
  const links: TopicLink[] = []

  function gather(name: string): MapTopic[] {
    const all = [...topics.values()]
    const tops = all.filter(({ parent }) => parent === null)
    if (tops.length === 1) return all
    const root = { ...emptyTopic(newId(), null), label: name }
    return [root, ...all.map((topic) => (topic.parent === null ? { ...topic, parent: root.id } : topic))]
  }

  return {
    add(parent, topic) {
      const level = parent === null ? 0 : (levels.get(parent) ?? 0) + 1
      // One of each is kept for the topic that may have to gather the others.
      if (topics.size >= mostTopics - 1) throw new MapRefused('too-many-topics')
      if (level >= mostLevels) throw new MapRefused('too-deep')
      const id = newId()
      topics.set(id, { ...emptyTopic(id, parent), ...topic })
      levels.set(id, level)
      return id
    },
    extend(id, change) {
      const topic = topics.get(id)
      if (topic) topics.set(id, { ...topic, ...change(topic) })
    },
    link(from, to, label) {
      if (from === to || !topics.has(from) || !topics.has(to) || links.length >= mostTopics) return
      links.push({ id: newId(), from, to, label })
    },
    trimNotes() {
      for (const [id, topic] of topics) topics.set(id, { ...topic, note: noteLines(topic.note).join('\n') })
    },
    finish(name) {
      if (topics.size === 0) throw new MapRefused('empty')
      const gathered = gather(name)
      const [root] = gathered
      const sided = withSides(gathered)
      const title = (root?.label ?? '').trim().replaceAll(/\s+/g, ' ') || name
      return { title, topics: sided, links }
    },
  }
}

/** Main branches without a side: the first half by topics to the right, the others to the left. */
function withSides(topics: readonly MapTopic[]): MapTopic[] {
  const rootId = topics[0]?.id
  const branch = new Map<string, string>()
  const weight = new Map<string, number>()
  for (const { id, parent } of topics) {
    const main = parent === rootId ? id : branch.get(parent ?? '')
    if (main === undefined) continue
    branch.set(id, main)
    weight.set(main, (weight.get(main) ?? 0) + 1)
  }
  const all = [...weight.values()].reduce((sum, each) => sum + each, 0)
  let before = 0
  return topics.map((topic) => {
    if (topic.parent !== rootId || topic.parent === null) return { ...topic, side: null }
    const own = weight.get(topic.id) ?? 0
    const side = before + own / 2 <= all / 2 ? ('right' as const) : ('left' as const)
    before += own
    return { ...topic, side: topic.side ?? side }
  })
}
