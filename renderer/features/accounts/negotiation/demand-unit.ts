import type { MeasureUnit } from '#shared/domain/measure-unit.ts'
import type { DemandKind } from '#shared/domain/negotiation.ts'

/** What the number of a demand counts. */
export const demandUnit: Record<DemandKind, MeasureUnit> = {
  points: 'points',
  price: 'percent',
  'payment-days': 'days',
  amount: 'wan-yuan',
  other: 'count',
}
