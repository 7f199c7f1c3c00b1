import type { Locale } from '../domain/locale.ts'
import type { PressureId } from '../domain/pressure.ts'
import { messagesFor } from '../i18n/messages.ts'
import { escapeInline, type LinkTarget } from './link.ts'
import type { ResolveLink } from './rewrite-links.ts'

/** What the writers of documents know of the export around them. */
export interface DocumentContext {
  locale: Locale
  resolve: ResolveLink
}

/** Links to other documents, separated as the language does it. */
export function linkList(
  { locale, resolve }: DocumentContext,
  kind: LinkTarget['kind'],
  ids: readonly string[],
): string {
  return ids
    .map((id) => {
      const { destination, title } = resolve({ kind, id })
      return destination === null ? title : `[${title}](${destination})`
    })
    .join(messagesFor(locale).common.listSeparator)
}

/** A sub-pressure by letter and name. */
export function pressureName(locale: Locale, id: PressureId): string {
  return escapeInline(`${id} ${messagesFor(locale).domain.pressure[id]}`)
}

/** A label and its value on one line of a list; nothing where the value is empty. `value` is Markdown. */
export function factLine(locale: Locale, label: string, value: string): string[] {
  return value === '' ? [] : [`- ${messagesFor(locale).exports.fact(`**${label}**`, value)}`]
}

/** The line that labels fictional data; nothing for the user's own. */
export function sampleNotice(locale: Locale, sample: boolean): string[] {
  if (!sample) return []
  const texts = messagesFor(locale)
  return [`> ${texts.exports.fact(`**${texts.common.sample}**`, texts.exports.sampleText)}`]
}

/** Blocks of Markdown under each other, empty ones left out, with one line break at the end. */
export function joinBlocks(blocks: readonly string[]): string {
  const kept = blocks.filter((block) => block !== '')
  return kept.length === 0 ? '' : `${kept.join('\n\n')}\n`
}

/** A heading with what stands below it; nothing where there is nothing. */
export function section(heading: string, blocks: readonly string[]): string[] {
  const kept = blocks.filter((block) => block !== '')
  return kept.length === 0 ? [] : [`## ${heading}`, ...kept]
}

/** A Markdown table; nothing without rows. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Sorted by code unit, without repetitions: the same on every system and in every language. */
export function sortedUnique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort()
}
