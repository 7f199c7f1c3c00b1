import type { Demand } from '../domain/negotiation.ts'
import { costOfCredit, costOfPoints } from '../formulas/account-money.ts'
import {
  enteredFigure,
  figureOf,
  missingFigure,
  partOf,
  percentFigure,
  shareFigure,
  sumFigure,
  type PlanFigure,
} from './figure.ts'

/** What the cost of a demand is reckoned from, all of the plan year. */
export interface DemandBasis {
  /** Invoice sales and contribution of the plan year, in 万元. */
  invoiceSales: PlanFigure
  contribution: PlanFigure
  /** What money costs us in a year, in percent. */
  creditRate: number | null
}

/** What a demand would cost in the plan year. */
export interface DemandCost {
  demand: Demand
  /** In 万元 a year: the user's own figure where there is one, else the computed one. */
  cost: PlanFigure
  /** What follows from what is asked, whether or not the user says otherwise. */
  computed: PlanFigure
  isOwn: boolean
  /** The cost as a share of planned contribution. */
  share: PlanFigure
}

/** The costs of several demands together. */
export interface DemandTotals {
  cost: PlanFigure
  share: PlanFigure
  /** How many of them have no cost yet and are not in the sum. */
  unknown: number
}

/** Says what a demand costs in a year; its kind decides how. */
export function demandCost(demand: Demand, basis: DemandBasis): DemandCost {
  const computed = computedCost(demand, basis)
  const isOwn = demand.cost !== null
  const cost = isOwn ? enteredFigure(demand.cost, 'ownCost') : computed
  return { demand, cost, computed, isOwn, share: shareOfContribution(cost, basis) }
}

/** Adds up what is known of several demands, and counts what is not. */
export function demandTotals(costs: readonly DemandCost[], basis: DemandBasis): DemandTotals {
  const known = costs.filter(({ cost }) => cost.result.state === 'computed')
  const cost = sumFigure(known.map((one) => partOf(one.demand.demand, one.cost)))
  return { cost, share: shareOfContribution(cost, basis), unknown: costs.length - known.length }
}

/** Tells whether a demand still waits for an answer that both sides take. */
export function isOpenDemand({ status }: Pick<Demand, 'status'>): boolean {
  return status === 'open' || status === 'offered'
}

function shareOfContribution(cost: PlanFigure, { contribution }: DemandBasis): PlanFigure {
  return shareFigure(partOf('costOfDemands', cost), partOf('contribution', contribution))
}

function computedCost(demand: Demand, { invoiceSales, creditRate }: DemandBasis): PlanFigure {
  const { kind, asked, share } = demand
  switch (kind) {
    case 'points':
      return figureOf(costOfPoints, { invoiceSales, points: asked })
    case 'price': {
      const unknown = [
        ...(asked === null ? ['priceCutPercent'] : []),
        ...(share === null ? ['shareOfInvoice'] : []),
      ]
      if (unknown.length > 0) return missingFigure(unknown)
      const affected = percentFigure(share, partOf('invoiceSales', invoiceSales))
      return percentFigure(asked, partOf('affectedInvoiceSales', affected))
    }
    case 'payment-days':
      return figureOf(costOfCredit, {
        invoiceSales,
        days: asked,
        yearlyRate: creditRate === null ? null : creditRate / 100,
      })
    case 'amount':
      return enteredFigure(asked, 'askedAmount')
    case 'other':
      return missingFigure(['ownCost'])
  }
}
