import { foldText } from '#shared/search/fold-text.ts'
import { parseQuery } from '#shared/search/query.ts'
import type { SearchSource } from '#shared/search/search-entry.ts'

/** What a search means, as plainly as it can be said: every wanted text in it, no excluded one, every tag. */
export function isResult(source: SearchSource, query: string): boolean {
  const { title, names, heads, passages, ties } = source
  const texts = [title, ...names, ...heads, ...passages.map(({ text }) => text)].map(foldText)
  const holds = (term: string) => texts.some((text) => text.includes(term))
  const { terms, facets } = parseQuery(query)
  const tags = (ties.tag ?? []).map(foldText)
  return (
    terms.every(({ text, excluded }) => holds(text) !== excluded) &&
    facets.every(({ text, excluded }) => tags.some((tag) => tag.includes(text)) !== excluded)
  )
}
