import { locales } from '#shared/domain/locale.ts'
import type { PlaybookContent } from '#shared/domain/content.ts'
import { foldText, wordsOf } from '#shared/search/fold-text.ts'

type Glossary = NonNullable<PlaybookContent['glossary']>
export type Term = Glossary['structure']['terms'][number]

/** Finds terms by a word of either language, its other names or its meaning; what starts with it comes first. */
export function findTerms({ structure, text }: Glossary, query: string): Term[] {
  const words = wordsOf(query)
  if (words.length === 0) return structure.terms
  const found = structure.terms.flatMap((term) => {
    const texts = locales.flatMap((locale) => text[locale].terms[term.id] ?? [])
    const names = texts.flatMap(({ term: name, also = [] }) => [name, ...also]).map(foldText)
    const all = foldText([...names, ...texts.map(({ meaning }) => meaning)].join(' '))
    if (!words.every((word) => all.includes(word))) return []
    const first = words[0] ?? ''
    const rank = names.some((name) => name.startsWith(first))
      ? 0
      : names.some((name) => name.includes(first))
        ? 1
        : 2
    return [{ term, rank }]
  })
  return found.sort((a, b) => a.rank - b.rank).map(({ term }) => term)
}
