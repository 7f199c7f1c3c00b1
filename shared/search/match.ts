import type { SearchKind, SearchScope } from '../domain/search.ts'
import type { Facet, SearchQuery } from './query.ts'
import type { SearchEntry } from './search-entry.ts'
import { canBePinyin, soundsLike, type TitlePinyin } from './title-pinyin.ts'

/** How telling the place of a term is, the most telling first. */
export const placeRank = {
  titleExact: 0,
  titlePrefix: 1,
  titleWordStart: 2,
  titleInside: 3,
  titleSound: 4,
  headWordStart: 5,
  headInside: 6,
  bodyWordStart: 7,
  bodyInside: 8,
} as const

/** What a title sounds like, or null. */
export type SayTitle = (title: string) => TitlePinyin | null

/** Says which ids a part of a name stands for. */
export type ResolveFacet = (facet: Exclude<Facet, 'tag' | 'type'>, value: string) => ReadonlySet<string>
/** Says which kinds a part of a name stands for. */
export type ResolveKind = (value: string) => ReadonlySet<SearchKind>

interface Condition {
  holds: (entry: SearchEntry) => boolean
  excluded: boolean
}

/** A query made ready for many entries. */
export interface Matcher {
  /** The place in the order of results, lower first; null where the entry is none of them. */
  rank: (entry: SearchEntry) => number | null
  /** The terms to highlight. */
  terms: readonly string[]
}

/** How many terms' places are told apart in a rank; a query longer than that is no less right, only less sorted. */
const sumLimit = 127

/**
 * Makes a query ready. An entry is a result when every term is in it (as a stretch of its folded texts, or of the
 * sound of its title), no excluded one is, and every facet holds. The worst place of a term ranks first, then the
 * sum of all.
 */
export function matcherOf(
  query: SearchQuery,
  scope: SearchScope,
  say: SayTitle,
  resolve: { facet: ResolveFacet; kind: ResolveKind },
): Matcher {
  const wanted = query.terms.filter(({ excluded }) => !excluded).map(({ text }) => text)
  const refused = query.terms.filter(({ excluded }) => excluded).map(({ text }) => text)
  const conditions = conditionsOf(query, resolve)
  const phrase = wanted.length > 1 ? wanted.join(' ') : null
  // The longest one is the rarest: it decides soonest that an entry is none.
  const finders = [...wanted].sort((a, b) => b.length - a.length).map((term) => finderOf(term, say))
  const at: number[] = []

  function rank(entry: SearchEntry): number | null {
    for (const [index, finder] of finders.entries()) {
      const found = firstPlace(entry, finder.term, scope)
      if (found === -1 && !finder.sounds(entry)) return null
      at[index] = found
    }
    if (refused.some((term) => firstPlace(entry, term, scope) !== -1)) return null
    if (conditions.some(({ holds, excluded }) => holds(entry) === excluded)) return null
    let worst = 0
    let sum = 0
    for (const [index, finder] of finders.entries()) {
      const place = finder.place(entry, at[index] ?? -1)
      if (place > worst) worst = place
      sum += place
    }
    if (phrase !== null && worst <= placeRank.titleInside && entry.text.startsWith(phrase)) {
      worst = phrase.length === entry.titleEnd ? placeRank.titleExact : placeRank.titlePrefix
    }
    return worst * (sumLimit + 1) + Math.min(sum, sumLimit)
  }

  return { rank, terms: wanted }
}

/** Finds one term in entries. */
interface Finder {
  term: string
  sounds: (entry: SearchEntry) => boolean
  /** How telling the place of the term is, given its first place in the text; -1 where only the title sounds so. */
  place: (entry: SearchEntry, at: number) => number
}

function finderOf(term: string, say: SayTitle): Finder {
  const maySound = canBePinyin(term)
  const isLatin = /^[a-z0-9]/.test(term)
  function sounds(entry: SearchEntry): boolean {
    if (!maySound) return false
    if (entry.pinyin === undefined) entry.pinyin = say(entry.source.title)
    return entry.pinyin !== null && soundsLike(entry.pinyin, term)
  }
  return {
    term,
    sounds,
    place(entry, at) {
      if (at === -1) return placeRank.titleSound
      if (at >= entry.titleEnd && sounds(entry)) return placeRank.titleSound
      return writtenPlace(entry, term, at, isLatin)
    },
  }
}

function firstPlace({ text, namesEnd }: SearchEntry, term: string, scope: SearchScope): number {
  const at = text.indexOf(term)
  return scope === 'names' && at >= namesEnd ? -1 : at
}

/** Ranks where a term stands, given its first place; the sections lie in the order of their weight. */
function writtenPlace(
  { text, titleEnd, headsEnd }: SearchEntry,
  term: string,
  at: number,
  isLatin: boolean,
): number {
  if (at < titleEnd) {
    if (at === 0) return term.length === titleEnd ? placeRank.titleExact : placeRank.titlePrefix
    return startsWord(text, term, at, titleEnd) ? placeRank.titleWordStart : placeRank.titleInside
  }
  if (at < headsEnd) {
    return startsWord(text, term, at, headsEnd) ? placeRank.headWordStart : placeRank.headInside
  }
  // Chinese has no words that one could see the beginning of; all its places in a text are alike.
  if (!isLatin) return placeRank.bodyInside
  return startsWord(text, term, at, text.length) ? placeRank.bodyWordStart : placeRank.bodyInside
}

/** How many places of a term in a text are looked at; in a long text with none at a word it would cost too much. */
const placesLooked = 8

function startsWord(text: string, term: string, first: number, end: number): boolean {
  let at = first
  for (let looked = 0; at !== -1 && at < end && looked < placesLooked; looked += 1) {
    if (isWordStart(text, at)) return true
    at = text.indexOf(term, at + 1)
  }
  return false
}

function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true
  const before = isPlainLetter(text.charCodeAt(at - 1))
  const here = isPlainLetter(text.charCodeAt(at))
  // Between two scripts a word begins; within Chinese, only after what is no letter at all.
  if (before !== here) return here || !isHan(text.charCodeAt(at - 1))
  return !before && !isHan(text.charCodeAt(at - 1))
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000)
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

function conditionsOf(query: SearchQuery, resolve: { facet: ResolveFacet; kind: ResolveKind }): Condition[] {
  const conditions: Condition[] = []
  const kinds = new Set<SearchKind>()
  for (const { facet, text, excluded } of query.facets) {
    if (facet === 'tag') {
      conditions.push({ holds: ({ tags }) => tags.includes(text), excluded })
    } else if (facet === 'type') {
      const named = resolve.kind(text)
      if (excluded) conditions.push({ holds: ({ source }) => named.has(source.kind), excluded })
      else for (const kind of named) kinds.add(kind)
    } else {
      const ids = resolve.facet(facet, text)
      conditions.push({
        holds: ({ source }) => (source.ties[facet] ?? []).some((id) => ids.has(id)),
        excluded,
      })
    }
  }
  // A thing is of one kind, so several kinds are alternatives.
  if (query.facets.some(({ facet, excluded }) => facet === 'type' && !excluded)) {
    conditions.push({ holds: ({ source }) => kinds.has(source.kind), excluded: false })
  }
  return conditions
}
