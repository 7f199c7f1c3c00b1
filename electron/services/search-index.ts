import type { Account } from '#shared/domain/account.ts'
import { documentKinds, type DocumentKind } from '#shared/domain/document.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { builtInModel } from '#shared/domain/own-model.ts'
import { messagesFor } from '#shared/i18n/messages.ts'
import { withOwnNames } from '#shared/i18n/own-names.ts'
import { facetNamesOf, type FacetNames } from '#shared/search/facet-names.ts'
import { entryOf, type SearchEntry, type SearchSource } from '#shared/search/search-entry.ts'
import {
  accountSource,
  assessmentSource,
  caseSource,
  mapSource,
  methodSource,
  noteSource,
  reviewSource,
  worksheetSource,
  type SourceWriter,
} from '#shared/search/sources/document-sources.ts'
import { playbookSources } from '#shared/search/sources/playbook-sources.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import type { Breather } from './breather.ts'
import type { ContentLibrary } from './content-library.ts'
import type { MethodService } from './methods.ts'

/** All that can be searched, the most recent first, and the names that facets are given by. */
export interface SearchLibrary {
  entries: readonly SearchEntry[]
  names: FacetNames
}

/** Keeps the folded texts of one workspace in memory; what has not changed is folded once. */
export interface SearchIndex {
  /** Says that documents of a kind have changed. */
  changed(kind: DocumentKind): void
  /** Brings everything up to date, in the reader's language. Calls take turns. */
  refresh(locale: Locale, breather: Breather): Promise<SearchLibrary>
}

/** What becomes stale with a kind of document besides its own entries: what shows its names. */
const alsoStale: Partial<Record<DocumentKind, readonly DocumentKind[]>> = {
  account: ['case', 'worksheet', 'review'],
  playbook: ['method'],
  method: ['worksheet'],
}

export function createSearchIndex({
  store,
  methods,
  content,
}: {
  store: WorkspaceStore
  methods: MethodService
  content: ContentLibrary
}): SearchIndex {
  const stale = new Set<DocumentKind>(documentKinds)
  const byKind = new Map<DocumentKind, SearchEntry[]>()
  /** A store gives an unchanged document as the same object. */
  let known = new WeakMap<object, SearchEntry>()
  /** What the words of a document depend on besides itself: when it changes, all are put into words anew. */
  let wording = ''
  let library: SearchLibrary | null = null

  async function entriesOf<T extends object>(
    documents: readonly T[],
    sourceOf: (document: T) => SearchSource,
    breather: Breather,
  ): Promise<SearchEntry[]> {
    const entries: SearchEntry[] = []
    for (const document of documents) {
      const found = known.get(document)
      const entry = found ?? entryOf(sourceOf(document))
      if (!found) {
        known.set(document, entry)
        await breather.breathe()
      }
      entries.push(entry)
    }
    return entries
  }

  /** Entries that are few, or that show names from elsewhere, are made anew each time. */
  async function anew<T>(
    documents: readonly T[],
    sourceOf: (document: T) => SearchSource,
    breather: Breather,
  ): Promise<SearchEntry[]> {
    const entries: SearchEntry[] = []
    for (const document of documents) {
      entries.push(entryOf(sourceOf(document)))
      await breather.breathe()
    }
    return entries
  }

  async function methodEntries(writer: SourceWriter, breather: Breather): Promise<SearchEntry[]> {
    const changedAt = new Map((await store.methods.list()).map(({ id, updatedAt }) => [id, updatedAt]))
    const shown = (await methods.list()).filter(({ hidden }) => !hidden)
    const all = await Promise.all(shown.map(({ id }) => methods.get(id)))
    return anew(all, (method) => methodSource(method, changedAt.get(method.id) ?? null, writer), breather)
  }

  async function rebuild(kind: DocumentKind, writer: SourceWriter, breather: Breather) {
    switch (kind) {
      case 'note':
        return entriesOf(await store.notes.list(), noteSource, breather)
      case 'account':
        return entriesOf(await store.accounts.list(), (account) => accountSource(account, writer), breather)
      case 'case':
        return anew(await store.cases.list(), (document) => caseSource(document, writer), breather)
      case 'worksheet':
        return anew(await store.worksheets.list(), (sheet) => worksheetSource(sheet, writer), breather)
      case 'map':
        return anew(await store.maps.list(), mapSource, breather)
      case 'review':
        return anew(await store.reviews.list(), (review) => reviewSource(review, writer), breather)
      case 'assessment':
        return anew(await store.assessments.list(), (one) => assessmentSource(one, writer), breather)
      case 'method':
        return methodEntries(writer, breather)
      case 'playbook': {
        const [playbook = null] = await store.playbook.list()
        return anew(playbookSources(await content(), playbook, writer), (source) => source, breather)
      }
    }
  }

  async function refresh(locale: Locale, breather: Breather): Promise<SearchLibrary> {
    const [playbook] = await store.playbook.list()
    const model = playbook ?? builtInModel
    const messages = withOwnNames(messagesFor(locale), locale, model)
    const { names, ownPressures, ownCompetencies } = model
    const spoken = JSON.stringify([locale, names, ownPressures, ownCompetencies])
    if (spoken !== wording) {
      wording = spoken
      known = new WeakMap()
      for (const kind of documentKinds) stale.add(kind)
    }
    if (stale.size === 0 && library) return library

    const [accounts, summaries] = await Promise.all([store.accounts.list(), methods.list()])
    const accountNames = new Map(accounts.map(({ id, name }: Account) => [id, name]))
    const methodNames = new Map(summaries.map(({ id, name }) => [id, name[locale]]))
    const writer: SourceWriter = {
      locale,
      messages,
      accountName: (id) => (id === null ? '' : (accountNames.get(id) ?? '')),
      methodName: (id) => methodNames.get(id) ?? '',
    }
    const wanted = new Set([...stale].flatMap((kind) => [kind, ...(alsoStale[kind] ?? [])]))
    for (const kind of wanted) {
      // Taken off the list first: what changes while it is being read is stale again.
      stale.delete(kind)
      byKind.set(kind, await rebuild(kind, writer, breather))
    }
    library = {
      entries: [...byKind.values()].flat().sort(mostRecentFirst),
      names: facetNamesOf({ accounts, methods: summaries, model }),
    }
    return library
  }

  let last: Promise<unknown> = Promise.resolve()
  return {
    changed: (kind) => stale.add(kind),
    refresh(locale, breather) {
      const next = last.then(() => refresh(locale, breather))
      last = next.catch(() => undefined)
      return next
    },
  }
}

function mostRecentFirst({ source: a }: SearchEntry, { source: b }: SearchEntry): number {
  const [first, second] = [a.updatedAt ?? '', b.updatedAt ?? '']
  return first < second ? 1 : first > second ? -1 : 0
}
