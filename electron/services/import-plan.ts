import { isDeepStrictEqual } from 'node:util'
import { documentKinds, type DocumentHeader } from '#shared/domain/document.ts'
import { nameOfDocument, type DocumentOfKind } from '#shared/domain/document-of-kind.ts'
import type { ImportedDocument } from '#shared/import/import-bundle.ts'
import type {
  ConflictChoice,
  ImportChoices,
  ImportCount,
  ImportOutcome,
  ImportRow,
  ImportState,
} from '#shared/import/import-views.ts'
import { reassignIds } from '#shared/import/reassign-ids.ts'
import type { WorkspaceStore } from '../storage/ports.ts'
import type { DocumentChange } from './import-changes.ts'
import { storesByKind } from './stores-by-kind.ts'

/** A document of the source beside the one of its id in the workspace. */
export interface ComparedDocument {
  imported: ImportedDocument
  present: DocumentHeader | null
  state: ImportState
  /** False where the present one was written by a newer Trivet and must stay. */
  canReplace: boolean
  canKeepBoth: boolean
}

/** What an import writes, and what it says it did. */
export interface PlannedImport {
  changes: DocumentChange[]
  outcomes: { compared: ComparedDocument; outcome: ImportOutcome; id: string }[]
}

/** Holds every document of a source against the workspace as it is now. */
export async function compareWithWorkspace(
  store: WorkspaceStore,
  documents: readonly ImportedDocument[],
): Promise<ComparedDocument[]> {
  const here = new Map<string, DocumentHeader>()
  const stores = storesByKind(store)
  for (const kind of documentKinds) {
    for (const document of await stores[kind].list()) here.set(keyOf(kind, document.id), document)
  }
  const newer = new Set(store.newer())
  return documents.map((imported) => {
    const { kind, document } = imported
    const present = here.get(keyOf(kind, document.id)) ?? null
    const state = present === null ? 'new' : saysTheSame(present, document) ? 'equal' : 'different'
    // Ids that differ only in case would be one file in many folders; such a one comes in beside the other.
    const canReplace = present === null || (!newer.has(present.id) && present.id === document.id)
    return { imported, present, state, canReplace, canKeepBoth: kind !== 'method' && kind !== 'playbook' }
  })
}

/** Decides what is written for the choices of the user. A pure function but for the ids that it asks for. */
export function planImport(
  compared: readonly ComparedDocument[],
  choices: ImportChoices,
  { newId, now }: { newId: () => string; now: string },
): PlannedImport {
  const decided = compared.map((item) => ({ item, outcome: outcomeOf(item, choices) }))
  const newIds = new Map(
    decided.flatMap(({ item: { imported }, outcome }): [string, string][] =>
      outcome === 'copied' ? [[`${imported.kind}/${imported.document.id}`, newId()]] : [],
    ),
  )
  const renamed = reassignIds(
    decided.map(({ item }) => item.imported),
    newIds,
  )
  const changes: DocumentChange[] = []
  const outcomes: PlannedImport['outcomes'] = []
  for (const [index, { item, outcome }] of decided.entries()) {
    const imported = renamed[index] ?? item.imported
    outcomes.push({ compared: item, outcome, id: imported.document.id })
    if (outcome === 'kept' || outcome === 'equal') continue
    const { kind, document } = withTags(imported, choices.tags)
    const before = outcome === 'replaced' ? item.present : null
    // Whoever has the present text open must meet a conflict, so the count of its saves goes on.
    const header =
      before === null ? {} : { revision: Math.max(before.revision, document.revision) + 1, updatedAt: now }
    changes.push({ kind, id: document.id, before, after: { ...document, ...header } })
  }
  return { changes, outcomes }
}

export function rowOf({ imported, state, canKeepBoth }: ComparedDocument): ImportRow {
  const { kind, document, from } = imported
  return { kind, id: document.id, ...nameOf(imported), from, state, canKeepBoth }
}

/** What an imported document is called, and the day that it is of. */
export function nameOf(imported: ImportedDocument): { title: string; on: string | null } {
  const { name, on } = nameOfImported(imported.kind, imported)
  return { title: name, on }
}

export function countByKind(compared: readonly ComparedDocument[]): ImportCount[] {
  return documentKinds.flatMap((kind) => {
    const states = compared.filter(({ imported }) => imported.kind === kind).map(({ state }) => state)
    if (states.length === 0) return []
    const count = (state: ImportState) => states.filter((one) => one === state).length
    return [{ kind, new: count('new'), equal: count('equal'), different: count('different') }]
  })
}

function nameOfImported<K extends keyof DocumentOfKind>(
  kind: K,
  { document }: { document: DocumentOfKind[K] },
) {
  return nameOfDocument(kind, document)
}

function outcomeOf(
  { imported, state, canReplace, canKeepBoth }: ComparedDocument,
  choices: ImportChoices,
): ImportOutcome {
  if (state === 'new') return 'created'
  if (state === 'equal') return 'equal'
  const { kind, document } = imported
  const choice: ConflictChoice = choices.each[`${kind}/${document.id}`] ?? choices.conflicts
  if (choice === 'take-theirs' && canReplace) return 'replaced'
  if (choice === 'keep-both' && canKeepBoth) return 'copied'
  return 'kept'
}

function withTags(imported: ImportedDocument, tags: readonly string[]): ImportedDocument {
  if (imported.kind !== 'note' || tags.length === 0) return imported
  const { document } = imported
  return { ...imported, document: { ...document, tags: [...new Set([...document.tags, ...tags])] } }
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id.toLowerCase()}`
}

/** Leaves out what every save changes. */
function saysTheSame(present: DocumentHeader, document: DocumentHeader): boolean {
  const { schema, revision, createdAt, updatedAt } = present
  return isDeepStrictEqual(present, { ...document, schema, revision, createdAt, updatedAt })
}
