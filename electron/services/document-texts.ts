import type { DocumentKind } from '#shared/domain/document.ts'
import { nameOfDocument, type DocumentOfKind } from '#shared/domain/document-of-kind.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { Method, MethodSummary } from '#shared/domain/method.ts'
import { builtInModel } from '#shared/domain/own-model.ts'
import { playbookId } from '#shared/domain/playbook.ts'
import type { DocumentText } from '#shared/domain/version.ts'
import { documentInWords, type DocumentSurroundings } from '#shared/markdown/document-in-words.ts'
import type { DocumentStore, WorkspaceStore } from '../storage/ports.ts'
import type { ContentLibrary } from './content-library.ts'
import { namesOf } from './export-gather.ts'
import { storesByKind } from './stores-by-kind.ts'

export interface DocumentTextDependencies {
  methods: { list(): Promise<MethodSummary[]>; get(id: string): Promise<Method> }
  content: ContentLibrary
}

/** How a document is found: in its place, as a version, in the trash. */
export type FindDocument = <K extends DocumentKind>(
  store: DocumentStore<DocumentOfKind[K]>,
) => Promise<DocumentOfKind[K]>

/** A document that lies somewhere, as a text to read and to compare. */
export async function readDocumentText<K extends DocumentKind>(
  store: WorkspaceStore,
  kind: K,
  locale: Locale,
  find: FindDocument,
  dependencies: DocumentTextDependencies,
): Promise<DocumentText> {
  const stores = storesByKind(store)
  const document = await find<K>(stores[kind])
  const note = kind === 'note' ? await find<'note'>(stores.note) : null
  const worksheet = kind === 'worksheet' ? await find<'worksheet'>(stores.worksheet) : null
  const around = await surroundingsOf(store, worksheet?.method ?? null, locale, dependencies)
  const text = documentInWords(kind, document, locale, around)
  return { ...nameOfDocument(kind, document), savedAt: document.updatedAt, text, note }
}

async function surroundingsOf(
  store: WorkspaceStore,
  methodId: string | null,
  locale: Locale,
  { methods, content }: DocumentTextDependencies,
): Promise<DocumentSurroundings> {
  const [accounts, notes, cases, worksheets, playbooks, library, builtIn] = await Promise.all([
    store.accounts.list(),
    store.notes.list(),
    store.cases.list(),
    store.worksheets.list(),
    store.playbook.list(),
    methods.list(),
    content(),
  ])
  const isKnown = library.some(({ id }) => id === methodId)
  return {
    titles: new Map([
      ...accounts.map(({ id, name }) => [`account/${id}`, name] as const),
      ...notes.map(({ id, title }) => [`note/${id}`, title] as const),
      ...cases.map(({ id, title }) => [`case/${id}`, title] as const),
      ...worksheets.map(({ id, title }) => [`worksheet/${id}`, title] as const),
      ...library.map(({ id, name }) => [`method/${id}`, name[locale]] as const),
    ]),
    method: methodId !== null && isKnown ? await methods.get(methodId) : undefined,
    contentNames: namesOf(builtIn),
    model: playbooks.find(({ id }) => id === playbookId) ?? builtInModel,
  }
}
