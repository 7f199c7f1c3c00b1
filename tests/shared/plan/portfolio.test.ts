import { describe, expect, test } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import { emptyAccountPlan, emptyAction } from '#shared/domain/empty-account.ts'
import { emptyDemand } from '#shared/domain/negotiation.ts'
import { emptyFunctionPair } from '#shared/domain/people.ts'
import { portfolioRowSchema, type PortfolioFigureName } from '#shared/domain/portfolio.ts'
import { figureValue, portfolioRow, portfolioTotals, tierMatrix } from '#shared/plan/portfolio.ts'
import { helingGrowth } from './heling-growth.ts'
import { helingMoney } from './heling-money.ts'

function account(id: string, known: Partial<Account> = {}): Account {
  const { schema, revision, createdAt, updatedAt } = helingGrowth()
  return { schema, revision, id, createdAt, updatedAt, ...emptyAccountPlan(), name: id, ...known }
}

/** The sample account of the domain file. */
const heling = portfolioRow({ ...helingGrowth(), ...helingMoney, tier: 'A' })
/** A small one of which only sales and a discount are known. */
const corner = portfolioRow(
  account('corner', {
    tier: 'C',
    formats: [{ id: 'f1', name: 'Store', previous: null, base: 80, plan: 100 }],
    terms: [{ ...helingMoney.terms[0]!, id: 't1', plan: 10 }],
  }),
)
const empty = portfolioRow(account('empty'))

describe('an account as a line', () => {
  test('has the figures of the domain file', () => {
    const values = (['salesBase', 'salesPlan', 'growthTarget'] as PortfolioFigureName[]).map((name) =>
      figureValue(heling, name),
    )
    expect(values).toEqual([6000, 6600, 600])
    expect(figureValue(heling, 'salesChange')).toBeCloseTo(0.1, 10)
    expect(figureValue(heling, 'salesOutstandingDays')).toBeCloseTo(52, 1)
    expect(figureValue(heling, 'health')).toBeCloseTo(67.6, 10)
    expect(heling.healthState).toBe('watch')
  })

  test('says of each figure what it lacks', () => {
    expect(empty.figures.salesPlan).toEqual({ state: 'missing', inputs: ['listSales'] })
    expect(corner.figures.contribution).toMatchObject({
      state: 'missing',
      inputs: expect.arrayContaining(['costOfGoods', 'creditRate']) as string[],
    })
    expect(empty.figures.coverage).toEqual({ state: 'zero-divisor', input: 'neededPairs' })
    expect(empty.healthState).toBe('unknown')
    expect(portfolioRowSchema.parse(empty)).toEqual(empty)
  })

  test('counts what is open, and adds up the demands whose cost is known', () => {
    const row = portfolioRow(
      account('busy', {
        actions: [
          { ...emptyAction('a1'), due: '2026-12-01' },
          { ...emptyAction('a2'), status: 'done' },
        ],
        demands: [
          { ...emptyDemand('d1'), cost: 30 },
          { ...emptyDemand('d2'), kind: 'amount', asked: 12, status: 'offered' },
          emptyDemand('d3'),
          { ...emptyDemand('d4'), cost: 99, status: 'refused' },
        ],
        functionPairs: [
          { ...emptyFunctionPair('p1'), contact: 'regular' },
          emptyFunctionPair('p2'),
          { ...emptyFunctionPair('p3'), needed: false, contact: 'regular' },
        ],
      }),
    )
    expect(row).toMatchObject({
      ...{ openActions: 1, nextDue: '2026-12-01', openDemands: 3, demandsWithoutCost: 1 },
      ...{ activePairs: 1, neededPairs: 2 },
    })
    expect(figureValue(row, 'demandCost')).toBe(42)
    expect(figureValue(row, 'coverage')).toBe(0.5)
    expect(figureValue(empty, 'demandCost')).toBe(0)
  })
})

describe('all accounts together', () => {
  const totals = portfolioTotals([heling, corner, empty])
  const value = (name: PortfolioFigureName) => {
    const figure = totals[name]?.figure
    return figure?.state === 'computed' ? figure.value : null
  }

  test('amounts are summed over the accounts that have them', () => {
    expect(totals.salesPlan).toMatchObject({ known: 2, figure: { value: 6700 } })
    expect(totals.contribution).toMatchObject({ known: 1 })
    expect(value('contribution')).toBe(figureValue(heling, 'contribution'))
  })

  test('rates are computed from sums, so that a large account weighs more', () => {
    expect(value('salesChange')).toBeCloseTo(6700 / 6080 - 1, 10)
    const spend = figureValue(heling, 'tradeSpend')! + 10
    expect(value('tradeSpendRate')).toBeCloseTo(spend / 6700, 10)
    expect(value('salesOutstandingDays')).toBeCloseTo(figureValue(heling, 'salesOutstandingDays')!, 10)
  })

  test('what no account knows is no total', () => {
    expect(portfolioTotals([empty]).salesPlan).toMatchObject({ known: 0, figure: { state: 'missing' } })
    expect(portfolioTotals([empty]).tradeSpendRate).toMatchObject({ figure: { state: 'missing' } })
    expect(portfolioTotals([]).openActions).toBe(0)
  })
})

describe('the matrix of tier and health', () => {
  test('puts every account into one field, the largest first', () => {
    const second = {
      ...heling,
      id: 'second',
      figures: { ...heling.figures, salesPlan: corner.figures.salesPlan },
    }
    const cells = tierMatrix([second, empty, corner, heling])
    expect(cells).toHaveLength(16)
    const filled = cells.filter(({ rows }) => rows.length > 0)
    expect(filled.map(({ tier, state, rows }) => [tier, state, rows.map(({ id }) => id)])).toEqual([
      ['A', 'watch', ['heling', 'second']],
      ['C', 'unknown', ['corner']],
      [null, 'unknown', ['empty']],
    ])
    expect(filled[0]!.sales).toMatchObject({ known: 2, figure: { value: 6700 } })
    expect(filled[2]!.sales).toMatchObject({ known: 0 })
  })
})
