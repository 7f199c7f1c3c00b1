import { computeToday, type Today } from '#shared/domain/today.ts'
import type { WorkspaceService } from './workspace.ts'

export interface TodayService {
  get(): Promise<Today>
}

export function createTodayService({
  workspace,
  now,
}: {
  workspace: WorkspaceService
  now: () => string
}): TodayService {
  return {
    async get() {
      const { accounts, notes } = await workspace.store()
      const [allAccounts, allNotes] = await Promise.all([accounts.list(), notes.list()])
      return computeToday(allAccounts, allNotes, now())
    },
  }
}
