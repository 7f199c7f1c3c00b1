import type { DueAction } from '#shared/domain/today.ts'

export const dueGroups = ['overdue', 'week', 'later', 'undated'] as const
export type DueGroup = (typeof dueGroups)[number]

const daysInWeek = 7
const millisecondsPerDay = 86_400_000

/** The Sunday that ends the week of a day; weeks begin on Monday. */
export function endOfWeek(day: string): string {
  const start = new Date(`${day}T00:00:00Z`)
  const daysLeft = (daysInWeek - start.getUTCDay()) % daysInWeek
  return new Date(start.getTime() + daysLeft * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Tells in which group an action belongs on the day `today`. Days compare as text. */
export function dueGroupOf(due: string | null, today: string): DueGroup {
  if (due === null) return 'undated'
  if (due < today) return 'overdue'
  return due <= endOfWeek(today) ? 'week' : 'later'
}

/** Sorts actions into their groups, keeping their order, and leaves empty groups out. */
export function groupByDue(
  actions: readonly DueAction[],
  today: string,
): { group: DueGroup; actions: DueAction[] }[] {
  return dueGroups
    .map((group) => ({
      group,
      actions: actions.filter(({ action }) => dueGroupOf(action.due, today) === group),
    }))
    .filter(({ actions: found }) => found.length > 0)
}
