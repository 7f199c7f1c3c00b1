import { describe, expect, it } from 'vitest'
import {
  isoWeekOf,
  lastWeeks,
  mondayOf,
  reflectionOn,
  stepReflection,
} from '#shared/note-order/reflection-days.ts'

describe('days and weeks to look back on', () => {
  it('begin a week on Monday, over the end of a year too', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  })

  it.each([
    ['2026-01-01', 2026, 1],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2026-11-23', 2026, 48],
  ])('%s lies in week %i-%i', (day, year, week) => {
    expect(isoWeekOf(day)).toEqual({ year, week })
  })

  it('keep a week by its Monday and step by seven days', () => {
    const week = reflectionOn('week', '2026-11-26')
    expect(week).toEqual({ kind: 'week', on: '2026-11-23' })
    expect(stepReflection(week, -1)).toEqual({ kind: 'week', on: '2026-11-16' })
    expect(stepReflection(reflectionOn('day', '2026-02-28'), 1)).toEqual({ kind: 'day', on: '2026-03-01' })
  })

  it('show which of the last weeks have a note', () => {
    const notes = [
      { id: 'w', reflection: { kind: 'week', on: '2026-11-16' } as const },
      { id: 'd', reflection: { kind: 'day', on: '2026-11-24' } as const },
      { id: 'other', reflection: null },
    ]
    const weeks = lastWeeks(notes, '2026-11-25', 3)
    expect(weeks.map(({ monday, note }) => [monday, note])).toEqual([
      ['2026-11-09', null],
      ['2026-11-16', 'w'],
      ['2026-11-23', null],
    ])
    expect(weeks.at(-1)?.days.map(({ note }) => note)).toEqual([null, 'd', null, null, null, null, null])
  })
})
