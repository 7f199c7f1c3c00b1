import { describe, expect, test } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { emptyAccountPlan, emptyAction } from '#shared/domain/empty-account.ts'
import { emptyOpportunity } from '#shared/domain/growth-plan.ts'
import type { JointPromise } from '#shared/domain/joint-plan.ts'
import { emptyDemand } from '#shared/domain/negotiation.ts'
import { emptyStakeholder } from '#shared/domain/people.ts'
import { emptyPromotion } from '#shared/domain/promotion.ts'
import { computeToday, itemsOf } from '#shared/plan/today-items.ts'

const day = '2026-11-25'

function account(known: Partial<Account>): Account {
  return {
    schema: 2,
    revision: 1,
    id: 'heling',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-20T00:00:00.000Z',
    ...emptyAccountPlan(),
    name: '禾岭生活',
    ...known,
  }
}

function promise(id: string, known: Partial<JointPromise>): JointPromise {
  return { id, side: 'ours', promise: id, owner: '', due: null, status: 'open', note: '', ...known }
}

/** What of an account waits on the day, as `kind id`. */
function waiting(known: Partial<Account>, lastReview: string | null = day): string[] {
  return itemsOf(account(known), lastReview, day).map(({ kind, itemId }) => `${kind} ${itemId}`)
}

describe('what an account holds for today', () => {
  test('open actions, with a day or without', () => {
    const actions = [
      { ...emptyAction('visit'), due: '2026-11-26' },
      emptyAction('call'),
      { ...emptyAction('mail'), status: 'done' as const },
    ]
    expect(waiting({ actions })).toEqual(['action visit', 'action call'])
  })

  test('promises of both sides while they are open with a day, and broken ones in any case', () => {
    const promises = [
      promise('funding', { due: '2026-12-01' }),
      promise('rack', { side: 'theirs', due: '2026-11-01' }),
      promise('order', { side: 'theirs', status: 'broken' }),
      promise('idea', {}),
      promise('leaflet', { status: 'kept', due: '2026-11-01' }),
    ]
    expect(
      itemsOf(account({ promises }), day, day).map(({ itemId, side, isBroken }) => [itemId, side, isBroken]),
    ).toEqual([
      ['funding', 'ours', false],
      ['rack', 'theirs', false],
      ['order', 'theirs', true],
    ])
  })

  test('demands that wait for a reply by a day, with who asked', () => {
    const demands = [
      { ...emptyDemand('points'), replyDue: '2026-11-28', askedBy: 'wang' },
      { ...emptyDemand('offered'), replyDue: '2026-11-29', status: 'offered' as const },
      { ...emptyDemand('refused'), replyDue: '2026-11-20', status: 'refused' as const },
      emptyDemand('some-day'),
    ]
    const stakeholders = [{ ...emptyStakeholder('wang'), name: '王敏' }]
    expect(waiting({ demands, stakeholders })).toEqual(['demand points', 'demand offered'])
    expect(itemsOf(account({ demands, stakeholders }), day, day)[0]).toMatchObject({ person: '王敏' })
  })

  test('next steps with people, once they are named and dated', () => {
    const stakeholders = [
      { ...emptyStakeholder('wang'), nextStep: '送样', nextStepDue: '2026-11-30' },
      { ...emptyStakeholder('li'), nextStepDue: '2026-11-30' },
      { ...emptyStakeholder('zhao'), nextStep: '约饭' },
    ]
    expect(waiting({ stakeholders })).toEqual(['step wang'])
  })

  test('promotions two weeks before they start or end, and afterwards until they are judged', () => {
    const promotions = [
      { ...emptyPromotion('soon'), start: '2026-12-09', end: '2026-12-31' },
      { ...emptyPromotion('far'), start: '2026-12-10', end: '2026-12-31' },
      { ...emptyPromotion('ending'), start: '2026-11-01', end: '2026-11-25', status: 'running' as const },
      { ...emptyPromotion('over'), start: '2026-10-01', end: '2026-11-24', status: 'running' as const },
      { ...emptyPromotion('judged'), end: '2026-11-01', status: 'done' as const, verdict: 'repeat' as const },
      { ...emptyPromotion('stopped'), end: '2026-11-01', status: 'stopped' as const },
    ]
    expect(waiting({ promotions })).toEqual([
      'promotion-start soon',
      'promotion-end ending',
      'promotion-result over',
    ])
  })

  test('opportunities past their day, but not on it', () => {
    const opportunities = [
      { ...emptyOpportunity('late'), due: '2026-11-24' },
      { ...emptyOpportunity('today'), due: day },
      { ...emptyOpportunity('won'), due: '2026-11-01', status: 'won' as const },
    ]
    expect(waiting({ opportunities })).toEqual(['opportunity late'])
  })

  test('its health, once the oldest judgement is older than sixty days', () => {
    const dimension = (id: string, judgedOn: string | null, score: number | null) => ({
      ...{ id, aspect: 'result' as const, name: '', weight: 50, reason: '', judgedOn, score },
    })
    const fresh = [dimension('d1', '2026-09-26', 70), dimension('d2', null, 60)]
    expect(waiting({ healthDimensions: fresh })).toEqual([])
    const old = [...fresh, dimension('d3', '2026-09-25', 70), dimension('d4', '2026-01-01', null)]
    expect(itemsOf(account({ healthDimensions: old }), day, day)).toMatchObject([
      { kind: 'health', itemId: 'heling', day: '2026-09-25' },
    ])
  })

  test('a review, ninety days after the last one or after the account began', () => {
    expect(waiting({}, '2026-08-27')).toEqual([])
    expect(waiting({}, '2026-08-26')).toEqual(['review heling'])
    expect(waiting({}, null)).toEqual([])
    expect(waiting({ createdAt: '2026-08-01T00:00:00.000Z' }, null)).toEqual(['review heling'])
  })

  test('of a closed plan only its open actions', () => {
    const closed = { status: 'closed' as const, createdAt: '2020-01-01T00:00:00.000Z' }
    expect(waiting({ ...closed, actions: [emptyAction('archive')] }, null)).toEqual(['action archive'])
  })
})

describe('Today', () => {
  test('goes through all accounts by day, with the latest review of each', () => {
    const accounts = [
      account({
        id: 'one',
        actions: [{ ...emptyAction('later'), due: '2026-12-01' }, emptyAction('undated')],
      }),
      account({
        id: 'two',
        updatedAt: '2026-10-01T00:00:00.000Z',
        createdAt: '2020-01-01T00:00:00.000Z',
        actions: [{ ...emptyAction('late'), due: '2026-11-01' }],
        promises: [promise('same-day', { due: '2026-12-01' })],
      }),
    ]
    const reviews = [
      { account: 'two', on: '2026-10-10' },
      { account: 'two', on: '2020-02-02' },
    ]
    const today = computeToday({ accounts, notes: [], reviews, now: '2026-11-25T08:00:00.000Z', day })
    expect(today.items.map(({ itemId }) => itemId)).toEqual(['late', 'same-day', 'later', 'undated'])
    expect(today.staleAccounts.map(({ id }) => id)).toEqual(['two'])
    expect(today.accounts).toBe(2)
  })
})
