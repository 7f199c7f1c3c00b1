import { foldText } from './fold-text.ts'

/** What a query can ask of a thing besides its words. */
export const facets = ['tag', 'account', 'pressure', 'competency', 'type', 'method'] as const
export type Facet = (typeof facets)[number]

/** The words that name a facet, folded, in every language. */
const facetWords: Record<Facet, readonly string[]> = {
  tag: ['tag', '标签'],
  account: ['account', '客户'],
  pressure: ['pressure', '压力'],
  competency: ['competency', '能力'],
  type: ['type', '类型'],
  method: ['method', '方法'],
}
const facetByWord = new Map(facets.flatMap((facet) => facetWords[facet].map((word) => [word, facet])))

/** A folded stretch of text that must be there or, excluded, must not. */
export interface QueryTerm {
  text: string
  excluded: boolean
}

/** A folded part of the name of what something is tied to. */
export interface QueryFacet extends QueryTerm {
  facet: Facet
}

export interface SearchQuery {
  terms: QueryTerm[]
  facets: QueryFacet[]
}

/** Closing marks by opening mark. An input method may give the same curly quote for both. */
const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '”': '”“',
  '「': '」',
  '『': '』',
}

/**
 * Reads a query: words and quoted phrases that must all be there, `-` before what must not, and facets such as
 * `tag:pricing` or `标签：“大 促”`. Never fails: an open quote reaches to the end, and what has no meaning yet,
 * such as a `-` alone or a facet without a value, asks for nothing.
 */
export function parseQuery(text: string): SearchQuery {
  const query: SearchQuery = { terms: [], facets: [] }
  let rest = foldText(text).trimStart()
  while (rest !== '') {
    const excluded = rest.startsWith('-')
    if (excluded) rest = rest.slice(1)
    const named = takeFacet(rest)
    const value = takeValue(named.rest)
    rest = value.rest.trimStart()
    if (value.text === '') continue
    if (named.facet) query.facets.push({ facet: named.facet, text: value.text, excluded })
    else query.terms.push({ text: value.text, excluded })
  }
  return query
}

/** Tells whether a query asks for anything that is to be there. */
export function asksForSomething({ terms, facets: wanted }: SearchQuery): boolean {
  return [...terms, ...wanted].some(({ excluded }) => !excluded)
}

function takeFacet(text: string): { facet: Facet | null; rest: string } {
  const colon = text.indexOf(':')
  const facet = colon > 0 ? facetByWord.get(text.slice(0, colon)) : undefined
  return facet ? { facet, rest: text.slice(colon + 1) } : { facet: null, rest: text }
}

function takeValue(text: string): { text: string; rest: string } {
  const closing = quotes[text.charAt(0)]
  if (closing === undefined) {
    const end = text.search(/\s/)
    return end === -1 ? { text, rest: '' } : { text: text.slice(0, end), rest: text.slice(end) }
  }
  const inner = text.slice(1)
  const end = [...inner].findIndex((character) => closing.includes(character))
  if (end === -1) return { text: inner.trim(), rest: '' }
  const quoted = [...inner].slice(0, end).join('')
  return { text: quoted.trim(), rest: inner.slice(quoted.length + 1) }
}
