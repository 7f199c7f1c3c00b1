import { beforeAll, describe, expect, it } from 'vitest'
import type { Output } from '#shared/api/contract.ts'
import { openFreshWorkspace, type Probe } from '../probe.ts'

export function describeReviews(probe: () => Probe): void {
  describe('reviews', () => {
    let account: Output<'accounts.get'>
    let review: Output<'reviews.get'>
    beforeAll(async () => {
      await openFreshWorkspace(probe())
      const { id } = await probe().call('accounts.create', { name: '华联超市', tier: 'A', channel: null })
      const created = await probe().call('accounts.get', { id })
      account = await probe().call('accounts.save', {
        ...created,
        charter: { ...created.charter, where: '便利店' },
      })
    })

    it('freeze the plan as it is on the day', async () => {
      review = await probe().call('reviews.create', {
        account: account.id,
        on: '2026-03-31',
        kind: 'quarterly',
      })
      expect(review).toMatchObject({ account: account.id, on: '2026-03-31', rating: null, decisions: [] })
      expect(review.plan).toEqual(account)
      const changed = { ...account, charter: { ...account.charter, where: '社区团购' } }
      await probe().call('accounts.save', changed)
      expect((await probe().call('reviews.get', { id: review.id })).plan.charter.where).toBe('便利店')
    })

    it('keep what is said about them, and the frozen plan whatever a window sends', async () => {
      const saved = await probe().call('reviews.save', {
        ...review,
        rating: 4,
        notes: '返利改有条件',
        decisions: [{ id: 'd1', decision: '改条款', owner: '李敏', due: '2026-04-15', action: null }],
        plan: { ...review.plan, name: '改过的名字' },
      })
      expect(saved).toMatchObject({ revision: 2, rating: 4, plan: { name: '华联超市' } })
      expect(await probe().call('reviews.get', { id: review.id })).toEqual(saved)
    })

    it('are listed by account, the latest day first', async () => {
      const later = await probe().call('reviews.create', {
        account: account.id,
        on: '2026-06-30',
        kind: 'quarterly',
      })
      const other = await probe().call('accounts.create', { name: '永辉', tier: null, channel: null })
      await probe().call('reviews.create', { account: other.id, on: '2026-05-01', kind: 'other' })
      const listed = await probe().call('reviews.list', { account: account.id })
      expect(listed.map(({ id }) => id)).toEqual([later.id, review.id])
      expect(listed[1]).toMatchObject({ decisions: 1, rating: 4 })
      expect(await probe().call('reviews.list', {})).toHaveLength(3)
    })

    it('need an account that is there', async () => {
      await probe().fail(
        'reviews.create',
        { account: 'nobody', on: '2026-03-31', kind: 'other' },
        'not-found',
      )
    })

    it('are removed and restored', async () => {
      await probe().call('reviews.remove', { id: review.id })
      await probe().fail('reviews.get', { id: review.id }, 'not-found')
      await probe().call('trash.restore', { kind: 'review', id: review.id })
      expect((await probe().call('reviews.get', { id: review.id })).rating).toBe(4)
    })
  })
}
