import { isDeepStrictEqual } from 'node:util'
import { documentKinds, type DocumentHeader } from '#shared/domain/document.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import type { DocumentChange } from './import-changes.ts'
import { storesByKind } from './stores-by-kind.ts'

/**
 * The changes that take others back: what came is removed, what was replaced returns. Documents that say something
 * else by now are left out; what somebody wrote since stays.
 */
export async function undoChanges(
  store: WorkspaceStore,
  changes: readonly DocumentChange[],
  now: string,
): Promise<DocumentChange[]> {
  const here = new Map<string, DocumentHeader>()
  const stores = storesByKind(store)
  for (const kind of documentKinds) {
    for (const document of await stores[kind].list()) here.set(`${kind}/${document.id}`, document)
  }
  return changes.flatMap(({ kind, id, before, after }): DocumentChange[] => {
    const present = here.get(`${kind}/${id}`) ?? null
    if (!isDeepStrictEqual(present, after)) return []
    if (before === null || present === null) return [{ kind, id, before: present, after: before }]
    // A text that returns is one more save: whoever has the present one open must meet a conflict.
    return [
      { kind, id, before: present, after: { ...before, revision: present.revision + 1, updatedAt: now } },
    ]
  })
}
