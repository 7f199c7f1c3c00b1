import { divide, requireRange, type Formula } from './formula.ts'

/** A store with what the whole category sells there, and whether it carries the item. */
export interface DistributionStore {
  categorySales: number
  carries: boolean
}

/** Stores carrying the item as a share of all stores. */
export const numericDistribution: Formula<{ storesCarrying: number; stores: number }> = {
  number: 28,
  id: 'numeric-distribution',
  unit: 'rate',
  inputs: ['storesCarrying', 'stores'],
  taxBasis: 'no-money',
  convention: null,
  source: 'Distribution measures in consumer panels',
  compute: ({ storesCarrying, stores }) => divide(storesCarrying, stores, 'stores'),
}

/** Category sales of the stores carrying the item as a share of the category sales of all stores. */
export const weightedDistribution: Formula<{ stores: DistributionStore[] }> = {
  number: 29,
  id: 'weighted-distribution',
  unit: 'rate',
  inputs: ['stores'],
  taxBasis: 'same',
  convention: 'weighted by category sales',
  source: 'Distribution measures in consumer panels, category form',
  compute: ({ stores }) => {
    const total = stores.reduce((sum, store) => sum + store.categorySales, 0)
    const carrying = stores.reduce((sum, store) => sum + (store.carries ? store.categorySales : 0), 0)
    return divide(carrying, total, 'stores')
  },
}

/** Item-in-store checks found available as a share of all checks due. */
export const onShelfAvailability: Formula<{ available: number; checks: number }> = {
  number: 30,
  id: 'on-shelf-availability',
  unit: 'rate',
  inputs: ['available', 'checks'],
  taxBasis: 'no-money',
  convention: 'item × store checks',
  source: 'On-shelf availability audits',
  compute: ({ available, checks }) => divide(available, checks, 'checks'),
}

/** Cases delivered as a share of cases ordered. */
export const caseFillRate: Formula<{ casesDelivered: number; casesOrdered: number }> = {
  number: 31,
  id: 'case-fill-rate',
  unit: 'rate',
  inputs: ['casesDelivered', 'casesOrdered'],
  taxBasis: 'no-money',
  convention: 'by case',
  source: 'Supply service measures',
  compute: ({ casesDelivered, casesOrdered }) => divide(casesDelivered, casesOrdered, 'casesOrdered'),
}

/** Order lines delivered complete as a share of all lines. */
export const lineFillRate: Formula<{ linesComplete: number; lines: number }> = {
  number: 32,
  id: 'line-fill-rate',
  unit: 'rate',
  inputs: ['linesComplete', 'lines'],
  taxBasis: 'no-money',
  convention: 'by line',
  source: 'Supply service measures',
  compute: ({ linesComplete, lines }) => divide(linesComplete, lines, 'lines'),
}

/** Orders that came on time and in full as a share of all orders. */
export const onTimeInFull: Formula<{ ordersOnTimeInFull: number; orders: number }> = {
  number: 33,
  id: 'otif-by-order',
  unit: 'rate',
  inputs: ['ordersOnTimeInFull', 'orders'],
  taxBasis: 'no-money',
  convention: 'by-order',
  source: 'On-time in-full, binary order form',
  compute: ({ ordersOnTimeInFull, orders }) => divide(ordersOnTimeInFull, orders, 'orders'),
}

/** The other OTIF in use: on-time rate times in-full rate. It differs from the order form and must say so. */
export const onTimeInFullProduct: Formula<{ onTimeRate: number; inFullRate: number }> = {
  number: 33,
  id: 'otif-product',
  unit: 'rate',
  inputs: ['onTimeRate', 'inFullRate'],
  taxBasis: 'no-money',
  convention: 'product',
  source: 'On-time in-full, product form',
  compute: ({ onTimeRate, inFullRate }) => onTimeRate * inFullRate,
}

/** Our facings (or metres) as a share of all. */
export const shareOfShelf: Formula<{ ourSpace: number; totalSpace: number }> = {
  number: 34,
  id: 'share-of-shelf',
  unit: 'rate',
  inputs: ['ourSpace', 'totalSpace'],
  taxBasis: 'no-money',
  convention: 'facings or metres, as stated',
  source: 'Shelf audits',
  compute: ({ ourSpace, totalSpace }) => divide(ourSpace, totalSpace, 'totalSpace'),
}

/** Shelf share against sales share, 100 being fair. */
export const fairShareIndex: Formula<{ shelfShare: number; salesShare: number }> = {
  number: 35,
  id: 'fair-share-index',
  unit: 'index',
  inputs: ['shelfShare', 'salesShare'],
  taxBasis: 'no-money',
  convention: '100 = fair',
  source: 'Fair-share analysis',
  compute: ({ shelfShare, salesShare }) => divide(shelfShare, salesShare, 'salesShare') * 100,
}

/** A part of a weighted score; weights of all parts add up to 1. */
export interface WeightedPart {
  weight: number
  score: number
}

/** Weights that differ from 1 by more than rounding are refused: a score out of 96 % misleads. */
const weightTolerance = 1e-6

export function weightedScore(parts: readonly WeightedPart[]): number {
  const weights = parts.reduce((sum, part) => sum + part.weight, 0)
  requireRange(Math.abs(weights - 1) <= weightTolerance, 'weights')
  return parts.reduce((sum, part) => sum + part.weight * part.score, 0)
}

/** Sum of weight times result over the pillars of a store. */
export const perfectStoreScore: Formula<{ pillars: WeightedPart[] }> = {
  number: 36,
  id: 'perfect-store-score',
  unit: 'score',
  inputs: ['pillars'],
  taxBasis: 'no-money',
  convention: '0–100, weights add up to 100 %',
  source: 'Perfect-store scorecards',
  compute: ({ pillars }) => weightedScore(pillars),
}
