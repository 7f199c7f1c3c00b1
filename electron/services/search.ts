import type { ParsedInput } from '#shared/api/contract.ts'
import { searchKeyOf, type SearchAnswer, type SearchHit } from '#shared/domain/search.ts'
import { matcherOf, type SayTitle } from '#shared/search/match.ts'
import { asksForSomething, parseQuery } from '#shared/search/query.ts'
import { createScan } from '#shared/search/scan.ts'
import type { SearchEntry } from '#shared/search/search-entry.ts'
import { markText, snippetOf } from '#shared/search/snippet.ts'
import { canBePinyin } from '#shared/search/title-pinyin.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import { createBreather } from './breather.ts'
import type { ContentLibrary } from './content-library.ts'
import type { EventBus } from './event-bus.ts'
import type { MethodService } from './methods.ts'
import { createSearchIndex, type SearchIndex } from './search-index.ts'
import type { WorkspaceService } from './workspace.ts'

export interface SearchService {
  /** Searches everything. A newer query of the same asker ends an older one, which answers as superseded. */
  query(input: ParsedInput<'search.query'>): Promise<SearchAnswer>
}

const superseded: SearchAnswer = { hits: [], counts: {}, superseded: true }
const nothing: SearchAnswer = { hits: [], counts: {}, superseded: false }

export function createSearchService({
  workspace,
  events,
  methods,
  content,
}: {
  workspace: WorkspaceService
  events: EventBus
  methods: MethodService
  content: ContentLibrary
}): SearchService {
  let index: { store: WorkspaceStore; texts: SearchIndex } | null = null
  /** The newest turn of each asker, while one of them is being answered. */
  const newest = new Map<string, number>()

  events.subscribe((event) => {
    if (event.type === 'documents-changed') index?.texts.changed(event.kind)
    if (event.type === 'workspace-changed') index = null
  })

  async function texts(): Promise<SearchIndex> {
    const store = await workspace.store()
    if (index?.store !== store) index = { store, texts: createSearchIndex({ store, methods, content }) }
    return index.texts
  }

  async function answer(
    { text, scope, kind, limit, locale, recent }: ParsedInput<'search.query'>,
    isOver: () => boolean,
  ): Promise<SearchAnswer> {
    const query = parseQuery(text)
    const isEmpty = !asksForSomething(query)
    if (isEmpty && scope === 'everything') return nothing
    const breather = createBreather()
    const { entries, names } = await (await texts()).refresh(locale, breather)
    if (isOver()) return superseded
    // The dictionary is large and many never type pinyin: it is read when Latin letters first come.
    const say = query.terms.some((term) => canBePinyin(term.text)) ? await loadPinyin() : sayNothing
    const matcher = matcherOf(query, scope, say, names)
    const scan = createScan(recentFirst(entries, recent), matcher, () => performance.now())
    while (!scan.advance(breather.until())) {
      await breather.breathe()
      if (isOver()) return superseded
    }
    const hits: SearchHit[] = []
    for (const { source } of scan.best(limit, kind)) {
      hits.push(hitOf(source, matcher.terms))
      await breather.breathe()
      if (isOver()) return superseded
    }
    return { hits, counts: scan.counts(), superseded: false }
  }

  return {
    async query(input) {
      const { asker, turn } = input
      newest.set(asker, Math.max(turn, newest.get(asker) ?? 0))
      try {
        return await answer(input, () => (newest.get(asker) ?? 0) > turn)
      } finally {
        if (newest.get(asker) === turn) newest.delete(asker)
      }
    },
  }
}

function hitOf(source: SearchEntry['source'], terms: readonly string[]): SearchHit {
  const { kind, id, title, parent, context, passages, updatedAt, sample } = source
  const snippet = snippetOf(passages, terms)
  return {
    ...{ kind, id, parent, context, updatedAt, sample },
    title: markText(title, terms),
    snippet: snippet && { text: snippet.text, marks: snippet.marks },
    partLabel: snippet?.passage.label ?? '',
    part: snippet?.passage.part ?? '',
    at: kind === 'note' ? (snippet?.at ?? null) : null,
  }
}

/** Puts what the user had open last before the rest, which keeps its order. */
function recentFirst(entries: readonly SearchEntry[], recent: readonly string[]): readonly SearchEntry[] {
  if (recent.length === 0) return entries
  const place = new Map(recent.map((key, index) => [key, index]))
  const first: SearchEntry[] = []
  const others: SearchEntry[] = []
  for (const entry of entries) (place.has(searchKeyOf(entry.source)) ? first : others).push(entry)
  const placeOf = ({ source }: SearchEntry) => place.get(searchKeyOf(source)) ?? recent.length
  return [...first.sort((a, b) => placeOf(a) - placeOf(b)), ...others]
}

const sayNothing: SayTitle = () => null

let pinyin: Promise<SayTitle> | null = null

function loadPinyin(): Promise<SayTitle> {
  pinyin ??= import('#shared/search/pinyin.ts').then((module) => module.pinyinOfTitle)
  return pinyin
}
