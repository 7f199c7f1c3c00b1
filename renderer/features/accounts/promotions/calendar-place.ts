import { daysBetween, type CalendarEvent, type DayRange } from '#shared/plan/promotion-calendar.ts'

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

/** Where the name of an event is written, and how much room there is for it, in percent of its bar. */
export interface NamePlace {
  side: 'after' | 'before'
  room: number
}

/** Less than this share of the span, in percent, is too little for a name. */
const leastRoom = 9

/**
 * A name begins on its bar and may run on beyond it, up to the next event of the lane. At the end of the span, where
 * that leaves no room, it stands before the bar.
 */
export function placeName(event: CalendarEvent, all: readonly CalendarEvent[], span: DayRange): NamePlace {
  const left = leftOf(span, event.range.start)
  const width = widthOf(span, event.range)
  const lane = all.filter((other) => other.lane === event.lane)
  const next = lane.filter((other) => other.range.start > event.range.end)
  const before = lane.filter((other) => other.range.end < event.range.start)
  const after = Math.min(100, ...next.map((other) => leftOf(span, other.range.start))) - left
  const free =
    left - Math.max(0, ...before.map(({ range }) => leftOf(span, range.start) + widthOf(span, range)))
  const isBefore = after < leastRoom && free > after
  return isBefore
    ? { side: 'before', room: (free / width) * 100 }
    : { side: 'after', room: (after / width) * 100 }
}
