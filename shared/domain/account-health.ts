import { z } from 'zod'
import { daySchema } from './document.ts'
import { figureSchema, itemShape } from './plan-item.ts'

/** The sides of an account's health that every plan starts with, and the user's own. */
export const healthAspects = [
  'result',
  'relationship',
  'execution',
  'profit',
  'receivables',
  'other',
] as const
export const healthAspectSchema = z.enum(healthAspects)
export type HealthAspect = z.infer<typeof healthAspectSchema>

/** One dimension of the health score: weight in percent, score 0 to 100 as the user judges it. */
export const healthDimensionSchema = z.looseObject({
  ...itemShape,
  aspect: healthAspectSchema,
  /** The user's own name; empty takes the aspect's. */
  name: z.string(),
  weight: figureSchema,
  score: figureSchema,
  reason: z.string(),
  judgedOn: daySchema.nullable(),
})
export type HealthDimension = z.infer<typeof healthDimensionSchema>

/** A new dimension of an aspect, not judged yet. */
export function emptyHealthDimension(id: string, aspect: HealthAspect): HealthDimension {
  return { id, aspect, name: '', weight: null, score: null, reason: '', judgedOn: null }
}

export const supportStates = ['asked', 'granted', 'refused', 'done'] as const
export const supportStateSchema = z.enum(supportStates)

/** Help that we need from our own company. Money in 万元. */
export const supportNeedSchema = z.looseObject({
  ...itemShape,
  need: z.string(),
  from: z.string(),
  cost: figureSchema,
  gain: z.string(),
  decideBy: daySchema.nullable(),
  state: supportStateSchema,
})
export type SupportNeed = z.infer<typeof supportNeedSchema>

/** A new need of support, just asked for. */
export function emptySupportNeed(id: string): SupportNeed {
  return { id, need: '', from: '', cost: null, gain: '', decideBy: null, state: 'asked' }
}
