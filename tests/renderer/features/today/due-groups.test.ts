import { describe, expect, test } from 'vitest'
import type { DueAction } from '#shared/domain/today.ts'
import { dueGroupOf, endOfWeek, groupByDue } from '#renderer/features/today/due-groups.ts'

function due(id: string, day: string | null): DueAction {
  return {
    accountId: 'a1',
    accountName: '',
    sample: false,
    action: {
      id,
      title: id,
      owner: '',
      accountable: '',
      consulted: '',
      informed: '',
      due: day,
      status: 'open',
      methods: [],
      objectives: [],
    },
  }
}

describe('when an action is due', () => {
  test('a week runs from Monday to Sunday', () => {
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29')
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29')
    expect(endOfWeek('2026-12-28')).toBe('2027-01-03')
  })

  test('today is this week, yesterday is late, next Monday is later', () => {
    const wednesday = '2026-11-25'
    expect(dueGroupOf('2026-11-24', wednesday)).toBe('overdue')
    expect(dueGroupOf('2026-11-25', wednesday)).toBe('week')
    expect(dueGroupOf('2026-11-29', wednesday)).toBe('week')
    expect(dueGroupOf('2026-11-30', wednesday)).toBe('later')
    expect(dueGroupOf(null, wednesday)).toBe('undated')
  })

  test('groups keep the order of the actions and leave out what is empty', () => {
    const actions = [due('late', '2026-01-01'), due('later', '2027-01-01'), due('some day', null)]
    expect(
      groupByDue(actions, '2026-11-25').map(({ group, actions: found }) => [
        group,
        found.map(({ action }) => action.id),
      ]),
    ).toEqual([
      ['overdue', ['late']],
      ['later', ['later']],
      ['undated', ['some day']],
    ])
  })
})
