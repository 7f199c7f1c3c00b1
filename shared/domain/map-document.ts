import { z } from 'zod'
import { documentHeaderShape, documentIdSchema } from './document.ts'
import { pressureIdSchema } from './pressure.ts'

/** Schema version of map documents; see electron/storage/migrations. */
export const mapSchemaVersion = 1

/** More topics or levels than this are a mistake or an attack, not a map that somebody reads. */
export const mostTopics = 5_000
export const mostLevels = 100

/** The kinds of document that a topic can stand for. */
const topicReferenceKinds = ['account', 'note', 'method', 'case', 'worksheet'] as const
const topicReferenceSchema = z.looseObject({
  kind: z.enum(topicReferenceKinds),
  id: documentIdSchema,
})
export type TopicReference = z.infer<typeof topicReferenceSchema>

/** One topic. Label and note may have several lines; `link` is an address outside of Trivet. */
const mapTopicSchema = z.looseObject({
  id: documentIdSchema,
  /** Null for the first topic alone. */
  parent: documentIdSchema.nullable(),
  label: z.string(),
  note: z.string(),
  link: z.string(),
  reference: topicReferenceSchema.nullable(),
  /** Colours the topic and all below it that have none of their own. */
  pressure: pressureIdSchema.nullable(),
  /** The side of the root that a main branch grows to; null elsewhere, and means the right. */
  side: z.enum(['left', 'right']).nullable(),
})
export type MapTopic = z.infer<typeof mapTopicSchema>

/** A line between two topics of different branches. */
const topicLinkSchema = z.looseObject({
  id: documentIdSchema,
  from: documentIdSchema,
  to: documentIdSchema,
  label: z.string(),
})
export type TopicLink = z.infer<typeof topicLinkSchema>

const mapShape = {
  title: z.string(),
  /** Sample data is labelled wherever it is shown or exported. */
  sample: z.boolean(),
  /**
   * Every topic after its parent; siblings in the order in which they are shown. One that the first topic is, the
   * root, and no circle can be written down this way.
   */
  topics: z.array(mapTopicSchema).min(1).max(mostTopics),
  links: z.array(topicLinkSchema).max(mostTopics),
}

/** What the user can change about a map. What is folded or selected is never part of it. */
export const mapContentSchema = z
  .object({ title: mapShape.title, topics: mapShape.topics, links: mapShape.links })
  .refine(isOneTree, 'the topics are not one tree')
export type MapContent = z.infer<typeof mapContentSchema>

/** A free map of the user's own. */
export const mapSchema = z
  .looseObject({ ...documentHeaderShape, ...mapShape })
  .refine(isOneTree, 'the topics are not one tree')
export type MapDocument = z.infer<typeof mapSchema>

/** What a list needs to know of a map. */
export const mapSummarySchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  sample: z.boolean(),
  topics: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type MapSummary = z.infer<typeof mapSummarySchema>

/** Reduces a map to the row of a list. */
export function summariseMap({ id, title, sample, topics, createdAt, updatedAt }: MapDocument): MapSummary {
  return { id, title, sample, topics: topics.length, createdAt, updatedAt }
}

/** A topic that says nothing yet. */
export function emptyTopic(id: string, parent: string | null): MapTopic {
  return { id, parent, label: '', note: '', link: '', reference: null, pressure: null, side: null }
}

/** A map of one topic that is called like the map. */
export function emptyMap(title: string, rootId: string): MapContent {
  return { title, topics: [{ ...emptyTopic(rootId, null), label: title }], links: [] }
}

function isOneTree({ topics, links }: { topics: MapTopic[]; links: TopicLink[] }): boolean {
  const levels = new Map<string, number>()
  for (const [index, { id, parent }] of topics.entries()) {
    const above = parent === null ? -1 : levels.get(parent)
    if (above === undefined || (parent === null) !== (index === 0)) return false
    if (levels.has(id) || above + 1 > mostLevels) return false
    levels.set(id, above + 1)
  }
  return links.every(({ from, to }) => from !== to && levels.has(from) && levels.has(to))
}
