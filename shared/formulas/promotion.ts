import { divide, requireRange, type Formula } from './formula.ts'

const postPromotionPractice =
  'Post-promotion evaluation in consumer goods: net of after-dip and cannibalisation'

/** Units sold above the baseline in the promotion window. */
export const grossIncrement: Formula<{ actualUnits: number; baselineUnits: number }> = {
  number: 1,
  id: 'gross-increment',
  unit: 'units',
  inputs: ['actualUnits', 'baselineUnits'],
  taxBasis: 'no-money',
  convention: null,
  source: 'Base and lift volume, trade-promotion management',
  compute: ({ actualUnits, baselineUnits }) => actualUnits - baselineUnits,
}

/** Gross increment as a share of the baseline. */
export const uplift: Formula<{ grossIncrementUnits: number; baselineUnits: number }> = {
  number: 2,
  id: 'uplift',
  unit: 'rate',
  inputs: ['grossIncrementUnits', 'baselineUnits'],
  taxBasis: 'no-money',
  convention: 'gross-of-dip',
  source: 'Base and lift volume, trade-promotion management',
  compute: ({ grossIncrementUnits, baselineUnits }) =>
    divide(grossIncrementUnits, baselineUnits, 'baselineUnits'),
}

/** Increment that is left after the dip that follows and the units taken from our own other items. */
export const netIncrement: Formula<{
  grossIncrementUnits: number
  afterDipUnits: number
  cannibalisedUnits: number
}> = {
  number: 3,
  id: 'net-increment',
  unit: 'units',
  inputs: ['grossIncrementUnits', 'afterDipUnits', 'cannibalisedUnits'],
  taxBasis: 'no-money',
  convention: null,
  source: postPromotionPractice,
  compute: ({ grossIncrementUnits, afterDipUnits, cannibalisedUnits }) =>
    grossIncrementUnits - afterDipUnits - cannibalisedUnits,
}

/** Net incremental gross profit divided by investment: above 1 the promotion pays. */
export const promotionRatio: Formula<{ netIncrementalProfit: number; investment: number }> = {
  number: 4,
  id: 'promotion-ratio',
  unit: 'ratio',
  inputs: ['netIncrementalProfit', 'investment'],
  taxBasis: 'before-vat',
  convention: 'one-is-break-even',
  source: 'Trade-promotion ROI, ratio form',
  compute: ({ netIncrementalProfit, investment }) => divide(netIncrementalProfit, investment, 'investment'),
}

/** Net incremental gross profit less investment, divided by investment: above 0 the promotion pays. */
export const promotionNetRate: Formula<{ netIncrementalProfit: number; investment: number }> = {
  number: 5,
  id: 'promotion-net-rate',
  unit: 'rate',
  inputs: ['netIncrementalProfit', 'investment'],
  taxBasis: 'before-vat',
  convention: 'zero-is-break-even',
  source: 'Return on investment, net form',
  compute: ({ netIncrementalProfit, investment }) =>
    divide(netIncrementalProfit - investment, investment, 'investment'),
}

/** The ratio on the gross increment. Shown only as a warning beside the net one: it flatters. */
export const naivePromotionRatio: Formula<{
  grossIncrementUnits: number
  unitContribution: number
  investment: number
}> = {
  number: 6,
  id: 'naive-promotion-ratio',
  unit: 'ratio',
  inputs: ['grossIncrementUnits', 'unitContribution', 'investment'],
  taxBasis: 'before-vat',
  convention: 'one-is-break-even, ignores dip and cannibalisation',
  source: 'Contrast to the net ratio',
  compute: ({ grossIncrementUnits, unitContribution, investment }) =>
    divide(grossIncrementUnits * unitContribution, investment, 'investment'),
}

/** Net units that must be gained for the investment to come back. */
export const breakEvenIncrement: Formula<{ investment: number; unitContribution: number }> = {
  number: 7,
  id: 'break-even-increment',
  unit: 'units',
  inputs: ['investment', 'unitContribution'],
  taxBasis: 'before-vat',
  convention: null,
  source: 'Break-even analysis',
  compute: ({ investment, unitContribution }) => {
    requireRange(unitContribution >= 0, 'unitContribution')
    return divide(investment, unitContribution, 'unitContribution')
  },
}

/** What one net incremental unit cost, in 元. */
export const costPerIncrementalUnit: Formula<{ investment: number; netIncrementUnits: number }> = {
  number: 8,
  id: 'cost-per-incremental-unit',
  unit: 'yuan',
  inputs: ['investment', 'netIncrementUnits'],
  taxBasis: 'before-vat',
  convention: null,
  source: postPromotionPractice,
  compute: ({ investment, netIncrementUnits }) => {
    requireRange(netIncrementUnits >= 0, 'netIncrementUnits')
    return divide(investment, netIncrementUnits, 'netIncrementUnits')
  },
}

/** Price support spent on units that would have sold anyway, in 元. */
export const subsidisedBaseline: Formula<{ baselineUnits: number; priceSupport: number }> = {
  number: 9,
  id: 'subsidised-baseline',
  unit: 'yuan',
  inputs: ['baselineUnits', 'priceSupport'],
  taxBasis: 'before-vat',
  convention: null,
  source: postPromotionPractice,
  compute: ({ baselineUnits, priceSupport }) => baselineUnits * priceSupport,
}

/** Share by which volume must grow after a price cut to keep the same contribution. */
export const volumeToPayPriceCut: Formula<{ priceCut: number; unitContribution: number }> = {
  number: 10,
  id: 'volume-to-pay-price-cut',
  unit: 'rate',
  inputs: ['priceCut', 'unitContribution'],
  taxBasis: 'before-vat',
  convention: null,
  source: 'Break-even sales change after a price cut',
  compute: ({ priceCut, unitContribution }) => {
    // A cut as large as the contribution can't be paid back by any volume.
    requireRange(priceCut <= unitContribution, 'priceCut')
    return divide(priceCut, unitContribution - priceCut, 'priceCut')
  },
}
