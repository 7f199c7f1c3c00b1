import { z } from 'zod'
import { accountSummarySchema } from './account.ts'
import { daySchema, documentIdSchema } from './document.ts'
import { noteSummarySchema } from './note.ts'
import { planSideSchema } from './plan-item.ts'

/** What Today gathers from the plans, in the order in which it names things due on the same day. */
export const todayKinds = [
  'promise',
  'demand',
  'action',
  'step',
  'promotion-start',
  'promotion-end',
  'promotion-result',
  'opportunity',
  'health',
  'review',
] as const
export const todayKindSchema = z.enum(todayKinds)
export type TodayKind = z.infer<typeof todayKindSchema>

/** One thing that waits for the user, with the account it belongs to. */
export const todayItemSchema = z.object({
  kind: todayKindSchema,
  accountId: documentIdSchema,
  accountName: z.string(),
  sample: z.boolean(),
  /** The item of the plan; the account's own id where the account as a whole is meant. */
  itemId: documentIdSchema,
  /** The user's own words; empty where there are none. */
  title: z.string(),
  /** Who it is about or who does it; empty where nobody is named. */
  person: z.string(),
  /** Who stands for a promise; null for all else. */
  side: planSideSchema.nullable(),
  /** The day by which it is due. For health and reviews the day of the last look, null where there was none. */
  day: daySchema.nullable(),
  /** A promise that was broken and not settled since. */
  isBroken: z.boolean(),
})
export type TodayItem = z.infer<typeof todayItemSchema>

export const todaySchema = z.object({
  /** What is open, by day; what has no day comes last. */
  items: z.array(todayItemSchema),
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

/** How urgent a thing is; `again` is what nobody waits for but wants to be looked at anew. */
export const urgencies = ['overdue', 'week', 'later', 'undated', 'again'] as const
export type Urgency = (typeof urgencies)[number]

const looksAgain: readonly TodayKind[] = ['promotion-result', 'opportunity', 'health', 'review']

const daysInWeek = 7
const millisecondsPerDay = 86_400_000

/** The Sunday that ends the week of a day; weeks begin on Monday. */
export function endOfWeek(day: string): string {
  const start = new Date(`${day}T00:00:00Z`)
  const daysLeft = (daysInWeek - start.getUTCDay()) % daysInWeek
  return new Date(start.getTime() + daysLeft * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Tells how urgent a thing is on the day `today`. Days compare as text. */
export function urgencyOf({ kind, day, isBroken }: TodayItem, today: string): Urgency {
  if (looksAgain.includes(kind)) return 'again'
  if (isBroken) return 'overdue'
  if (day === null) return 'undated'
  if (day < today) return 'overdue'
  return day <= endOfWeek(today) ? 'week' : 'later'
}

/** Sorts things into their groups, keeping their order, and leaves empty groups out. */
export function groupByUrgency(
  items: readonly TodayItem[],
  today: string,
): { urgency: Urgency; items: TodayItem[] }[] {
  return urgencies
    .map((urgency) => ({ urgency, items: items.filter((item) => urgencyOf(item, today) === urgency) }))
    .filter((group) => group.items.length > 0)
}
