import type { ParsedInput } from '#shared/api/contract.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { WorkspaceService } from './workspace.ts'

export interface TrashService {
  restore(input: ParsedInput<'trash.restore'>): Promise<void>
}

export function createTrashService({ workspace }: { workspace: WorkspaceService }): TrashService {
  return {
    async restore({ kind, id }) {
      const store = await workspace.store()
      const stores: Record<DocumentKind, { restore(id: string): Promise<unknown> }> = {
        account: store.accounts,
        note: store.notes,
        method: store.methods,
        worksheet: store.worksheets,
        case: store.cases,
        assessment: store.assessments,
        review: store.reviews,
        playbook: store.playbook,
      }
      await stores[kind].restore(id)
    },
  }
}
