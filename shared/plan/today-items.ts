import { summariseAccount, type Account } from '../domain/account.ts'
import { summariseNote, type Note } from '../domain/note.ts'
import type { Promotion } from '../domain/promotion.ts'
import type { Review } from '../domain/review.ts'
import { staleAfterDays, todayKinds, type Today, type TodayItem, type TodayKind } from '../domain/today.ts'
import { isStale } from './account-health.ts'
import { isOpenDemand } from './demand-cost.ts'
import { addDays } from './promotion-calendar.ts'

/** A promotion is named so many days before it starts or ends. */
export const promotionNoticeDays = 14
/** An account wants a review once the last one lies further back than this. */
export const reviewAfterDays = 90

const recentNoteCount = 5
const millisecondsPerDay = 86_400_000

/** All that Today is made from. */
export interface TodaySources {
  accounts: readonly Account[]
  notes: readonly Note[]
  reviews: readonly Pick<Review, 'account' | 'on'>[]
  /** The present moment (ISO 8601), and the calendar day that it is for the user. */
  now: string
  day: string
}

/** Puts the Today page together. */
export function computeToday({ accounts, notes, reviews, now, day }: TodaySources): Today {
  const lastReviews = new Map<string, string>()
  for (const { account, on } of reviews) {
    if (on > (lastReviews.get(account) ?? '')) lastReviews.set(account, on)
  }
  const items = accounts
    .flatMap((account) => itemsOf(account, lastReviews.get(account.id) ?? null, day))
    .sort(byDay)
  const staleBefore = Date.parse(now) - staleAfterDays * millisecondsPerDay
  const staleAccounts = accounts
    .filter((account) => Date.parse(account.updatedAt) <= staleBefore)
    .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))
    .map(summariseAccount)
  const ordinary = notes.filter(({ template }) => !template)
  const recentNotes = [...ordinary]
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, recentNoteCount)
    .map(summariseNote)
  return { items, staleAccounts, recentNotes, accounts: accounts.length, notes: ordinary.length }
}

/** What an account holds that waits for the user on a day. `lastReview` is the day of its latest review. */
export function itemsOf(account: Account, lastReview: string | null, day: string): TodayItem[] {
  if (account.status === 'closed') return openActions(account)
  return [
    ...openActions(account),
    ...promises(account),
    ...openDemands(account),
    ...nextSteps(account),
    ...account.promotions.flatMap((promotion) => promotionItems(account, promotion, day)),
    ...lateOpportunities(account, day),
    ...staleHealth(account, day),
    ...dueReview(account, lastReview, day),
  ]
}

function openActions(account: Account): TodayItem[] {
  return account.actions
    .filter(({ status }) => status === 'open')
    .map(({ id, title, owner, due }) =>
      itemFor(account, 'action', { itemId: id, title, person: owner, day: due }),
    )
}

/** Open promises with a day, and broken ones whether or not they had one. */
function promises(account: Account): TodayItem[] {
  return account.promises
    .filter(({ status, due }) => status === 'broken' || (status === 'open' && due !== null))
    .map(({ id, promise, owner, side, due, status }) =>
      itemFor(account, 'promise', {
        itemId: id,
        title: promise,
        person: owner,
        side,
        day: due,
        isBroken: status === 'broken',
      }),
    )
}

function openDemands(account: Account): TodayItem[] {
  return account.demands
    .filter((demand) => isOpenDemand(demand) && demand.replyDue !== null)
    .map(({ id, demand, askedBy, replyDue }) => {
      const person = account.stakeholders.find((stakeholder) => stakeholder.id === askedBy)?.name ?? ''
      return itemFor(account, 'demand', { itemId: id, title: demand, person, day: replyDue })
    })
}

function nextSteps(account: Account): TodayItem[] {
  return account.stakeholders
    .filter(({ nextStep, nextStepDue }) => nextStep.trim() !== '' && nextStepDue !== null)
    .map(({ id, name, nextStep, nextStepDue }) =>
      itemFor(account, 'step', { itemId: id, title: nextStep, person: name, day: nextStepDue }),
    )
}

/** A promotion says when it starts and ends, and afterwards that nobody judged it. */
function promotionItems(account: Account, promotion: Promotion, day: string): TodayItem[] {
  const { id, name, start, end, status, verdict } = promotion
  const item = (kind: TodayKind, when: string | null) =>
    itemFor(account, kind, { itemId: id, title: name, day: when })
  const isNear = (when: string | null) =>
    when !== null && when >= day && when <= addDays(day, promotionNoticeDays)
  const isRunnable = status === 'planned' || status === 'running'
  const isOver = status === 'done' || (isRunnable && end !== null && end < day)
  return [
    ...(status === 'planned' && isNear(start) ? [item('promotion-start', start)] : []),
    ...(isRunnable && isNear(end) ? [item('promotion-end', end)] : []),
    ...(isOver && verdict === null ? [item('promotion-result', end)] : []),
  ]
}

function lateOpportunities(account: Account, day: string): TodayItem[] {
  return account.opportunities
    .filter(({ status, due }) => status === 'open' && due !== null && due < day)
    .map(({ id, name, owner, due }) =>
      itemFor(account, 'opportunity', { itemId: id, title: name, person: owner, day: due }),
    )
}

/** One line an account: the oldest judgement of its health, where that is too old to be believed. */
function staleHealth(account: Account, day: string): TodayItem[] {
  const old = account.healthDimensions
    .filter((dimension) => dimension.score !== null && isStale(dimension, day))
    .flatMap(({ judgedOn }) => judgedOn ?? [])
    .sort()
  return old[0] === undefined ? [] : [itemFor(account, 'health', { day: old[0] })]
}

/** A new account has as long until its first review as any other until its next. */
function dueReview(account: Account, lastReview: string | null, day: string): TodayItem[] {
  const since = lastReview ?? account.createdAt.slice(0, 10)
  return addDays(since, reviewAfterDays) < day ? [itemFor(account, 'review', { day: lastReview })] : []
}

function itemFor(account: Account, kind: TodayKind, known: Partial<TodayItem>): TodayItem {
  return {
    kind,
    accountId: account.id,
    accountName: account.name,
    sample: account.sample,
    itemId: account.id,
    title: '',
    person: '',
    side: null,
    day: null,
    isBroken: false,
    ...known,
  }
}

function byDay(a: TodayItem, b: TodayItem): number {
  if (a.day === b.day) return todayKinds.indexOf(a.kind) - todayKinds.indexOf(b.kind)
  if (a.day === null) return 1
  if (b.day === null) return -1
  return a.day < b.day ? -1 : 1
}
