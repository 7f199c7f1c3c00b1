import { z } from 'zod'
import { daySchema, documentIdSchema } from './document.ts'
import { emptyPeriodFigures, figureSchema, itemShape, periodFiguresSchema } from './plan-item.ts'

/** List sales of one store format or route to the shopper, in 万元 before VAT. */
export const formatSalesSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  ...periodFiguresSchema.shape,
})
export type FormatSales = z.infer<typeof formatSalesSchema>

/** A product line of ours. Its own cost of goods, in percent of list, goes before the plan's where it is known. */
export const productLineSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  costOfGoodsRate: figureSchema,
})
export type ProductLine = z.infer<typeof productLineSchema>

/** List sales of one line in one format (万元). 0 is white space; null is not known. */
export const whiteSpaceCellSchema = z.looseObject({
  ...itemShape,
  format: documentIdSchema,
  line: documentIdSchema,
  base: figureSchema,
  plan: figureSchema,
})
export type WhiteSpaceCell = z.infer<typeof whiteSpaceCellSchema>

/** What a term of the contract is for; the first comes off on the invoice, all others after it. */
export const termKinds = [
  'on-invoice',
  'fixed-rebate',
  'conditional-rebate',
  'tiered-rebate',
  'promotion-funding',
  'display-and-leaflet',
  'logistics-allowance',
  'other-off-invoice',
] as const
export const termKindSchema = z.enum(termKinds)
export type TermKind = z.infer<typeof termKindSchema>

/** How a term is counted: percent of its base, an amount in 万元 a year, or a scale of tiers. */
export const termMeasures = ['rate', 'amount', 'tiers'] as const
export const termMeasureSchema = z.enum(termMeasures)

export const rebateForms = ['whole-volume', 'marginal'] as const
export const rebateFormSchema = z.enum(rebateForms)

/** One step of a rebate scale: from this invoice value (万元) on, at this rate (percent). */
export const termTierSchema = z.looseObject({ ...itemShape, from: figureSchema, rate: figureSchema })
export type TermTier = z.infer<typeof termTierSchema>

/**
 * One term of trade. A rate on the invoice is of list sales, every other rate is of invoice sales.
 * `form` must be chosen before a scale of tiers can be computed.
 */
export const termSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  kind: termKindSchema,
  measure: termMeasureSchema,
  base: figureSchema,
  plan: figureSchema,
  tiers: z.array(termTierSchema),
  form: rebateFormSchema.nullable(),
  /** What the customer does for it; a rebate without a condition says nothing here. */
  condition: z.string(),
  /** The formats it is for; all of them when none is named. */
  formats: z.array(documentIdSchema),
  until: daySchema.nullable(),
  note: z.string(),
})
export type Term = z.infer<typeof termSchema>

export const costKinds = ['cost-of-goods', 'logistics', 'promoters', 'team', 'returns', 'other'] as const
export const costKindSchema = z.enum(costKinds)

/** A cost of goods or of serving the customer: an amount in 万元 a year, or percent of list sales. */
export const costSchema = z.looseObject({
  ...itemShape,
  name: z.string(),
  kind: costKindSchema,
  measure: z.enum(['rate', 'amount']),
  base: figureSchema,
  plan: figureSchema,
  /** Grows with sales, so that it counts when a break-even is sought. */
  variable: z.boolean(),
  formats: z.array(documentIdSchema),
})
export type Cost = z.infer<typeof costSchema>

/** The years compared and what is owed; money in 万元, rates in percent. */
export const financeSchema = z.looseObject({
  basePeriod: z.string(),
  planPeriod: z.string(),
  /** Unpaid at the end of the period, on the same tax basis as invoice sales. */
  receivablesBase: figureSchema,
  receivablesPlan: figureSchema,
  /** What money costs us in a year, in percent. */
  creditRate: figureSchema,
  /** Days of payment that the contract gives. */
  contractDays: figureSchema,
  vatRate: figureSchema,
})
export type Finance = z.infer<typeof financeSchema>

/** The retailer's own figures for our category and brand, in 万元. */
export const retailFiguresSchema = z.looseObject({
  categorySales: periodFiguresSchema,
  ourSales: periodFiguresSchema,
  /** Average stock of our goods at cost. */
  averageStock: periodFiguresSchema,
})

/** A new format, with nothing said yet. */
export function emptyFormat(id: string): FormatSales {
  return { id, name: '', ...emptyPeriodFigures() }
}

/** A new term: a rate on the invoice until something else is said. */
export function emptyTerm(id: string): Term {
  return {
    id,
    name: '',
    kind: 'on-invoice',
    measure: 'rate',
    base: null,
    plan: null,
    tiers: [],
    form: null,
    condition: '',
    formats: [],
    until: null,
    note: '',
  }
}

/** A new step of a rebate scale. */
export function emptyTier(id: string): TermTier {
  return { id, from: null, rate: null }
}

/** A new cost: an amount a year that does not grow with sales. */
export function emptyCost(id: string): Cost {
  return {
    id,
    name: '',
    kind: 'other',
    measure: 'amount',
    base: null,
    plan: null,
    variable: false,
    formats: [],
  }
}
