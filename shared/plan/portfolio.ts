import { summariseAccount, tiers, type Account, type Tier } from '../domain/account.ts'
import {
  healthStates,
  type HealthState,
  type PortfolioFigure,
  type PortfolioFigureName,
  type PortfolioRow,
} from '../domain/portfolio.ts'
import { contributionMargin, daysSalesOutstanding, tradeSpendRate } from '../formulas/account-money.ts'
import { evaluate, type FormulaResult } from '../formulas/formula.ts'
import { relationshipCoverage } from '../formulas/growth.ts'
import { healthFigure, healthStanding } from './account-health.ts'
import { customerProfit, receivablesOf, type CustomerProfit } from './customer-profit.ts'
import { demandCost, demandTotals, isOpenDemand, type DemandTotals } from './demand-cost.ts'
import {
  changeFigure,
  enteredFigure,
  missingFigure,
  partOf,
  partsOrNothing,
  sumFigure,
  type PlanFigure,
} from './figure.ts'
import { growthFigures, listSalesOf } from './growth-bridge.ts'
import { functionCoverage } from './people-reach.ts'
import { changeOf } from './plain-arithmetic.ts'
import { outstandingDays } from './receivables.ts'
import { termName } from './term-cost.ts'

/** Draws one account up as a line among all of them; the money is that of the plan year. */
export function portfolioRow(account: Account): PortfolioRow {
  const { id, name, sample, tier, channel, pressures, openActions, nextDue, updatedAt } =
    summariseAccount(account)
  const { revision, owner, period } = account
  const profit = customerProfit(account, 'plan')
  const basis = {
    invoiceSales: profit.invoiceSales,
    contribution: profit.contribution,
    creditRate: account.finance.creditRate,
  }
  const openDemands = account.demands.filter(isOpenDemand)
  const demands = demandTotals(
    openDemands.map((demand) => demandCost(demand, basis)),
    basis,
  )
  const neededPairs = account.functionPairs.filter(({ needed }) => needed)
  const figures = figuresOf(account, profit, costOf(openDemands.length, demands))
  return {
    ...{ id, revision, name, sample, tier, channel, owner, period, pressures },
    figures,
    healthState: healthStateOf(figures.health),
    activePairs: neededPairs.filter(({ contact }) => contact === 'regular').length,
    neededPairs: neededPairs.length,
    openDemands: openDemands.length,
    demandsWithoutCost: demands.unknown,
    ...{ openActions, nextDue, updatedAt },
  }
}

/** The value of a figure of a line, or null where it has none. */
export function figureValue({ figures }: Pick<PortfolioRow, 'figures'>, name: PortfolioFigureName) {
  const figure = figures[name]
  return figure.state === 'computed' ? figure.value : null
}

/** One figure over several accounts. Accounts that lack what it needs are left out of it, and counted. */
export interface PortfolioTotal {
  figure: FormulaResult
  /** How many accounts are in it. */
  known: number
}

export type PortfolioTotals = Readonly<Record<PortfolioFigureName, PortfolioTotal | null>> & {
  openDemands: number
  demandsWithoutCost: number
  openActions: number
}

/**
 * Adds accounts up. Amounts are summed; rates are computed anew from the sums of the accounts that know both sides,
 * so that a large account weighs more than a small one. Scores of health are not averaged.
 */
export function portfolioTotals(rows: readonly PortfolioRow[]): PortfolioTotals {
  return {
    salesBase: sumOver(rows, 'salesBase'),
    salesPlan: sumOver(rows, 'salesPlan'),
    salesChange: rateOver(rows, ['salesBase', 'salesPlan'], ([before = 0, after = 0]) =>
      evaluate(changeOf, { before, after }),
    ),
    invoiceSales: sumOver(rows, 'invoiceSales'),
    netSales: sumOver(rows, 'netSales'),
    contribution: sumOver(rows, 'contribution'),
    contributionRate: rateOver(rows, ['contribution', 'netSales'], ([contribution = 0, netSales = 0]) =>
      evaluate(contributionMargin, { contribution, netSales }),
    ),
    tradeSpend: sumOver(rows, 'tradeSpend'),
    tradeSpendRate: rateOver(rows, ['tradeSpend', 'salesPlan'], ([spend = 0, listSales = 0]) =>
      evaluate(tradeSpendRate, { onInvoice: [0], offInvoice: [spend], listSales }),
    ),
    receivables: sumOver(rows, 'receivables'),
    salesOutstandingDays: rateOver(
      rows,
      ['receivables', 'invoiceSales'],
      ([receivables = 0, creditSales = 0]) => evaluate(daysSalesOutstanding, { receivables, creditSales }),
    ),
    growthTarget: sumOver(rows, 'growthTarget'),
    weightedGrowth: sumOver(rows, 'weightedGrowth'),
    growthGap: sumOver(rows, 'growthGap'),
    coverage: coverageOver(rows),
    health: null,
    demandCost: sumOver(rows, 'demandCost'),
    openDemands: count(rows, ({ openDemands }) => openDemands),
    demandsWithoutCost: count(rows, ({ demandsWithoutCost }) => demandsWithoutCost),
    openActions: count(rows, ({ openActions }) => openActions),
  }
}

