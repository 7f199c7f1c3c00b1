import type { DocumentOfKind } from '#shared/domain/document-of-kind.ts'
import type { DocumentStore, WorkspaceStore } from '../storage/ports.ts'

/** The store of each kind, for what is done with every kind alike. */
export type StoresByKind = { [K in keyof DocumentOfKind]: DocumentStore<DocumentOfKind[K]> }

export function storesByKind(store: WorkspaceStore): StoresByKind {
  return {
    account: store.accounts,
    note: store.notes,
    method: store.methods,
    worksheet: store.worksheets,
    case: store.cases,
    assessment: store.assessments,
    review: store.reviews,
    playbook: store.playbook,
    map: store.maps,
  }
}
