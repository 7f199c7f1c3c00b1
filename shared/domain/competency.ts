import { z } from 'zod'

/**
 * The six parts of the competency model: D1 relationship and negotiation, D2 industry and need,
 * D3 organisation and time, D4 strategic thinking, D5 internal leadership, D6 use of the KA system.
 */
export const competencyIds = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const
export const competencyIdSchema = z.enum(competencyIds)
export type CompetencyId = z.infer<typeof competencyIdSchema>
