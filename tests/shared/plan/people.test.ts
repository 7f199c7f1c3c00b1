import { describe, expect, test } from 'vitest'
import { emptyStakeholder, type Stakeholder, type StakeholderLine } from '#shared/domain/people.ts'
import { functionCoverage, peopleReach } from '#shared/plan/people-reach.ts'
import { peopleWarnings, warningsOf } from '#shared/plan/people-warnings.ts'
import { helingPairs, helingPeople } from './heling-people.ts'

const today = '2026-03-31'

/** The sample's people with some fields changed, by name. */
function people(changes: Readonly<Record<string, Partial<Stakeholder>>> = {}): Stakeholder[] {
  return helingPeople.map((person) => ({ ...person, ...changes[person.name] }))
}

function influence(from: string, to: string): StakeholderLine {
  return { id: 'line-01', kind: 'influences', from, to }
}

/** Warnings as names by kind. */
function warned(stakeholders: Stakeholder[], stakeholderLines: StakeholderLine[] = []) {
  return Object.fromEntries(
    peopleWarnings({ stakeholders, stakeholderLines }, today).map(({ kind, people: concerned }) => [
      kind,
      concerned.map(({ name }) => name),
    ]),
  )
}

describe('reach', () => {
  test('of the sample: six of seven people are looked after, one of three key players speaks for us', () => {
    expect(peopleReach(helingPeople, today)).toEqual({
      people: 7,
      owned: 6,
      recent: 0,
      withStep: 7,
      keyPlayers: 3,
      keySupporters: 1,
    })
  })

  test('counts a contact as recent for 30 days', () => {
    const stakeholders = people({
      林若岚: { lastContact: '2026-03-01' },
      周启明: { lastContact: '2026-02-28' },
    })
    expect(peopleReach(stakeholders, today).recent).toBe(1)
  })

  test('of functions in the sample is 5 of 8 = 62.5%', () => {
    const { result, formula } = functionCoverage(helingPairs)
    expect(result).toMatchObject({ state: 'computed', value: 0.625, unit: 'rate' })
    expect(formula?.number).toBe(41)
  })

  test('of functions leaves out pairs that are not needed and contact now and then', () => {
    const pairs = helingPairs.map((pair, index) => {
      if (index === 0) return { ...pair, contact: 'occasional' as const }
      return index >= 6 ? { ...pair, needed: false } : pair
    })
    expect(functionCoverage(pairs).result).toMatchObject({ value: 4 / 6 })
  })

  test('of functions names what is missing where no pair is needed', () => {
    const none = helingPairs.map((pair) => ({ ...pair, needed: false }))
    expect(functionCoverage(none).result).toEqual({ state: 'zero-divisor', input: 'neededPairs' })
  })
})

describe('warnings', () => {
  test('of the sample', () => {
    expect(warned(people())).toEqual({
      'no-supporter': ['林若岚', '周启明'],
      'no-owner': ['方若谷'],
      'no-contact-known': ['林若岚', '周启明', '何予安'],
    })
  })

  test('a supporter who influences a key player, or works in their team, is one', () => {
    expect(warned(people(), [influence('he-01', 'lin-01')])['no-supporter']).toEqual(['周启明'])
    expect(warned(people({ 沈嘉禾: { manager: 'lin-01' } }))['no-supporter']).toBeUndefined()
  })

  test('a key player who influences a supporter is still without one, and so is one in conflict with one', () => {
    expect(warned(people(), [influence('lin-01', 'he-01')])['no-supporter']).toContain('林若岚')
    expect(
      warned(people(), [{ ...influence('he-01', 'lin-01'), kind: 'conflicts' }])['no-supporter'],
    ).toContain('林若岚')
  })

  test('an opponent of weight needs a next step', () => {
    expect(warned(people({ 周启明: { nextStep: '  ' } }))['opposed-without-step']).toEqual(['周启明'])
    // Of a middling voice it is not said, nor of an opponent with a step.
    expect(warned(people({ 方若谷: { nextStep: '' } }))['opposed-without-step']).toBeUndefined()
  })

  test('contact grows quiet after 30 days and silent after 60', () => {
    const stakeholders = people({
      林若岚: { lastContact: '2026-03-01' },
      周启明: { lastContact: '2026-02-28' },
      何予安: { lastContact: '2026-01-30' },
      沈嘉禾: { lastContact: '2026-01-29' },
    })
    expect(warned(stakeholders)).toMatchObject({ quiet: ['周启明', '何予安'], silent: ['沈嘉禾'] })
  })

  test('a thread is single when it hangs on one person of theirs or of ours', () => {
    const without = Object.fromEntries(helingPeople.map(({ name }) => [name, { owner: '' }]))
    expect(warned(people({ ...without, 周启明: { owner: 'KA 经理' } }))['single-contact']).toEqual(['周启明'])
    const all = Object.fromEntries(helingPeople.map(({ name }) => [name, { owner: ' KA 经理' }]))
    const single = warned(people({ ...all, 方若谷: { owner: 'KA 经理' } }))
    expect(single['single-owner']).toHaveLength(7)
    expect(single['single-contact']).toBeUndefined()
  })

  test('of one person are told together, and nobody means no warning', () => {
    const warnings = peopleWarnings({ stakeholders: helingPeople, stakeholderLines: [] }, today)
    expect(warningsOf(warnings, 'lin-01')).toEqual(['no-supporter', 'no-contact-known'])
    expect(peopleWarnings({ stakeholders: [], stakeholderLines: [] }, today)).toEqual([])
    expect(warned([emptyStakeholder('new-01')])).toEqual({ 'no-owner': [''] })
  })
})
