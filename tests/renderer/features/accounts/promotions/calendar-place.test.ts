import { describe, expect, it } from 'vitest'
import { daysIn, leftOf, placeName, widthOf } from '#renderer/features/accounts/promotions/calendar-place.ts'
import { emptyPromotion } from '#shared/domain/promotion.ts'
import { promotionCalendar } from '#shared/plan/promotion-calendar.ts'

/** A span of 100 days, so that a day is one percent. */
const span = { start: '2026-01-01', end: '2026-04-10' }

function place(...ranges: readonly (readonly [string, string])[]) {
  const events = ranges.map(([start, end], index) => ({
    ...emptyPromotion(String(index)),
    product: 'Tea',
    start,
    end,
  }))
  const laid = promotionCalendar(events).flatMap((product) => product.events)
  return laid.map((event) => placeName(event, laid, span))
}

describe('where an event lies in the calendar', () => {
  it('is told in percent, cut at the ends of the span', () => {
    expect(daysIn(span)).toBe(100)
    expect(leftOf(span, '2026-01-11')).toBe(10)
    expect(leftOf(span, '2025-12-01')).toBe(0)
    expect(widthOf(span, { start: '2025-12-20', end: '2026-01-10' })).toBe(10)
    expect(widthOf(span, { start: '2026-05-01', end: '2026-05-02' })).toBe(0)
  })
})

describe('the name of an event', () => {
  it('runs on to the next event of its lane', () => {
    const [first] = place(['2026-01-01', '2026-01-10'], ['2026-01-31', '2026-02-09'])
    expect(first).toEqual({ side: 'after', room: 300 })
  })

  it('stands before its bar where the span ends too soon', () => {
    expect(place(['2026-04-06', '2026-04-20'])).toEqual([{ side: 'before', room: 1900 }])
  })
})
