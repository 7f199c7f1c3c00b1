import type { SearchKind } from '../domain/search.ts'
import { foldText } from './fold-text.ts'
import type { Facet } from './query.ts'
import type { TitlePinyin } from './title-pinyin.ts'

/** A stretch of a document's text, with the part that it belongs to where a document has parts. */
export interface Passage {
  text: string
  /** The name of the part, and the same in words. */
  part?: string
  label?: string
}

/** What something is tied to, by ids; tags are their own names. */
export type Ties = Readonly<Partial<Record<Exclude<Facet, 'type'>, readonly string[]>>>

/** All that a search needs to know of one thing. */
export interface SearchSource {
  kind: SearchKind
  id: string
  title: string
  /** What else it is called. */
  names: readonly string[]
  /** Words that count more than the text: tags, headings. */
  heads: readonly string[]
  passages: readonly Passage[]
  ties: Ties
  parent: string | null
  context: string
  /** Null for what is built in. */
  updatedAt: string | null
  sample: boolean
}

/** A thing as it lies in memory to be searched: its texts folded once, the more telling ones first. */
export interface SearchEntry {
  readonly source: SearchSource
  /** Title, names, heads and passages, one after another, folded. */
  readonly text: string
  readonly titleEnd: number
  readonly namesEnd: number
  readonly headsEnd: number
  readonly tags: string
  /** Worked out when Latin letters are first searched for; null where the title is not Chinese. */
  pinyin?: TitlePinyin | null
}

/** Folds what is to be searched. The first place of a term in `text` tells how telling it is. */
export function entryOf(source: SearchSource): SearchEntry {
  const title = foldLines([source.title])
  const names = foldLines([source.title, ...source.names])
  const heads = foldLines([source.title, ...source.names, ...source.heads])
  const body = foldText(source.passages.map((passage) => passage.text).join('\n'))
  return {
    source,
    // Joined, not added: the engine keeps a sum as two halves, and looking into those takes twice as long.
    text: body === '' ? heads : [heads, body].join('\n'),
    titleEnd: title.length,
    namesEnd: names.length,
    headsEnd: heads.length,
    tags: foldLines(source.ties.tag ?? []),
  }
}

function foldLines(lines: readonly string[]): string {
  return foldText(lines.join('\n'))
}
