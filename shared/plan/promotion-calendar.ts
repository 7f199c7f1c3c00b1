import type { Promotion } from '../domain/promotion.ts'

/** A stretch of calendar days, both ends included. */
export interface DayRange {
  start: string
  end: string
}

/** An event with both days, and where it lies in its product's lanes. */
export interface CalendarEvent {
  promotion: Promotion
  range: DayRange
  lane: number
  /** The events of the same product that run on some of the same days. */
  overlaps: Promotion[]
}

/** The events of one product. */
export interface CalendarProduct {
  product: string
  lanes: number
  events: CalendarEvent[]
  /** The days on which two or more of its events run at once. */
  clashes: DayRange[]
}

const dayMs = 86_400_000

/** Counts days from one day to another; the same day is 0. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** The day that lies so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** The calendar year of a day's year, or one of its quarters. */
export function calendarSpan(view: 'year' | 'quarter', day: string): DayRange {
  const year = Number(day.slice(0, 4))
  if (view === 'year') return { start: `${year}-01-01`, end: `${year}-12-31` }
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3
  const start = new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10)
  return { start, end: new Date(Date.UTC(year, first + 3, 0)).toISOString().slice(0, 10) }
}

/** The first days of the months that begin in a span. */
export function monthStarts({ start, end }: DayRange): string[] {
  const months: string[] = []
  for (let month = `${start.slice(0, 7)}-01`; month <= end; month = nextMonth(month)) {
    if (month >= start) months.push(month)
  }
  return months
}

/** The Mondays in a span. */
export function weekStarts({ start, end }: DayRange): string[] {
  const weeks: string[] = []
  const untilMonday = (8 - new Date(start).getUTCDay()) % 7
  for (let week = addDays(start, untilMonday); week <= end; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

/**
 * Lays the events that have both days out by product, in the order in which the products first appear. Events of one
 * product that run at the same time get lanes of their own and name each other.
 */
export function promotionCalendar(promotions: readonly Promotion[]): CalendarProduct[] {
  const dated = promotions
    .flatMap((promotion) => {
      const range = rangeOf(promotion)
      return range ? [{ promotion, range }] : []
    })
    .sort((one, other) => one.range.start.localeCompare(other.range.start))
  const names = promotions.filter((promotion) => rangeOf(promotion)).map(({ product }) => product.trim())
  return [...new Set(names)].map((product) =>
    layOut(
      product,
      dated.filter(({ promotion }) => promotion.product.trim() === product),
    ),
  )
}

/** Moves an event by whole days. */
export function movedBy({ start, end }: DayRange, days: number): DayRange {
  return { start: addDays(start, days), end: addDays(end, days) }
}

/** Moves one end of an event by whole days; it keeps at least one day. */
export function resizedBy(range: DayRange, side: 'start' | 'end', days: number): DayRange {
  const { start, end } = range
  if (side === 'start') {
    const moved = addDays(start, days)
    return { start: moved > end ? end : moved, end }
  }
  const moved = addDays(end, days)
  return { start, end: moved < start ? start : moved }
}

/** The days of an event, or null while one is unknown or they stand the wrong way round. */
export function rangeOf({ start, end }: Pick<Promotion, 'start' | 'end'>): DayRange | null {
  return start !== null && end !== null && start <= end ? { start, end } : null
}

function layOut(
  product: string,
  dated: readonly { promotion: Promotion; range: DayRange }[],
): CalendarProduct {
  const laneEnds: string[] = []
  // Events that name no product can't be said to clash over one.
  const others = (id: string, range: DayRange) =>
    product === '' ? [] : dated.filter((one) => one.promotion.id !== id && common(one.range, range) !== null)
  const events = dated.map(({ promotion, range }) => {
    const free = laneEnds.findIndex((end) => end < range.start)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = range.end
    const overlaps = others(promotion.id, range).map((one) => one.promotion)
    return { promotion, range, lane, overlaps }
  })
  const clashes = dated.flatMap(({ promotion, range }, index) =>
    others(promotion.id, range)
      .filter((one) => dated.indexOf(one) > index)
      .flatMap((one) => common(one.range, range) ?? []),
  )
  return { product, lanes: laneEnds.length, events, clashes: joined(clashes) }
}

function common(one: DayRange, other: DayRange): DayRange | null {
  const start = one.start > other.start ? one.start : other.start
  const end = one.end < other.end ? one.end : other.end
  return start <= end ? { start, end } : null
}

/** Stretches that touch or cover each other, as one. */
function joined(ranges: readonly DayRange[]): DayRange[] {
  const whole: DayRange[] = []
  for (const range of [...ranges].sort((one, other) => one.start.localeCompare(other.start))) {
    const last = whole.at(-1)
    if (last && range.start <= addDays(last.end, 1)) {
      if (range.end > last.end) last.end = range.end
    } else {
      whole.push({ ...range })
    }
  }
  return whole
}

function nextMonth(month: string): string {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1))
    .toISOString()
    .slice(0, 10)
}
