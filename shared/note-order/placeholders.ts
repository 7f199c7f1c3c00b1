import type { Locale } from '../domain/locale.ts'
import { dayOf, isoWeekOf } from './reflection-days.ts'

/** What a template may leave open until a note is made from it, written `{{date}}`. */
export const placeholderNames = ['date', 'time', 'week', 'title', 'account', 'cursor'] as const
export type PlaceholderName = (typeof placeholderNames)[number]

/** What is put in the place of placeholders. `cursor` has no value: it says where writing goes on. */
export type PlaceholderValues = Readonly<Record<Exclude<PlaceholderName, 'cursor'>, string>>

export interface TemplateText {
  title: string
  body: string
}

const placeholder = /\{\{\s*(date|time|week|title|account|cursor)\s*\}\}/gi

/** The placeholders that a template uses. */
export function placeholdersIn({ title, body }: TemplateText): ReadonlySet<PlaceholderName> {
  const used = [...`${title}\n${body}`.matchAll(placeholder)].map(([, name = '']) => name.toLowerCase())
  return new Set(placeholderNames.filter((name) => used.includes(name)))
}

/** The text of a note with the place in it where writing goes on; null when the template names none. */
export interface FilledText {
  text: string
  caret: number | null
}

/**
 * Puts values in the place of the placeholders. Unknown ones stay as they are written; the first `{{cursor}}`
 * becomes the place of the caret, further ones disappear.
 */
export function fillText(text: string, values: PlaceholderValues): FilledText {
  let caret: number | null = null
  let filled = ''
  let end = 0
  for (const match of text.matchAll(placeholder)) {
    filled += text.slice(end, match.index)
    end = match.index + match[0].length
    const name = placeholderNames.find((known) => known === match[1]?.toLowerCase())
    if (name === 'cursor') caret ??= filled.length
    else if (name) filled += values[name]
  }
  return { text: filled + text.slice(end), caret }
}

/** Fills the title of a template: one line, without the gap or the comma that an empty value leaves. */
export function fillTitle(title: string, values: PlaceholderValues): string {
  return fillText(title, values)
    .text.replace(/\s+/g, ' ')
    .replace(/([,，、:：])(?:\s*[,，、:：])+/g, '$1')
    .replace(/^[\s,，、:：]+|[\s,，、:：]+$/g, '')
}

/** The values that the clock gives, in the user's own time zone. */
export function clockValues(now: Date, locale: Locale): Pick<PlaceholderValues, 'date' | 'time' | 'week'> {
  const date = dayOf(now)
  return { date, time: clockTime(now), week: weekName(date, locale) }
}

/** The week of a day in words, e.g. `2026 年第 48 周` or `2026-W48`. */
export function weekName(day: string, locale: Locale): string {
  const { year, week } = isoWeekOf(day)
  return locale === 'zh-CN' ? `${year} 年第 ${week} 周` : `${year}-W${twoDigits(week)}`
}

function clockTime(moment: Date): string {
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
