import type { ParsedInput } from '#shared/api/contract.ts'
import type { Today } from '#shared/domain/today.ts'
import { computeToday } from '#shared/plan/today-items.ts'
import type { WorkspaceService } from './workspace.ts'

export interface TodayService {
  get(input: ParsedInput<'today.get'>): Promise<Today>
}

export function createTodayService({
  workspace,
  now,
}: {
  workspace: WorkspaceService
  now: () => string
}): TodayService {
  return {
    async get({ day }) {
      const { accounts, notes, reviews } = await workspace.store()
      const [allAccounts, allNotes, allReviews] = await Promise.all([
        accounts.list(),
        notes.list(),
        reviews.list(),
      ])
      const moment = now()
      return computeToday({
        accounts: allAccounts,
        notes: allNotes,
        reviews: allReviews,
        now: moment,
        day: day ?? localDay(moment),
      })
    },
  }
}

/** The calendar day of a moment on this computer. */
function localDay(instant: string): string {
  const moment = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
