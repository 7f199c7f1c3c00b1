import { z } from 'zod'

/** The three sides that press on a key account manager. */
export const pressureSources = ['market', 'company', 'customer'] as const
export const pressureSourceSchema = z.enum(pressureSources)
export type PressureSource = z.infer<typeof pressureSourceSchema>

/** The 17 sub-pressures. The letter tells the source: M market, K company, C customer. */
export const pressureIds = [
  'M1', 'M2', 'M3', 'M4', 'M5', 'M6',
  'K1', 'K2', 'K3', 'K4', 'K5', 'K6',
  'C1', 'C2', 'C3', 'C4', 'C5',
] as const // prettier-ignore
export const pressureIdSchema = z.enum(pressureIds)
export type PressureId = z.infer<typeof pressureIdSchema>

const sourceByLetter = { M: 'market', K: 'company', C: 'customer' } as const

/** Tells which of the three sides a sub-pressure comes from. */
export function pressureSourceOf(id: PressureId): PressureSource {
  return sourceByLetter[id.charAt(0) as keyof typeof sourceByLetter]
}

/** Lists the sub-pressures of one side in their fixed order. */
export function pressuresOf(source: PressureSource): PressureId[] {
  return pressureIds.filter((id) => pressureSourceOf(id) === source)
}
