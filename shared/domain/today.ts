import { z } from 'zod'
import { accountSummarySchema, actionSchema, summariseAccount, type Account } from './account.ts'
import { documentIdSchema } from './document.ts'
import { noteSummarySchema, summariseNote, type Note } from './note.ts'

/** An open action with the account it belongs to. */
export const dueActionSchema = z.object({
  accountId: documentIdSchema,
  accountName: z.string(),
  sample: z.boolean(),
  action: actionSchema,
})
export type DueAction = z.infer<typeof dueActionSchema>

export const todaySchema = z.object({
  /** Open actions, those with the earliest due day first, those without a day last. */
  actions: z.array(dueActionSchema),
  /** Accounts that nobody touched for `staleAfterDays` days or more, stalest first. */
  staleAccounts: z.array(accountSummarySchema),
  /** The notes changed last. */
  recentNotes: z.array(noteSummarySchema),
  accounts: z.number().int(),
  notes: z.number().int(),
})
export type Today = z.infer<typeof todaySchema>

/** An account plan untouched for this many days counts as going stale. */
export const staleAfterDays = 30

const recentNoteCount = 5
const millisecondsPerDay = 86_400_000

/** Computes the Today page from all accounts and notes at the instant `now` (ISO 8601). */
export function computeToday(accounts: readonly Account[], notes: readonly Note[], now: string): Today {
  const actions = accounts.flatMap((account) =>
    account.actions
      .filter((action) => action.status === 'open')
      .map((action) => ({
        accountId: account.id,
        accountName: account.name,
        sample: account.sample,
        action,
      })),
  )
  actions.sort((a, b) => compareDue(a.action.due, b.action.due))
  const staleBefore = Date.parse(now) - staleAfterDays * millisecondsPerDay
  const staleAccounts = accounts
    .filter((account) => Date.parse(account.updatedAt) <= staleBefore)
    .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))
    .map(summariseAccount)
  const recentNotes = [...notes]
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, recentNoteCount)
    .map(summariseNote)
  return { actions, staleAccounts, recentNotes, accounts: accounts.length, notes: notes.length }
}

function compareDue(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
