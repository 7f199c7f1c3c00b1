import { describe, expect, it } from 'vitest'
import { readDay, readMoment } from '#shared/import/foreign/read-time.ts'

/** Noon and the like in the zone of whoever runs the test, as a reader without a zone means it. */
const local = (...parts: [number, number, number, number?, number?, number?]) => {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts
  return new Date(year, month - 1, day, hour, minute, second).toISOString()
}

describe('moments as programs and people write them', () => {
  it.each([
    ['2026-02-03 04:05:06Z', '2026-02-03T04:05:06.000Z'],
    ['1970-01-01 00:00Z', '1970-01-01T00:00:00.000Z'],
    ['2026-02-03T04:05:06.789Z', '2026-02-03T04:05:06.789Z'],
    ['2026-01-05T09:30:00+08:00', '2026-01-05T01:30:00.000Z'],
    ['2026-01-05 09:30:00 -0530', '2026-01-05T15:00:00.000Z'],
    ['2026-01-05T09:30:00', local(2026, 1, 5, 9, 30)],
    ['2026-01-05', local(2026, 1, 5)],
    ['2026/1/5 9:30', local(2026, 1, 5, 9, 30)],
    ['2026.01.05', local(2026, 1, 5)],
    ['20260105', local(2026, 1, 5)],
    ['202601050930', local(2026, 1, 5, 9, 30)],
    ['1767605400000', '2026-01-05T09:30:00.000Z'],
    ['1767605400', '2026-01-05T09:30:00.000Z'],
    ['January 5, 2026 10:30 AM', local(2026, 1, 5, 10, 30)],
    ['Jan 5, 2026 12:30 AM', local(2026, 1, 5, 0, 30)],
    ['Monday, Jan 5th, 2026 at 3:04 PM', local(2026, 1, 5, 15, 4)],
    ['5 January 2026', local(2026, 1, 5)],
    ['2026年1月5日', local(2026, 1, 5)],
    ['2026年1月5日 下午3:04', local(2026, 1, 5, 15, 4)],
    ['2026 年 1 月 5 日 15:04', local(2026, 1, 5, 15, 4)],
  ])('reads %s', (text, moment) => {
    expect(readMoment(text)).toBe(moment)
  })

  it.each(['', 'soon', '2026-02-30', '2026-13-01', '0001-01-01', '25:00', '12', 'May', '9'.repeat(5000)])(
    'takes %j for no moment',
    (text) => {
      expect(readMoment(text)).toBeNull()
    },
  )

  it('reads the days that journals are called by', () => {
    expect(['2026_01_05', '2026-01-05', 'Jan 5th, 2026', '2026年1月5日'].map(readDay)).toEqual(
      Array.from({ length: 4 }, () => '2026-01-05'),
    )
    expect(readDay('Playbook')).toBeNull()
  })
})
