import type { ParsedInput } from '#shared/api/contract.ts'
import type { WorkspaceService } from './workspace.ts'

export interface TrashService {
  restore(input: ParsedInput<'trash.restore'>): Promise<void>
}

export function createTrashService({ workspace }: { workspace: WorkspaceService }): TrashService {
  return {
    async restore({ kind, id }) {
      const { accounts, notes, methods } = await workspace.store()
      await { account: accounts, note: notes, method: methods }[kind].restore(id)
    },
  }
}
