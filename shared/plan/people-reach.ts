import type { FunctionPair, Stakeholder } from '../domain/people.ts'
import { relationshipCoverage } from '../formulas/growth.ts'
import { figureOf, type PlanFigure } from './figure.ts'

const dayInMilliseconds = 86_400_000

/** Without a word for longer than this a relationship grows quiet, and after twice the time silent. */
export const quietAfterDays = 30
export const silentAfterDays = 60

/** How many days lie between two calendar days; negative when the first is the later one. */
export function daysBetween(day: string, today: string): number {
  return Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / dayInMilliseconds)
}

/** How far we reach into the customer, in people. */
export interface PeopleReach {
  people: number
  /** Looked after by somebody of us. */
  owned: number
  /** Spoken to within `quietAfterDays`. */
  recent: number
  /** With a next step. */
  withStep: number
  /** Key players, and those of them who speak for us. */
  keyPlayers: number
  keySupporters: number
}

/** Counts how far we reach on a day. */
export function peopleReach(stakeholders: readonly Stakeholder[], today: string): PeopleReach {
  const keyPlayers = stakeholders.filter(isKeyPlayer)
  return {
    people: stakeholders.length,
    owned: stakeholders.filter(isOwned).length,
    recent: stakeholders.filter(
      ({ lastContact }) => lastContact !== null && daysBetween(lastContact, today) <= quietAfterDays,
    ).length,
    withStep: stakeholders.filter(({ nextStep }) => nextStep.trim() !== '').length,
    keyPlayers: keyPlayers.length,
    keySupporters: keyPlayers.filter(isSupporter).length,
  }
}

/** A key player is somebody whose word weighs most. */
export function isKeyPlayer({ influence }: Stakeholder): boolean {
  return influence === 'high'
}

export function isSupporter({ attitude }: Stakeholder): boolean {
  return attitude !== null && attitude > 0
}

/** Somebody of us looks after them. */
export function isOwned({ owner }: Stakeholder): boolean {
  return owner.trim() !== ''
}

/** How many of the pairs of functions that are needed talk regularly (formula 41). */
export function functionCoverage(pairs: readonly FunctionPair[]): PlanFigure {
  const needed = pairs.filter((pair) => pair.needed)
  return figureOf(relationshipCoverage, {
    activePairs: needed.filter(({ contact }) => contact === 'regular').length,
    neededPairs: needed.length,
  })
}
