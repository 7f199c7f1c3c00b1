import type { StorePillar } from '../domain/execution-plan.ts'
import { perfectStoreScore } from '../formulas/service.ts'
import type { PlanFigure } from './figure.ts'
import { weightedFigure } from './weighted-parts.ts'

/** The weighted score of the pillars (formula 36), of what was measured or of what is aimed at. */
export function perfectStoreFigure(pillars: readonly StorePillar[], of: 'result' | 'target'): PlanFigure {
  const parts = pillars.map((pillar) => ({ name: pillar.name, weight: pillar.weight, score: pillar[of] }))
  return weightedFigure(perfectStoreScore, 'pillars', parts)
}
