import { z } from 'zod'
import { daySchema } from './document.ts'
import { figureSchema, itemReferenceSchema, itemShape } from './plan-item.ts'

/** A class of stores and what is expected there. */
export const storeClassSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  format: itemReferenceSchema,
  stores: z.number().int().nonnegative().nullable(),
  standard: z.string(),
  visits: z.string(),
})
export type StoreClass = z.infer<typeof storeClassSchema>

/** A new class of stores, with nothing said yet. */
export function emptyStoreClass(id: string): StoreClass {
  return { id, name: '', format: null, stores: null, standard: '', visits: '' }
}

/** A pillar of the perfect store: weight in percent (all make 100), result 0 to 100 or more for an index. */
export const storePillarSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  weight: figureSchema,
  result: figureSchema,
  target: figureSchema,
  measuredAs: z.string(),
  measuredOn: daySchema.nullable(),
})
export type StorePillar = z.infer<typeof storePillarSchema>

/** A new pillar, with nothing measured yet. */
export function emptyStorePillar(id: string): StorePillar {
  return { id, name: '', weight: null, result: null, target: null, measuredAs: '', measuredOn: null }
}

/** Most pillars a perfect-store standard may have: with more it becomes paperwork. */
export const mostPillars = 6

/** What was counted in stores and at the warehouse, so that the rates compute themselves. */
export const serviceCountsSchema = z.looseObject({
  stores: figureSchema,
  storesCarrying: figureSchema,
  /** Category sales of all stores and of those that carry us, in one unit. */
  categorySales: figureSchema,
  categorySalesCarrying: figureSchema,
  shelfChecks: figureSchema,
  shelfChecksAvailable: figureSchema,
  orders: figureSchema,
  ordersOnTimeInFull: figureSchema,
  casesOrdered: figureSchema,
  casesDelivered: figureSchema,
  linesOrdered: figureSchema,
  linesComplete: figureSchema,
  shelfSpace: figureSchema,
  ourShelfSpace: figureSchema,
})
export type ServiceCounts = z.infer<typeof serviceCountsSchema>

/** Counts that nobody filled in yet. */
export function emptyServiceCounts(): ServiceCounts {
  return {
    stores: null,
    storesCarrying: null,
    categorySales: null,
    categorySalesCarrying: null,
    shelfChecks: null,
    shelfChecksAvailable: null,
    orders: null,
    ordersOnTimeInFull: null,
    casesOrdered: null,
    casesDelivered: null,
    linesOrdered: null,
    linesComplete: null,
    shelfSpace: null,
    ourShelfSpace: null,
  }
}
