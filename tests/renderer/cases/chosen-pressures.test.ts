import { describe, expect, it } from 'vitest'
import { chosenPressures, choiceFrom, noChoice } from '#renderer/features/cases/chosen-pressures.ts'

describe('the pressures of a new case', () => {
  it('follow the words until the user decides', () => {
    expect(chosenPressures(['C1'], noChoice)).toEqual(['C1'])
    const withoutIt = choiceFrom(['C1'], [], noChoice)
    expect(chosenPressures(['C1', 'M1'], withoutIt)).toEqual(['M1'])
  })

  it('keep what was added by hand when the words change, and forget a refusal that is taken back', () => {
    const added = choiceFrom(['C1'], ['C1', 'K3'], noChoice)
    expect(chosenPressures([], added)).toEqual(['K3'])
    const removed = choiceFrom(['C1'], ['K3'], added)
    expect(chosenPressures(['C1'], removed)).toEqual(['K3'])
    expect(chosenPressures(['C1'], choiceFrom(['C1'], ['K3', 'C1'], removed))).toEqual(['K3', 'C1'])
  })
})
