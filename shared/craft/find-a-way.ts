import type { Account } from '../domain/account.ts'
import type { CompetencyId } from '../domain/competency.ts'
import type { MethodSummary } from '../domain/method.ts'
import type { PressureId } from '../domain/pressure.ts'
import type { StarterCase } from '../domain/content.ts'
import { builtInModel, type OwnModel } from '../domain/own-model.ts'
import { foldText } from '../search/fold-text.ts'
import { recognisePressures, type RecognisedPressure } from './recognise-pressures.ts'

/** What a proposal rests on. Views say it in the user's language; nothing else went into the score. */
export type WayReason =
  /** The user chose the pressure, and the method answers it. */
  | { kind: 'pressure'; pressure: PressureId }
  /** Words of the demand point to the pressure, and the method answers it. */
  | { kind: 'words'; pressure: PressureId; words: string[] }
  /** The pressure shows at the account, and the method answers it. */
  | { kind: 'account'; pressure: PressureId }
  /** The account's plan answers this pressure with the method already. */
  | { kind: 'account-plan'; pressure: PressureId }
  /** The starter case of the pressure uses the method; `step` counts from 1. */
  | { kind: 'starter-case'; starter: string; pressure: PressureId; step: number }
  /** The demand names the method itself, e.g. JBP. */
  | { kind: 'named'; words: string[] }
  /** The method exercises a part of the model that the user set out to work on. */
  | { kind: 'competency-gap'; competency: CompetencyId }
  /** It worked for the user before, or did not. */
  | { kind: 'worked'; times: number }
  | { kind: 'failed'; times: number }

export interface Way {
  method: string
  score: number
  /** The weightiest first; never empty. */
  reasons: WayReason[]
}

export interface WayInput {
  /** The demand or situation in the user's own words. */
  demand: string
  /** The pressures that the user settled on; null while none is chosen, then the words of the demand decide. */
  pressures: readonly PressureId[] | null
  /** The account in question, for what presses there. */
  account: Pick<Account, 'pressures'> | null
  /** The library with the user's own results; hidden methods are not proposed. */
  methods: readonly MethodSummary[]
  /** The parts of the model that the latest assessment chose to work on. */
  gaps: readonly CompetencyId[]
  /** The built-in starter cases. */
  cases: readonly Pick<StarterCase['structure'], 'id' | 'pressures' | 'methods'>[]
  /** What the user made of the pressures: the words of their names count. Left out, it is the built-in model. */
  model?: OwnModel
}

/** What each kind of reason adds. The order matters, not the digit: a name before a pressure, a pressure before experience. */
const weights = {
  pressure: 10,
  words: 8,
  moreWords: 1,
  account: 4,
  accountPlan: 3,
  starterFirstStep: 6,
  starterOtherPressure: 2,
  named: 20,
  gap: 3,
  worked: 2,
  failed: -3,
} as const

/** A method that worked ten times is not five times as apt as one that worked twice. */
const resultsThatCount = 3

interface Weighed {
  reason: WayReason
  weight: number
}

/**
 * Proposes methods for a demand or a situation, the aptest first, each with what speaks for and against it.
 * Nothing but the input goes in, so the same question always gets the same answer.
 */
export function findAWay(input: WayInput): Way[] {
  const recognised = recognisePressures(input.demand, input.model ?? builtInModel).filter(
    ({ pressure }) => input.pressures?.includes(pressure) ?? true,
  )
  const named = namesIn(input.demand)
  const asksForPractice =
    recognised.length === 0 && !input.pressures?.length && !input.account?.pressures.length
  return input.methods
    .filter((method) => !method.hidden)
    .flatMap((method) => {
      const fit = [...pressureReasons(method, input, recognised), ...nameReasons(method, named)]
      const practice = gapReasons(method, input.gaps)
      // Experience and practice alone don't answer a demand; without any demand, practice is the question.
      if (fit.length === 0 && !(asksForPractice && practice.length > 0)) return []
      const weighed = [...fit, ...practice, ...resultReasons(method)]
      const score = weighed.reduce((sum, { weight }) => sum + weight, 0)
      const reasons = weighed.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason)
      return [{ method: method.id, score, reasons }]
    })
    .sort((a, b) => b.score - a.score || (a.method < b.method ? -1 : 1))
}

