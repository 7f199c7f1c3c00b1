import type { Concession } from '../domain/negotiation.ts'
import { missingFigure, partOf, sumFigure, type FigurePart, type PlanFigure } from './figure.ts'

/** How near the walk-away a sum of concessions comes. Without a walk-away there is nothing to compare with. */
export type ConcessionReach = 'within' | 'near' | 'beyond' | 'unbounded'

/** One step of the plan with what all steps up to it cost together. */
export interface ConcessionStep {
  concession: Concession
  /** What the steps that count cost up to here, in 万元 a year; a step without a cost adds nothing. */
  running: number
  /** The same with the steps that it is made of; without a value while none of them has a cost. */
  sum: PlanFigure
  reach: ConcessionReach
  /** Dropped steps are kept but don't count. */
  counts: boolean
  costUnknown: boolean
  /** Something is given and nothing is asked for it. */
  forNothing: boolean
}

export interface ConcessionPlan {
  steps: ConcessionStep[]
  /** What all steps that count cost, in 万元 a year. */
  total: number
  /** What of it is on the table or given already. */
  offered: number
  /** What we get for it, as far as it is known. */
  worth: number
  reach: ConcessionReach
  /** What is left up to the walk-away; below zero beyond it, null without one. */
  left: number | null
  /** How many steps that count have no cost yet. */
  unknownCosts: number
}

/** From this share of the walk-away on, the plan says that it is near. */
const nearWalkAway = 0.8

/** Adds the concessions up in the order in which they are to be made, against what we walk away at (万元 a year). */
export function concessionPlan(
  concessions: readonly Concession[],
  walkAwayCost: number | null,
): ConcessionPlan {
  const steps: ConcessionStep[] = []
  const parts: FigurePart[] = []
  let running = 0
  for (const concession of concessions) {
    const counts = concession.state !== 'dropped'
    if (counts && concession.cost !== null) {
      running = withoutNoise(running + concession.cost)
      parts.push(partOf(concession.give, concession.cost))
    }
    steps.push({
      concession,
      running,
      sum: parts.length === 0 ? missingFigure(['cost']) : sumFigure(parts),
      reach: reachOf(running, walkAwayCost),
      counts,
      costUnknown: counts && concession.cost === null,
      forNothing: counts && concession.give.trim() !== '' && concession.get.trim() === '',
    })
  }
  const counting = steps.filter(({ counts }) => counts).map(({ concession }) => concession)
  const onTable = counting.filter(({ state }) => state === 'offered' || state === 'made')
  return {
    steps,
    total: running,
    offered: sum(onTable.map(({ cost }) => cost)),
    worth: sum(counting.map(({ worth }) => worth)),
    reach: reachOf(running, walkAwayCost),
    left: walkAwayCost === null ? null : withoutNoise(walkAwayCost - running),
    unknownCosts: steps.filter(({ costUnknown }) => costUnknown).length,
  }
}

function reachOf(cost: number, walkAwayCost: number | null): ConcessionReach {
  if (walkAwayCost === null) return 'unbounded'
  if (cost > walkAwayCost) return 'beyond'
  return cost > 0 && cost >= walkAwayCost * nearWalkAway ? 'near' : 'within'
}

function sum(values: readonly (number | null)[]): number {
  return withoutNoise(values.reduce<number>((total, value) => total + (value ?? 0), 0))
}

/** Takes off what binary fractions add, so that 0.1 + 0.2 does not pass a walk-away of 0.3. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}