export const matrixTiers = [...tiers, null] as const

/** One field of the matrix of tier and health. */
export interface MatrixCell {
  tier: Tier | null
  state: HealthState
  rows: PortfolioRow[]
  /** Planned list sales (万元) of the accounts that know them. */
  sales: PortfolioTotal
}

/** Lays accounts out by tier and health, those with the greatest planned sales first. */
export function tierMatrix(rows: readonly PortfolioRow[]): MatrixCell[] {
  const bySales = [...rows].sort(
    (a, b) => (figureValue(b, 'salesPlan') ?? -1) - (figureValue(a, 'salesPlan') ?? -1),
  )
  return matrixTiers.flatMap((tier) =>
    healthStates.map((state) => {
      const found = bySales.filter((row) => row.tier === tier && row.healthState === state)
      return { tier, state, rows: found, sales: sumOver(found, 'salesPlan') }
    }),
  )
}

function figuresOf(
  account: Account,
  profit: CustomerProfit,
  costOfDemands: PlanFigure,
): PortfolioRow['figures'] {
  const salesBase = listSalesOf(account, 'base')
  const growth = growthFigures(account)
  return {
    salesBase: plain(salesBase),
    salesPlan: plain(profit.listSales),
    salesChange: plain(
      changeFigure(partOf('baseSales', salesBase), partOf('plannedSales', profit.listSales)),
    ),
    invoiceSales: plain(profit.invoiceSales),
    netSales: plain(profit.netSales),
    contribution: plain(profit.contribution),
    contributionRate: plain(profit.contributionMargin),
    tradeSpend: plain(spendOf(profit)),
    tradeSpendRate: plain(profit.tradeSpendRate),
    receivables: plain(receivablesOf(account, 'plan')),
    salesOutstandingDays: plain(outstandingDays(account, 'plan')),
    growthTarget: plain(growth.target),
    weightedGrowth: plain(growth.weighted),
    growthGap: plain(growth.gap),
    coverage: plain(functionCoverage(account.functionPairs)),
    health: plain(healthFigure(account.healthDimensions, ({ name }) => name.trim() || 'score')),
    demandCost: plain(costOfDemands),
  }
}

/** What all terms together cost; an account without terms gives nothing. */
function spendOf({ onInvoice, offInvoice }: CustomerProfit): PlanFigure {
  const terms = [...onInvoice, ...offInvoice].map(({ item, figure }) => partOf(termName(item), figure))
  return sumFigure(partsOrNothing('allTerms', terms))
}

/** What the open demands would cost, as far as anybody knows; no demand costs nothing. */
function costOf(open: number, { cost, unknown }: DemandTotals): PlanFigure {
  if (open === 0) return enteredFigure(0, 'costOfDemands')
  return unknown === open ? missingFigure(['cost']) : cost
}

function healthStateOf(health: PortfolioFigure): HealthState {
  return health.state === 'computed' ? healthStanding(health.value) : 'unknown'
}

/** The result alone; how it came about is told where the account itself is open. */
function plain({ result }: PlanFigure): PortfolioFigure {
  switch (result.state) {
    case 'computed':
      return { state: 'computed', value: result.value }
    case 'missing':
      return { state: 'missing', inputs: [...new Set(result.inputs)] }
    case 'zero-divisor':
    case 'out-of-range':
      return result
  }
}

function sumOver(rows: readonly PortfolioRow[], name: PortfolioFigureName): PortfolioTotal {
  const known = rows.flatMap((row) => figureValue(row, name) ?? [])
  return { figure: sumFigure(known.map((value) => partOf(name, value))).result, known: known.length }
}

/** Computes from the sums of several figures, over the accounts that know all of them. */
function rateOver(
  rows: readonly PortfolioRow[],
  names: readonly PortfolioFigureName[],
  compute: (sums: readonly number[]) => FormulaResult,
): PortfolioTotal {
  const known = rows.filter((row) => names.every((name) => figureValue(row, name) !== null))
  const sums = names.map((name) => count(known, (row) => figureValue(row, name) ?? 0))
  const figure: FormulaResult = known.length === 0 ? { state: 'missing', inputs: [...names] } : compute(sums)
  return { figure, known: known.length }
}

function coverageOver(rows: readonly PortfolioRow[]): PortfolioTotal {
  const known = rows.filter(({ neededPairs }) => neededPairs > 0)
  const figure = evaluate(relationshipCoverage, {
    activePairs: count(known, ({ activePairs }) => activePairs),
    neededPairs: count(known, ({ neededPairs }) => neededPairs),
  })
  return { figure, known: known.length }
}

function count(rows: readonly PortfolioRow[], amount: (row: PortfolioRow) => number): number {
  return rows.reduce((total, row) => total + amount(row), 0)
}
