import { expect, it } from 'vitest'
import { emptyAccountPlan } from '#shared/domain/empty-account.ts'
import { emptyPromotion, emptyPromotionFigures } from '#shared/domain/promotion.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { promotionFunding } from '#shared/plan/promotion-funding.ts'
import { midAutumn } from './heling-negotiation.ts'

const plan = emptyAccountPlan()
const term = { tiers: [], form: null, condition: '', formats: [], until: null, note: '' }
const account = {
  ...plan,
  finance: { ...plan.finance, basePeriod: 'FY2025', planPeriod: 'FY2026' },
  terms: [
    {
      ...term,
      id: 'funding',
      name: 'Promotion funding',
      kind: 'promotion-funding' as const,
      measure: 'amount' as const,
      base: 420,
      plan: 410,
    },
  ],
  promotions: [
    { ...midAutumn, status: 'done' as const },
    {
      ...emptyPromotion('spring'),
      name: 'Spring',
      start: '2026-02-10',
      forecast: { ...emptyPromotionFigures(), soldUnits: 20_000, priceSupport: 1.5, leaflet: 5_000 },
    },
    { ...emptyPromotion('summer'), name: 'Summer', start: '2026-06-01' },
    { ...emptyPromotion('undated'), name: 'Undated' },
  ],
}

it('sets what the events of each year take against the terms of that year, in 万元', () => {
  const [base, planned] = promotionFunding(account)
  expect(base).toMatchObject({ year: '2025', period: 'base' })
  expect(valueOf(base!.priceSupport.used)).toBe(3.04)
  expect(valueOf(base!.priceSupport.agreed)).toBe(420)
  expect(valueOf(base!.priceSupport.left)).toBe(416.96)
  expect(valueOf(base!.displayAndLeaflet.used)).toBe(1.6)
  expect(planned).toMatchObject({ year: '2026', period: 'plan' })
  expect(valueOf(planned!.priceSupport.left)).toBe(407)
  expect(planned!.unknown.map(({ name }) => name)).toEqual(['Summer'])
})

it('says that no term speaks of a budget or of a year', () => {
  const [base] = promotionFunding(account)
  expect(base!.displayAndLeaflet).toMatchObject({ agreed: null, left: null })
  const [later] = promotionFunding({
    ...account,
    promotions: [{ ...midAutumn, start: '2027-03-01' }],
  })
  expect(later).toMatchObject({ year: '2027', period: null, priceSupport: { agreed: null } })
})
