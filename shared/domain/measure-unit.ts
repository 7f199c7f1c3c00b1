import { z } from 'zod'

/** What a measure is counted in. Money for an account is in 万元 before VAT unless the text says otherwise. */
export const measureUnits = ['wan-yuan', 'percent', 'points', 'days', 'index', 'count'] as const
export const measureUnitSchema = z.enum(measureUnits)
export type MeasureUnit = z.infer<typeof measureUnitSchema>
