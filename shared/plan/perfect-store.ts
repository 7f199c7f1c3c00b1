import type { StorePillar } from '../domain/execution-plan.ts'
import { perfectStoreScore } from '../formulas/service.ts'
import type { PlanFigure } from './figure.ts'
import { weightedFigure } from './weighted-parts.ts'

/** The weighted score of the pillars (formula 36), of what was measured or of what is aimed at. */
export function perfectStoreFigure(pillars: readonly StorePillar[], of: 'result' | 'target'): PlanFigure {
  const parts = pillars.map(({ name, weight, [of]: score }, index) => ({
    name: name.trim() === '' ? String(index + 1) : name,
    weight,
    score,
  }))
  return weightedFigure(perfectStoreScore, 'pillars', parts)
}
