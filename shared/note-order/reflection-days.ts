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

export function sameReflection(a: Reflection | null, b: Reflection | null): boolean {
  return a?.kind === b?.kind && a?.on === b?.on
}

/** A week of looking back: which of its days have a note, and whether the week itself has one. */
export interface ReflectionWeek {
  monday: string
  note: string | null
  days: { day: string; note: string | null }[]
}

type Reflecting = readonly { id: string; reflection: Reflection | null }[]

/** The week of a day with the notes that exist, by their ids. */
export function weekOf(notes: Reflecting, day: string): ReflectionWeek {
  return weekFrom(periodsOf(notes), mondayOf(day))
}

/** The last weeks up to that of `today`, the latest last. */
export function lastWeeks(notes: Reflecting, today: string, count: number): ReflectionWeek[] {
  const byPeriod = periodsOf(notes)
  return Array.from({ length: count }, (_, index) =>
    weekFrom(byPeriod, shiftDay(mondayOf(today), (index + 1 - count) * daysInWeek)),
  )
}

/** The days of the looks back of the same kind that were written right before and after. */
export function neighboursOf(
  notes: Reflecting,
  { kind, on }: Reflection,
): { previous: string | null; next: string | null } {
  const days = notes.flatMap(({ reflection }) => (reflection?.kind === kind ? [reflection.on] : [])).sort()
  return {
    previous: days.filter((day) => day < on).at(-1) ?? null,
    next: days.find((day) => day > on) ?? null,
  }
}

function periodsOf(notes: Reflecting): Map<string, string> {
  const byPeriod = new Map<string, string>()
  for (const { id, reflection } of notes) {
    if (reflection) byPeriod.set(`${reflection.kind} ${reflection.on}`, id)
  }
  return byPeriod
}

function weekFrom(byPeriod: ReadonlyMap<string, string>, monday: string): ReflectionWeek {
  const days = Array.from({ length: daysInWeek }, (_, weekday) => shiftDay(monday, weekday))
  return {
    monday,
    note: byPeriod.get(`week ${monday}`) ?? null,
    days: days.map((day) => ({ day, note: byPeriod.get(`day ${day}`) ?? null })),
  }
}
