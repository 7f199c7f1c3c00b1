import { z } from 'zod'

/** The three sides that press on a key account manager. */
export const pressureSources = ['market', 'company', 'customer'] as const
export const pressureSourceSchema = z.enum(pressureSources)
export type PressureSource = z.infer<typeof pressureSourceSchema>

/** The 17 built-in sub-pressures. The letter tells the source: M market, K company, C customer. */
export const pressureIds = [
  'M1', 'M2', 'M3', 'M4', 'M5', 'M6',
  'K1', 'K2', 'K3', 'K4', 'K5', 'K6',
  'C1', 'C2', 'C3', 'C4', 'C5',
] as const // prettier-ignore
export const builtInPressureIdSchema = z.enum(pressureIds)
export type BuiltInPressureId = z.infer<typeof builtInPressureIdSchema>

/** A pressure that the user added; the letter tells the source as it does for the built-in ones. */
export const ownPressureIdSchema = z.templateLiteral([
  z.enum(['M', 'K', 'C']),
  '-own-',
  z.string().regex(/^[0-9a-z][0-9a-z-]{7,63}$/),
])
export type OwnPressureId = z.infer<typeof ownPressureIdSchema>

/** What presses: one of the 17, or one of the user's own. */
export const pressureIdSchema = z.union([builtInPressureIdSchema, ownPressureIdSchema])
export type PressureId = z.infer<typeof pressureIdSchema>

const sourceByLetter = { M: 'market', K: 'company', C: 'customer' } as const
const letterBySource = { market: 'M', company: 'K', customer: 'C' } as const

/** Tells which of the three sides a sub-pressure comes from, by its letter alone. */
export function pressureSourceOf(id: PressureId): PressureSource {
  return sourceByLetter[id.charAt(0) as keyof typeof sourceByLetter]
}

/** Lists the built-in sub-pressures of one side in their fixed order. */
export function pressuresOf(source: PressureSource): BuiltInPressureId[] {
  return pressureIds.filter((id) => pressureSourceOf(id) === source)
}

/** Makes the id of a pressure of the user's own. `unique` is lower-case, e.g. a UUID. */
export function ownPressureId(source: PressureSource, unique: string): OwnPressureId {
  return ownPressureIdSchema.parse(`${letterBySource[source]}-own-${unique}`)
}

/** True for one of the 17. */
export function isBuiltInPressure(id: PressureId): id is BuiltInPressureId {
  return pressureIds.some((builtIn) => builtIn === id)
}

/**
 * Puts pressures in their order, each once: side by side, the built-in ones in their fixed order, and after
 * them the user's own as they were given.
 */
export function inPressureOrder(ids: Iterable<PressureId>): PressureId[] {
  const given = [...new Set(ids)]
  return pressureSources.flatMap((source) => [
    ...pressuresOf(source).filter((id) => given.includes(id)),
    ...given.filter((id) => !isBuiltInPressure(id) && pressureSourceOf(id) === source),
  ])
}
