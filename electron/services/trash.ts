import type { ParsedInput } from '#shared/api/contract.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { documentKinds, type DocumentKind } from '#shared/domain/document.ts'
import { nameOfDocument } from '#shared/domain/document-of-kind.ts'
import { latestRemovalFirst, type TrashedItem } from '#shared/domain/trash.ts'
import type { DocumentText } from '#shared/domain/version.ts'
import { readDocumentText, type DocumentTextDependencies } from './document-texts.ts'
import { storesByKind, type StoresByKind } from './stores-by-kind.ts'
import type { WorkspaceService } from './workspace.ts'

export interface TrashService {
  /** Everything that was removed, the latest first. */
  list(): Promise<TrashedItem[]>
  read(input: ParsedInput<'trash.read'>): Promise<DocumentText>
  /** Takes a document back and answers with its id, a new one where it comes back as a copy. */
  restore(input: ParsedInput<'trash.restore'>): Promise<string>
  /** Deletes for good; stops at the first that can't be deleted. */
  erase(input: ParsedInput<'trash.erase'>): Promise<void>
}

/** Kinds whose id says what they are about, so that there can't be a second one. */
const kindsWithoutCopies: readonly DocumentKind[] = ['method', 'playbook']

export function createTrashService({
  workspace,
  ...texts
}: { workspace: WorkspaceService } & DocumentTextDependencies): TrashService {
  return {
    async list() {
      const stores = storesByKind(await workspace.store())
      const lists = await Promise.all(documentKinds.map((kind) => trashedOf(stores, kind)))
      return lists.flat().sort(latestRemovalFirst)
    },
    async read({ kind, id, place, locale }) {
      const store = await workspace.store()
      return readDocumentText(store, kind, locale, (documents) => documents.readTrashed(id, place), texts)
    },
    async restore({ kind, id, place, asNew }) {
      const store = storesByKind(await workspace.store())[kind]
      if (!asNew) return (await store.restore(id, place)).id
      if (kindsWithoutCopies.includes(kind)) throw new AppFailure('not-supported', `no second ${kind}`)
      if (place === undefined)
        throw new AppFailure('invalid-input', 'a copy needs its place', { fields: ['place'] })
      return (await store.restoreCopy(id, place)).id
    },
    async erase({ items }) {
      const stores = storesByKind(await workspace.store())
      for (const { kind, id, place } of items) await stores[kind].erase(id, place)
    },
  }
}

async function trashedOf<K extends DocumentKind>(stores: StoresByKind, kind: K): Promise<TrashedItem[]> {
  const store = stores[kind]
  const trashed = await store.trashed()
  if (trashed.length === 0) return []
  const taken = new Set((await store.list()).map(({ id }) => id.toLowerCase()))
  return trashed.map(({ id, place, removedAt, state, document }) => ({
    ...{ kind, id, place, removedAt, state },
    ...(document === null ? { name: '', on: null } : nameOfDocument(kind, document)),
    savedAt: document?.updatedAt ?? null,
    isPlaceTaken: taken.has(id.toLowerCase()),
  }))
}
