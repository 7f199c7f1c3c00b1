import type { Account } from '../domain/account.ts'
import type { PlanOpportunity } from '../domain/growth-plan.ts'
import type { PlanPeriod } from '../domain/plan-item.ts'
import { riskWeightedPipeline } from '../formulas/growth.ts'
import {
  differenceFigure,
  enteredFigure,
  figureOf,
  partOf,
  sumFigure,
  valueOf,
  type PlanFigure,
} from './figure.ts'

type Growth = Pick<Account, 'formats' | 'opportunities' | 'losses' | 'growth'>

/** The opportunities that count: not those that are lost, and not rows in which nothing stands yet. */
export function liveOpportunities({ opportunities }: Pick<Account, 'opportunities'>): PlanOpportunity[] {
  return opportunities.filter(
    ({ name, value, probability, status }) =>
      status !== 'lost' && (name.trim() !== '' || value !== null || probability !== null),
  )
}

/** How likely an opportunity is, 0 to 1. One that is won is certain, whatever was written before. */
export function likelihoodOf({ status, probability }: PlanOpportunity): number | null {
  if (status === 'won') return 1
  return probability === null ? null : probability / 100
}

/** Value times probability (万元), or null while one of them is unknown. */
export function weightedValue(opportunity: PlanOpportunity): number | null {
  const likelihood = likelihoodOf(opportunity)
  return opportunity.value === null || likelihood === null ? null : opportunity.value * likelihood
}

/** What the opportunities make together, in full and weighted by probability (万元). */
export function opportunityTotals(account: Pick<Account, 'opportunities'>): {
  full: PlanFigure
  weighted: PlanFigure
} {
  const live = liveOpportunities(account)
  return {
    full: sumFigure(live.map((opportunity) => partOf(opportunity.name, opportunity.value))),
    weighted: sumFigure(live.map((opportunity) => partOf(opportunity.name, weightedValue(opportunity)))),
  }
}

/** List sales of all formats in one year (万元). */
export function listSalesOf({ formats }: Pick<Account, 'formats'>, period: PlanPeriod): PlanFigure {
  return sumFigure(formats.map((format) => partOf(format.name, format[period])))
}

export interface GrowthFigures {
  /** What growth is aimed at: as entered, else planned less base list sales. */
  target: PlanFigure
  /** Opportunities weighted by probability, less losses (formula 40). */
  weighted: PlanFigure
  /** Target less the weighted pipeline; above 0 something is still missing. */
  gap: PlanFigure
  /** Those of the bridge in full, less losses. */
  committed: PlanFigure
}

/** What the plan's growth rests on (万元). */
export function growthFigures(account: Growth): GrowthFigures {
  const target = targetOf(account)
  const weighted = weightedPipeline(account)
  const inBridge = liveOpportunities(account).filter((opportunity) => opportunity.inBridge)
  return {
    target,
    weighted,
    gap: differenceFigure(partOf('growthTarget', target), [partOf('weightedPipeline', weighted)]),
    committed: differenceFigure(
      partOf(
        'opportunitiesInBridge',
        sumFigure(inBridge.map((opportunity) => partOf(opportunity.name, opportunity.value))),
      ),
      lossParts(account),
    ),
  }
}

/** Whether opportunities count by their probability, or those of the bridge in full. */
export const bridgeModes = ['weighted', 'full'] as const
export type BridgeMode = (typeof bridgeModes)[number]

/** One bar of the bridge: it runs from `from` to `to` (万元 of list sales). */
export interface BridgeStep {
  id: string
  kind: 'base' | 'opportunity' | 'loss' | 'plan'
  /** The user's own word; empty for base and plan. */
  name: string
  value: number
  from: number
  to: number
}

/**
 * The way from base sales to where the plan leads. What has no value yet is left out; `growthDoubts` names it.
 * Without base sales there is nothing to start from, and no bridge.
 */
export function growthBridge(account: Growth, mode: BridgeMode): BridgeStep[] {
  const base = valueOf(listSalesOf(account, 'base'))
  if (base === null) return []
  const steps: BridgeStep[] = [{ id: 'base', kind: 'base', name: '', value: base, from: 0, to: base }]
  let level = base
  const add = (id: string, kind: 'opportunity' | 'loss', name: string, value: number) => {
    steps.push({ id, kind, name, value, from: level, to: level + value })
    level += value
  }
  for (const opportunity of liveOpportunities(account)) {
    if (mode === 'full' && !opportunity.inBridge) continue
    const value = mode === 'full' ? opportunity.value : weightedValue(opportunity)
    if (value !== null) add(opportunity.id, 'opportunity', opportunity.name, value)
  }
  for (const loss of account.losses) {
    if (loss.value !== null) add(loss.id, 'loss', loss.name, -loss.value)
  }
  return [...steps, { id: 'plan', kind: 'plan', name: '', value: level, from: 0, to: level }]
}

