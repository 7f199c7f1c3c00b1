import { describe, expect, it } from 'vitest'
import { concessionPlan } from '#shared/plan/concession-plan.ts'
import { valueOf } from '#shared/plan/figure.ts'
import { helingConcessions } from './heling-negotiation.ts'

describe('the concession plan', () => {
  it('adds up in the order of the steps and says when the walk-away is near and passed', () => {
    const reaches = (walkAway: number | null) =>
      concessionPlan(helingConcessions, walkAway).steps.map(({ reach }) => reach)
    expect(concessionPlan(helingConcessions, 60).steps.map(({ running }) => running)).toEqual([2, 10, 41.68])
    expect(reaches(60)).toEqual(['within', 'within', 'within'])
    expect(reaches(50)).toEqual(['within', 'within', 'near'])
    expect(reaches(41.68)).toEqual(['within', 'within', 'near'])
    expect(reaches(11)).toEqual(['within', 'near', 'beyond'])
    expect(reaches(0)).toEqual(['beyond', 'beyond', 'beyond'])
    expect(reaches(null)).toEqual(['unbounded', 'unbounded', 'unbounded'])
  })

  it('tells of which steps a running total is made', () => {
    const [, second] = concessionPlan(helingConcessions, 60).steps
    expect(second!.sum.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['Data report', 2],
      ['2 extra display weeks', 8],
    ])
    expect(valueOf(second!.sum)).toBe(10)
  })

  it('says what is left, and by how much the walk-away is passed', () => {
    expect(concessionPlan(helingConcessions, 50).left).toBe(8.32)
    expect(concessionPlan(helingConcessions, 40).left).toBe(-1.68)
    expect(concessionPlan(helingConcessions, null).left).toBeNull()
  })

  it('leaves dropped steps out and tells what is on the table', () => {
    const [data, display, point] = helingConcessions
    const plan = concessionPlan(
      [
        { ...data!, state: 'made', worth: 5 },
        { ...display!, state: 'dropped', worth: 9 },
        { ...point!, state: 'offered' },
      ],
      60,
    )
    expect(plan.total).toBe(33.68)
    expect(plan.offered).toBe(33.68)
    expect(plan.worth).toBe(5)
    expect(plan.steps[1]).toMatchObject({ counts: false, running: 2, forNothing: false })
  })

  it('points at what is given for nothing and at costs that nobody knows', () => {
    const [data] = helingConcessions
    const plan = concessionPlan([{ ...data!, get: ' ', cost: null }], 60)
    expect(plan.steps[0]).toMatchObject({ forNothing: true, costUnknown: true, running: 0 })
    expect(plan.steps[0]!.sum.result).toEqual({ state: 'missing', inputs: ['cost'] })
    expect(plan.unknownCosts).toBe(1)
  })

  it('does not pass the walk-away by the noise of fractions', () => {
    const [data] = helingConcessions
    const tenths = [0.1, 0.2].map((cost, index) => ({ ...data!, id: String(index), cost }))
    expect(concessionPlan(tenths, 0.3).reach).toBe('near')
  })
})
