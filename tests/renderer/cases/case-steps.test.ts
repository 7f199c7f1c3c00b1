import { describe, expect, it } from 'vitest'
import { nextStep, stepsTaken } from '#renderer/features/cases/case-steps.ts'
import { aCase, tool } from './case-example.ts'

describe('the steps of a case', () => {
  it('are taken by words, tools or an outcome', () => {
    expect(stepsTaken(aCase({ demand: 'x', methods: [tool('a')], outcome: 'partly' }))).toEqual({
      problem: true,
      idea: false,
      tools: true,
      result: true,
      lesson: false,
    })
  })

  it('go on at the first empty one', () => {
    expect(nextStep(aCase({ problem: 'x' }))).toBe('idea')
    const whole = { problem: 'x', idea: 'x', methods: [tool('a')], result: 'x', lesson: 'x' }
    expect(nextStep(aCase(whole))).toBeNull()
  })
})
