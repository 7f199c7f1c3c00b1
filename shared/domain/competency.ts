import { z } from 'zod'

/**
 * The six built-in parts of the competency model: D1 relationship and negotiation, D2 industry and need,
 * D3 organisation and time, D4 strategic thinking, D5 internal leadership, D6 use of the KA system.
 */
export const competencyIds = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const
export const builtInCompetencyIdSchema = z.enum(competencyIds)
export type BuiltInCompetencyId = z.infer<typeof builtInCompetencyIdSchema>

/** A part that the user added to the model. */
export const ownCompetencyIdSchema = z.templateLiteral([
  'D-own-',
  z.string().regex(/^[0-9a-z][0-9a-z-]{7,63}$/),
])
export type OwnCompetencyId = z.infer<typeof ownCompetencyIdSchema>

/** A part of the model: one of the six, or one of the user's own. */
export const competencyIdSchema = z.union([builtInCompetencyIdSchema, ownCompetencyIdSchema])
export type CompetencyId = z.infer<typeof competencyIdSchema>

/** Makes the id of a part of the user's own. `unique` is lower-case, e.g. a UUID. */
export function ownCompetencyId(unique: string): OwnCompetencyId {
  return ownCompetencyIdSchema.parse(`D-own-${unique}`)
}

/** Puts parts in their order, each once: the six, then the user's own as they were given. */
export function inCompetencyOrder(ids: Iterable<CompetencyId>): CompetencyId[] {
  const given = [...new Set(ids)]
  return [
    ...competencyIds.filter((id) => given.includes(id)),
    ...given.filter((id) => !isBuiltInCompetency(id)),
  ]
}

/** True for one of the six. */
export function isBuiltInCompetency(id: CompetencyId): id is BuiltInCompetencyId {
  return competencyIds.some((builtIn) => builtIn === id)
}
