import type { Reflection } from '../domain/note.ts'

const daysInWeek = 7
const millisecondsPerDay = 86_400_000

/** The calendar day of a moment in the time zone of whoever asks. */
export function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** The day so many days later, or earlier. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The Monday that begins the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return shiftDay(day, -((weekday + daysInWeek - 1) % daysInWeek))
}

/** The number of a week by ISO 8601: the first week of a year is the one with its first Thursday. */
export function isoWeekOf(day: string): { year: number; week: number } {
  const thursday = shiftDay(mondayOf(day), 3)
  const year = Number(thursday.slice(0, 4))
  const firstMonday = mondayOf(`${year}-01-04`)
  const days = (Date.parse(mondayOf(day)) - Date.parse(firstMonday)) / millisecondsPerDay
  return { year, week: days / daysInWeek + 1 }
}

/** The day or week to look back on, as it is kept: a week by its Monday. */
export function reflectionOn(kind: Reflection['kind'], day: string): Reflection {
  return { kind, on: kind === 'week' ? mondayOf(day) : day }
}

/** The next day or week, or the one before. */
export function stepReflection({ kind, on }: Reflection, step: 1 | -1): Reflection {
  return { kind, on: shiftDay(on, kind === 'week' ? step * daysInWeek : step) }
}

export function sameReflection(a: Reflection | null, b: Reflection | null): boolean {
  return a?.kind === b?.kind && a?.on === b?.on
}

/** A week of looking back: which of its days have a note, and whether the week itself has one. */
export interface ReflectionWeek {
  monday: string
  note: string | null
  days: { day: string; note: string | null }[]
}

/** The last weeks up to that of `today`, the latest last, with the notes that exist by their ids. */
export function lastWeeks(
  notes: readonly { id: string; reflection: Reflection | null }[],
  today: string,
  count: number,
): ReflectionWeek[] {
  const byPeriod = new Map<string, string>()
  for (const { id, reflection } of notes) {
    if (reflection) byPeriod.set(`${reflection.kind} ${reflection.on}`, id)
  }
  const noteOf = (kind: Reflection['kind'], on: string) => byPeriod.get(`${kind} ${on}`) ?? null
  return Array.from({ length: count }, (_, index) => {
    const monday = shiftDay(mondayOf(today), (index + 1 - count) * daysInWeek)
    const days = Array.from({ length: daysInWeek }, (_, weekday) => shiftDay(monday, weekday))
    return {
      monday,
      note: noteOf('week', monday),
      days: days.map((day) => ({ day, note: noteOf('day', day) })),
    }
  })
}