function pressureReasons(
  method: MethodSummary,
  { pressures, account, cases }: WayInput,
  recognised: readonly RecognisedPressure[],
): Weighed[] {
  const weighed: Weighed[] = []
  const asked = new Set<PressureId>([...(pressures ?? []), ...recognised.map(({ pressure }) => pressure)])
  for (const pressure of pressures ?? []) {
    if (method.pressures.includes(pressure)) {
      weighed.push({ reason: { kind: 'pressure', pressure }, weight: weights.pressure })
    }
  }
  for (const { pressure, words } of recognised) {
    if (!method.pressures.includes(pressure)) continue
    const isChosen = pressures?.includes(pressure) ?? false
    const weight = (isChosen ? 0 : weights.words) + weights.moreWords * Math.min(words.length, 3)
    weighed.push({ reason: { kind: 'words', pressure, words }, weight })
  }
  for (const pressing of account?.pressures ?? []) {
    const { pressure } = pressing
    // What presses at the account counts where it is asked about, or where nothing else is.
    if (asked.size > 0 && !asked.has(pressure)) continue
    if (method.pressures.includes(pressure) && !hasReason(weighed, 'account', pressure)) {
      weighed.push({ reason: { kind: 'account', pressure }, weight: weights.account })
    }
    if (pressing.methods.includes(method.id) && !hasReason(weighed, 'account-plan', pressure)) {
      weighed.push({ reason: { kind: 'account-plan', pressure }, weight: weights.accountPlan })
    }
  }
  const relevant = asked.size > 0 ? asked : new Set(account?.pressures.map(({ pressure }) => pressure))
  for (const { id, pressures: answered, methods } of cases) {
    const step = methods.indexOf(method.id) + 1
    const pressure = answered.find((candidate) => relevant.has(candidate))
    if (step === 0 || pressure === undefined) continue
    const isItsOwn = pressure === answered[0]
    const weight = isItsOwn ? weights.starterFirstStep - (step - 1) : weights.starterOtherPressure
    weighed.push({ reason: { kind: 'starter-case', starter: id, pressure, step }, weight })
  }
  return weighed
}

function hasReason(weighed: readonly Weighed[], kind: WayReason['kind'], pressure: PressureId): boolean {
  return weighed.some(
    ({ reason }) => reason.kind === kind && 'pressure' in reason && reason.pressure === pressure,
  )
}

function nameReasons(method: MethodSummary, named: ReadonlySet<string>): Weighed[] {
  const abbreviations = Object.values(method.name).flatMap((name) => name.match(/[A-Z][A-Z0-9&]{2,}/g) ?? [])
  const words = [...new Set([method.id, ...abbreviations])].filter((word) => named.has(foldText(word)))
  return words.length === 0 ? [] : [{ reason: { kind: 'named', words }, weight: weights.named }]
}

/** The Latin words of a demand, folded: the only ones that can be the name of a method. */
function namesIn(demand: string): Set<string> {
  return new Set(foldText(demand).match(/[a-z0-9&]+/g))
}

function gapReasons(method: MethodSummary, gaps: readonly CompetencyId[]): Weighed[] {
  return gaps
    .filter((competency) => method.competencies.includes(competency))
    .map((competency) => ({ reason: { kind: 'competency-gap', competency }, weight: weights.gap }))
}

function resultReasons({ worked, failed }: MethodSummary): Weighed[] {
  const weighed: Weighed[] = []
  if (worked > 0) {
    const weight = weights.worked * Math.min(worked, resultsThatCount)
    weighed.push({ reason: { kind: 'worked', times: worked }, weight })
  }
  if (failed > 0) {
    const weight = weights.failed * Math.min(failed, resultsThatCount)
    weighed.push({ reason: { kind: 'failed', times: failed }, weight })
  }
  return weighed
}
