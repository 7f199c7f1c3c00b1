import { describe, expect, test } from 'vitest'
import type { Account } from '#shared/domain/account.ts'
import {
  growthBridge,
  growthDoubts,
  growthFigures,
  opportunityTotals,
  weightedValue,
} from '#shared/plan/growth-bridge.ts'
import { helingGrowth, shown } from './heling-growth.ts'

const today = '2026-01-05'

function withOpportunity(patch: Partial<Account['opportunities'][number]>): Account {
  const account = helingGrowth()
  return {
    ...account,
    opportunities: account.opportunities.map((item, index) => (index === 0 ? { ...item, ...patch } : item)),
  }
}

describe('growth bridge', () => {
  test('opportunities are 1,200 in full and 817.5 weighted', () => {
    const account = helingGrowth()
    const { full, weighted } = opportunityTotals(account)
    expect([shown(full), shown(weighted)]).toEqual([1200, 817.5])
    expect(account.opportunities.map(weightedValue)).toEqual([192, 178.5, 105, 90, 72, 60, 75, 45])
  })

  test('weighted 577.5 against 600 leaves a gap of 22.5; those in the bridge make 600 in full', () => {
    const { target, weighted, gap, committed } = growthFigures(helingGrowth())
    expect([target, weighted, gap, committed].map((figure) => shown(figure))).toEqual([600, 577.5, 22.5, 600])
    expect(weighted.formula).toMatchObject({ number: 40 })
  })

  test('without a target of its own the plan aims at planned less base sales', () => {
    const account = { ...helingGrowth(), growth: { target: null } }
    expect(shown(growthFigures(account).target)).toBe(600)
  })

  test('the bridge in full leads from 6,000 to 6,600 without a hole', () => {
    const steps = growthBridge(helingGrowth(), 'full')
    expect(steps.map(({ to }) => to)).toEqual([6000, 6240, 6450, 6600, 6750, 6840, 6600, 6600])
    expect(steps.slice(1, -1).every((step, index) => step.from === steps[index]?.to)).toBe(true)
    expect(steps.at(-2)).toMatchObject({ kind: 'loss', name: 'Traffic', value: -240 })
  })

  test('weighted, every opportunity is in and the bridge ends at 6,577.5', () => {
    const steps = growthBridge(helingGrowth(), 'weighted')
    expect(steps.filter(({ kind }) => kind === 'opportunity')).toHaveLength(8)
    expect(steps.at(-1)?.value).toBeCloseTo(6577.5, 10)
  })

  test('without base sales there is no bridge', () => {
    expect(growthBridge({ ...helingGrowth(), formats: [] }, 'full')).toEqual([])
  })

  test('what is won is certain, what is lost counts no more', () => {
    expect(shown(growthFigures(withOpportunity({ status: 'won' })).weighted)).toBe(625.5)
    expect(shown(growthFigures(withOpportunity({ status: 'lost' })).weighted)).toBe(385.5)
  })

  test('an opportunity without a figure is named, and nothing is computed without it', () => {
    const account = withOpportunity({ probability: null })
    expect(growthFigures(account).weighted.result).toEqual({
      state: 'missing',
      inputs: ['O2O listing and content'],
    })
    expect(growthDoubts(account, today)).toContainEqual({
      kind: 'without-probability',
      names: ['O2O listing and content'],
    })
  })

  test('a row in which nothing stands yet disturbs nothing', () => {
    const account = helingGrowth()
    const [first] = account.opportunities
    const empty = { ...first!, id: 'empty', name: '', value: null, probability: null }
    const wider = { ...account, opportunities: [...account.opportunities, empty] }
    expect(shown(growthFigures(wider).weighted)).toBe(577.5)
  })

  test('no expected loss is a loss of nothing, not an unknown one', () => {
    expect(shown(growthFigures({ ...helingGrowth(), losses: [] }).weighted)).toBe(817.5)
  })

  test('says by how much the pipeline falls short and the bridge leans on luck', () => {
    expect(growthDoubts(helingGrowth(), today)).toEqual([
      { kind: 'short', amount: 22.5 },
      { kind: 'bridge-unlikely', amount: 22.5 },
    ])
  })

  test('says when the bridge promises more or less than the target', () => {
    const kinds = (account: Account) => growthDoubts(account, today).map(({ kind }) => kind)
    expect(kinds({ ...helingGrowth(), growth: { target: 500 } })).toContain('bridge-over')
    expect(kinds({ ...helingGrowth(), growth: { target: 700 } })).toContain('bridge-short')
  })

  test('names what is past its day, and a probability over 100%', () => {
    const late = withOpportunity({ due: '2026-01-04' })
    expect(growthDoubts(late, today)).toContainEqual({ kind: 'past-due', names: ['O2O listing and content'] })
    const improbable = withOpportunity({ probability: 120 })
    expect(growthDoubts(improbable, today)).toContainEqual({
      kind: 'improbable',
      names: ['O2O listing and content'],
    })
    expect(growthFigures(improbable).weighted.result.state).toBe('out-of-range')
  })

  test('without sales by format there is nothing to start from', () => {
    const account = { ...helingGrowth(), formats: [], opportunities: [], growth: { target: null } }
    expect(growthDoubts(account, today)).toEqual([{ kind: 'no-base' }])
  })
})
