import type { Formula } from '../formulas/formula.ts'
import type { WeightedPart } from '../formulas/service.ts'
import { figureOf, type PlanFigure } from './figure.ts'

/** A part of a score as a plan has it: weight in percent; either number may not be known yet. */
export interface ScoredPart {
  name: string
  weight: number | null
  score: number | null
}

/** Weights are entered to two decimals; what differs by less is rounding. */
const weightTolerance = 0.005

/** The weights together, in percent. Unknown ones add nothing. */
export function weightTotal(parts: readonly { weight: number | null }[]): number {
  return parts.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
}

/** How many percent are missing to 100 (below 0: too many), or null when the weights are right. */
export function missingWeight(parts: readonly { weight: number | null }[]): number | null {
  const missing = 100 - weightTotal(parts)
  return Math.abs(missing) < weightTolerance ? null : missing
}

/** Whole percentages that make 100 and differ by one at most, the greater ones first. */
export function evenWeights(count: number): number[] {
  const share = Math.floor(100 / count)
  const rest = 100 - share * count
  return Array.from({ length: count }, (_, index) => share + (index < rest ? 1 : 0))
}

/** The weighted score of parts; those without weight or score are named as what is missing. */
export function weightedFigure<Input extends 'pillars' | 'dimensions'>(
  formula: Formula<Record<Input, WeightedPart[]>>,
  input: Input,
  parts: readonly ScoredPart[],
): PlanFigure {
  const known = parts.flatMap(({ name, weight, score }) =>
    weight === null || score === null ? [] : [{ name, weight: weight / 100, score }],
  )
  const unknown = parts.filter(({ weight, score }) => weight === null || score === null)
  const given = known.map(({ weight, score }) => ({ weight, score }))
  const figure = figureOf<Record<string, WeightedPart[]>>(
    formula,
    { [input]: given },
    { names: { [input]: known.map(({ name }) => name) } },
  )
  if (unknown.length === 0) return figure
  return { ...figure, result: { state: 'missing', inputs: unknown.map(({ name }) => name) } }
}
