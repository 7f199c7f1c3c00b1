import { emptyConcession, emptyDemand, type Concession, type Demand } from '#shared/domain/negotiation.ts'
import { emptyPromotion, emptyPromotionFigures, type Promotion } from '#shared/domain/promotion.ts'

/** What the fictional chain of the house's sample account asks for. */
export const helingDemands: Demand[] = [
  { ...emptyDemand('rebate'), demand: 'Fixed rebate', kind: 'points', now: '3.0%', asked: 1 },
  { ...emptyDemand('price'), demand: 'Price of 5 SKUs', kind: 'price', now: 'list', asked: 3, share: 40 },
  { ...emptyDemand('payment'), demand: 'Payment', kind: 'payment-days', now: '45 days', asked: 15 },
  { ...emptyDemand('leaflet'), demand: 'Leaflet slots', kind: 'amount', now: '12', asked: 16 },
]

/** What we may give, in the order in which we would. */
export const helingConcessions: Concession[] = [
  { ...emptyConcession('data'), give: 'Data report', cost: 2, get: 'Open finance pair' },
  { ...emptyConcession('display'), give: '2 extra display weeks', cost: 8, get: '20 convenience coolers' },
  { ...emptyConcession('point'), give: '+0.5 pt conditional', cost: 31.68, get: '87% weighted distribution' },
]

/** The mid-autumn event on SKU A that does not pay. */
export const midAutumn: Promotion = {
  ...emptyPromotion('mid-autumn'),
  name: 'Mid-autumn',
  product: 'SKU A',
  start: '2025-09-22',
  end: '2025-10-05',
  invoicePrice: 8.6,
  unitCost: 4.5,
  actual: {
    ...emptyPromotionFigures(),
    baselineUnits: 16_000,
    soldUnits: 30_400,
    afterDipUnits: 1_600,
    cannibalisedUnits: 1_200,
    priceSupport: 1,
    display: 12_000,
    leaflet: 4_000,
    promoters: 3_600,
  },
}
