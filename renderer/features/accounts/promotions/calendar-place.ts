import { daysBetween, type DayRange } from '#shared/plan/promotion-calendar.ts'

/** Where a day begins in a span, in percent of its width. */
export function leftOf(span: DayRange, day: string): number {
  return (Math.max(daysBetween(span.start, day), 0) / daysIn(span)) * 100
}

/** How much of a span a stretch of days takes, in percent; 0 where it lies outside. */
export function widthOf(span: DayRange, range: DayRange): number {
  const start = range.start > span.start ? range.start : span.start
  const end = range.end < span.end ? range.end : span.end
  return start > end ? 0 : (daysIn({ start, end }) / daysIn(span)) * 100
}

/** How many days a stretch has, both ends included. */
export function daysIn({ start, end }: DayRange): number {
  return daysBetween(start, end) + 1
}
