import type { Action } from '#shared/domain/account.ts'

/** Today where the reader is, as a calendar day. */
export function localToday(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** An open action is overdue from the day after its due day. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: string): boolean {
  return action.status === 'open' && action.due !== null && action.due < today
}
