import { describe, expect, it } from 'vitest'
import { emptyPromotion, type Promotion } from '#shared/domain/promotion.ts'
import {
  addDays,
  calendarSpan,
  daysBetween,
  monthStarts,
  movedBy,
  promotionCalendar,
  rangeOf,
  resizedBy,
  weekStarts,
} from '#shared/plan/promotion-calendar.ts'

function event(id: string, product: string, start: string | null, end: string | null): Promotion {
  return { ...emptyPromotion(id), product, start, end }
}

describe('the calendar of promotions', () => {
  it('gives each product its lanes and names the events that clash', () => {
    const [tea, juice] = promotionCalendar([
      event('a', 'Tea', '2026-03-01', '2026-03-14'),
      event('b', 'Juice', '2026-03-05', '2026-03-09'),
      event('c', 'Tea ', '2026-03-14', '2026-03-20'),
      event('d', 'Tea', '2026-03-21', '2026-03-25'),
    ])
    expect(tea).toMatchObject({ product: 'Tea', lanes: 2 })
    expect(tea!.events.map(({ promotion, lane }) => [promotion.id, lane])).toEqual([
      ['a', 0],
      ['c', 1],
      ['d', 0],
    ])
    expect(tea!.events.map(({ overlaps }) => overlaps.map(({ id }) => id))).toEqual([['c'], ['a'], []])
    expect(tea!.clashes).toEqual([{ start: '2026-03-14', end: '2026-03-14' }])
    expect(juice!.clashes).toEqual([])
  })

  it('joins clashes that touch, whatever number of events runs', () => {
    const [tea] = promotionCalendar([
      event('a', 'Tea', '2026-03-01', '2026-03-31'),
      event('b', 'Tea', '2026-03-05', '2026-03-10'),
      event('c', 'Tea', '2026-03-11', '2026-03-20'),
    ])
    expect(tea!.clashes).toEqual([{ start: '2026-03-05', end: '2026-03-20' }])
  })

  it('does not call events without a product a clash', () => {
    const [unnamed] = promotionCalendar([
      event('a', '', '2026-03-01', '2026-03-31'),
      event('b', '', '2026-03-05', '2026-03-10'),
    ])
    expect(unnamed!.lanes).toBe(2)
    expect(unnamed!.clashes).toEqual([])
  })

  it('leaves out events whose days are not known or stand the wrong way round', () => {
    expect(promotionCalendar([event('a', 'Tea', '2026-03-01', null)])).toEqual([])
    expect(rangeOf({ start: '2026-03-02', end: '2026-03-01' })).toBeNull()
  })
})

describe('days', () => {
  it('are counted across the change of clocks and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  })

  it('move an event as a whole, or one end of it down to a single day', () => {
    const range = { start: '2026-03-01', end: '2026-03-14' }
    expect(movedBy(range, -1)).toEqual({ start: '2026-02-28', end: '2026-03-13' })
    expect(resizedBy(range, 'end', 7)).toEqual({ start: '2026-03-01', end: '2026-03-21' })
    expect(resizedBy(range, 'end', -30)).toEqual({ start: '2026-03-01', end: '2026-03-01' })
    expect(resizedBy(range, 'start', 30)).toEqual({ start: '2026-03-14', end: '2026-03-14' })
  })

  it('make a year or a quarter with its months and Mondays', () => {
    expect(calendarSpan('year', '2026-08-20')).toEqual({ start: '2026-01-01', end: '2026-12-31' })
    const quarter = calendarSpan('quarter', '2026-08-20')
    expect(quarter).toEqual({ start: '2026-07-01', end: '2026-09-30' })
    expect(monthStarts(quarter)).toEqual(['2026-07-01', '2026-08-01', '2026-09-01'])
    expect(weekStarts({ start: '2026-07-01', end: '2026-07-20' })).toEqual([
      '2026-07-06',
      '2026-07-13',
      '2026-07-20',
    ])
  })
})
