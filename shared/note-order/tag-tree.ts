import type { Locale } from '../domain/locale.ts'
import type { NoteSummary } from '../domain/note.ts'
import { nameOrder } from './name-order.ts'
import { levelsOfTag, tagDivider, tagKey, tidyTag } from './tag-path.ts'

/** A tag with the tags below it. */
export interface TagNode {
  key: string
  /** The whole tag in its first spelling, and its last level alone. */
  path: string
  name: string
  /** How many notes bear it or a tag below it; a note counts once. */
  count: number
  children: TagNode[]
}

type Tagged = Pick<NoteSummary, 'tags' | 'createdAt'>

interface Entry {
  path: string
  since: string
  count: number
}

/** The tags of the notes as trees, in the order in which a reader of the language looks things up. */
export function buildTagTree(notes: readonly Tagged[], locale: Locale): TagNode[] {
  const entries = gatherTags(notes)
  const nodes = new Map<string, TagNode>()
  const roots: TagNode[] = []
  // A parent's key is shorter than those of its children, so it is there before them.
  for (const [key, { path, count }] of [...entries].sort(([a], [b]) => a.length - b.length)) {
    const node = { key, path, name: path.slice(path.lastIndexOf(tagDivider) + 1), count, children: [] }
    nodes.set(key, node)
    const end = key.lastIndexOf(tagDivider)
    const siblings = end < 0 ? roots : (nodes.get(key.slice(0, end))?.children ?? roots)
    siblings.push(node)
  }
  const compare = nameOrder(locale)
  for (const siblings of [roots, ...[...nodes.values()].map(({ children }) => children)]) {
    siblings.sort((a, b) => compare(a.name, b.name))
  }
  return roots
}

/** Every tag in use in its first spelling, most used first. */
export function tagsInUse(notes: readonly Tagged[]): string[] {
  const borne = new Set(notes.flatMap(({ tags }) => tags.map(tagKey)))
  return [...gatherTags(notes)]
    .filter(([key]) => borne.has(key))
    .sort(([, a], [, b]) => b.count - a.count || (a.path < b.path ? -1 : 1))
    .map(([, { path }]) => path)
}

/** All trees as one list, parents before what is below them. */
export function flattenTags(nodes: readonly TagNode[]): TagNode[] {
  return nodes.flatMap((node) => [node, ...flattenTags(node.children)])
}

function gatherTags(notes: readonly Tagged[]): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  // Tidying and folding cost more than the rest; ten thousand notes share a few hundred tags.
  const levels = new Map<string, [string, string][]>()
  for (const { tags, createdAt } of notes) {
    const counted = new Set<string>()
    for (const tag of tags) {
      const known = levels.get(tag)
      const own = known ?? levelsOfTag(tidyTag(tag)).map((path): [string, string] => [tagKey(path), path])
      if (!known) levels.set(tag, own)
      for (const [key, path] of own) {
        if (key === '') continue
        const entry = entries.get(key) ?? { path, since: createdAt, count: 0 }
        if (createdAt < entry.since) Object.assign(entry, { path, since: createdAt })
        if (!counted.has(key)) entry.count += 1
        counted.add(key)
        entries.set(key, entry)
      }
    }
  }
  return entries
}
