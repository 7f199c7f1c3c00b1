import { describe, expect, test } from 'vitest'
import { endOfWeek, groupByUrgency, urgencyOf, type TodayItem } from '#shared/domain/today.ts'

function item(itemId: string, known: Partial<TodayItem>): TodayItem {
  return {
    kind: 'action',
    accountId: 'a1',
    accountName: '',
    sample: false,
    itemId,
    title: '',
    person: '',
    side: null,
    day: null,
    isBroken: false,
    ...known,
  }
}

const wednesday = '2026-11-25'

describe('how urgent a thing is', () => {
  test('a week runs from Monday to Sunday', () => {
    expect(endOfWeek('2026-11-23')).toBe('2026-11-29')
    expect(endOfWeek('2026-11-29')).toBe('2026-11-29')
    expect(endOfWeek('2026-12-28')).toBe('2027-01-03')
  })

  test.each([
    ['2026-11-24', 'overdue'],
    ['2026-11-25', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
    [null, 'undated'],
  ])('what is due on %s is %s', (day, urgency) => {
    expect(urgencyOf(item('i1', { day }), wednesday)).toBe(urgency)
  })

  test('a broken promise presses whatever its day, what wants another look never does', () => {
    expect(urgencyOf(item('i1', { kind: 'promise', isBroken: true, day: null }), wednesday)).toBe('overdue')
    expect(urgencyOf(item('i1', { kind: 'review', day: '2020-01-01' }), wednesday)).toBe('again')
    expect(urgencyOf(item('i1', { kind: 'opportunity', day: '2020-01-01' }), wednesday)).toBe('again')
  })

  test('groups keep the order of their items and leave out what is empty', () => {
    const items = [
      item('late', { day: '2026-01-01' }),
      item('later', { day: '2027-01-01' }),
      item('some day', {}),
    ]
    expect(groupByUrgency(items, wednesday).map((group) => [group.urgency, group.items.length])).toEqual([
      ['overdue', 1],
      ['later', 1],
      ['undated', 1],
    ])
  })
})
