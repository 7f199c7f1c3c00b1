import { z } from 'zod'
import { daySchema } from './document.ts'
import { figureSchema, itemShape } from './plan-item.ts'

export const promotionStatuses = ['planned', 'running', 'done', 'stopped'] as const
export const promotionStatusSchema = z.enum(promotionStatuses)

/** The two ways in which the trade says what a promotion returned: break-even is 1 or 0%. */
export const returnConventions = ['ratio', 'net-rate'] as const
export const returnConventionSchema = z.enum(returnConventions)

/** What follows from a promotion, in the user's own judgement. */
export const promotionVerdicts = ['repeat', 'change', 'stop'] as const
export const promotionVerdictSchema = z.enum(promotionVerdicts)

/** What a promotion sells and costs: units, and money in 元 (price support is 元 on each unit sold). */
export const promotionFiguresSchema = z.looseObject({
  baselineUnits: figureSchema,
  soldUnits: figureSchema,
  afterDipUnits: figureSchema,
  cannibalisedUnits: figureSchema,
  priceSupport: figureSchema,
  display: figureSchema,
  leaflet: figureSchema,
  promoters: figureSchema,
  other: figureSchema,
})
export type PromotionFigures = z.infer<typeof promotionFiguresSchema>

/** One event of the promotion calendar, forecast before and judged after. */
export const promotionSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  product: z.string(),
  mechanic: z.string(),
  start: daySchema.nullable(),
  end: daySchema.nullable(),
  /** Percent off the shelf price. */
  depth: figureSchema,
  status: promotionStatusSchema,
  /** Our invoice price and cost of a unit, in 元 before VAT. */
  invoicePrice: figureSchema,
  unitCost: figureSchema,
  convention: returnConventionSchema,
  forecast: promotionFiguresSchema,
  actual: promotionFiguresSchema,
  verdict: promotionVerdictSchema.nullable(),
  lesson: z.string(),
})
export type Promotion = z.infer<typeof promotionSchema>

/** The figures of a promotion that nobody filled in yet. */
export function emptyPromotionFigures(): PromotionFigures {
  return {
    baselineUnits: null,
    soldUnits: null,
    afterDipUnits: null,
    cannibalisedUnits: null,
    priceSupport: null,
    display: null,
    leaflet: null,
    promoters: null,
    other: null,
  }
}

/** A new event, planned and with nothing said yet. */
export function emptyPromotion(id: string): Promotion {
  return {
    id,
    name: '',
    product: '',
    mechanic: '',
    start: null,
    end: null,
    depth: null,
    status: 'planned',
    invoicePrice: null,
    unitCost: null,
    convention: 'ratio',
    forecast: emptyPromotionFigures(),
    actual: emptyPromotionFigures(),
    verdict: null,
    lesson: '',
  }
}