/** What to look at before the bridge is believed. `amount` is in 万元, `names` are those of the items meant. */
export type GrowthDoubt =
  | { kind: 'no-base' | 'no-target' }
  | { kind: 'without-value' | 'without-probability' | 'loss-without-value' | 'past-due'; names: string[] }
  | { kind: 'improbable'; names: string[] }
  | { kind: 'short' | 'bridge-short' | 'bridge-over' | 'bridge-unlikely'; amount: number }

/** Less than this (万元) is rounding. */
const tolerance = 0.005

/** Names what is missing, what is promised twice over and what is past its day. */
export function growthDoubts(account: Growth, today: string): GrowthDoubt[] {
  const live = liveOpportunities(account)
  const named = (
    kind: 'without-value' | 'without-probability' | 'past-due' | 'improbable',
    found: PlanOpportunity[],
  ) => (found.length > 0 ? [{ kind, names: found.map(({ name }) => name) }] : [])
  const lossless = account.losses.filter(({ name, value }) => value === null && name.trim() !== '')
  return [
    ...missingAnchors(account),
    ...named(
      'without-value',
      live.filter(({ value }) => value === null),
    ),
    ...named(
      'without-probability',
      live.filter((opportunity) => likelihoodOf(opportunity) === null),
    ),
    ...named(
      'improbable',
      live.filter((opportunity) => !isProbability(likelihoodOf(opportunity))),
    ),
    ...(lossless.length > 0
      ? [{ kind: 'loss-without-value' as const, names: lossless.map(({ name }) => name) }]
      : []),
    ...named(
      'past-due',
      live.filter(({ due, status }) => status === 'open' && due !== null && due < today),
    ),
    ...shortfalls(account),
  ]
}

function missingAnchors(account: Growth): GrowthDoubt[] {
  if (valueOf(listSalesOf(account, 'base')) === null) return [{ kind: 'no-base' }]
  return valueOf(targetOf(account)) === null ? [{ kind: 'no-target' }] : []
}

function shortfalls(account: Growth): GrowthDoubt[] {
  const figures = growthFigures(account)
  const target = valueOf(figures.target)
  const gap = valueOf(figures.gap)
  const committed = valueOf(figures.committed)
  const weighted = valueOf(figures.weighted)
  const doubts: GrowthDoubt[] = []
  if (gap !== null && gap > tolerance) doubts.push({ kind: 'short', amount: gap })
  if (target !== null && committed !== null) {
    const over = committed - target
    if (over > tolerance) doubts.push({ kind: 'bridge-over', amount: over })
    if (over < -tolerance) doubts.push({ kind: 'bridge-short', amount: -over })
  }
  if (committed !== null && weighted !== null && committed - weighted > tolerance) {
    doubts.push({ kind: 'bridge-unlikely', amount: committed - weighted })
  }
  return doubts
}

function isProbability(likelihood: number | null): boolean {
  return likelihood === null || (likelihood >= 0 && likelihood <= 1)
}

function targetOf(account: Growth): PlanFigure {
  if (account.growth.target !== null) return enteredFigure(account.growth.target, 'growthTarget')
  return differenceFigure(partOf('plannedSales', listSalesOf(account, 'plan')), [
    partOf('baseSales', listSalesOf(account, 'base')),
  ])
}

function lossParts({ losses }: Growth) {
  return losses
    .filter(({ name, value }) => value !== null || name.trim() !== '')
    .map(({ name, value }) => partOf(name, value))
}

/** Formula 40. It is not computable while an opportunity lacks a figure: leaving it out would count it as nothing. */
function weightedPipeline(account: Growth): PlanFigure {
  const live = liveOpportunities(account)
  const known = live.flatMap((opportunity) => {
    const probability = likelihoodOf(opportunity)
    const { name, value } = opportunity
    return value === null || probability === null ? [] : [{ name, value, probability }]
  })
  const unknown = live.filter((opportunity) => weightedValue(opportunity) === null)
  const losses = lossParts(account)
  const figure = figureOf(
    riskWeightedPipeline,
    {
      opportunities: known.map(({ value, probability }) => ({ value, probability })),
      losses: losses.length === 0 ? 0 : sumFigure(losses),
    },
    { names: { opportunities: known.map(({ name }) => name) } },
  )
  if (unknown.length === 0) return figure
  return { ...figure, result: { state: 'missing', inputs: unknown.map(({ name }) => name) } }
}
