import { describe, expect, it } from 'vitest'
import {
  isoWeekOf,
  lastWeeks,
  mondayOf,
  reflectionOn,
  neighboursOf,
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

  it('keep a week by its Monday', () => {
    const week = reflectionOn('week', '2026-11-26')
    expect(week).toEqual({ kind: 'week', on: '2026-11-23' })
  })

  it('know the written ones of their kind before and after', () => {
    const written = ['2026-11-20', '2026-11-02', '2026-11-24'].map((on) => ({
      id: on,
      reflection: { kind: 'day', on } as const,
    }))
    const weeks = [{ id: 'w', reflection: { kind: 'week', on: '2026-11-23' } as const }]
    expect(neighboursOf([...written, ...weeks], { kind: 'day', on: '2026-11-22' })).toEqual({
      previous: '2026-11-20',
      next: '2026-11-24',
    })
    expect(neighboursOf(weeks, { kind: 'week', on: '2026-11-23' })).toEqual({ previous: null, next: null })
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
