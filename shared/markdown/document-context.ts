import { isBuiltInCompetency, type CompetencyId } from '../domain/competency.ts'
import type { Locale } from '../domain/locale.ts'
import type { OwnModel } from '../domain/own-model.ts'
import { isBuiltInPressure, type PressureId } from '../domain/pressure.ts'
import { messagesFor, type Messages } from '../i18n/messages.ts'
import { competencyName, pressureName } from '../i18n/own-names.ts'
import type { LinkIndex } from '../link/link-index.ts'
import { escapeInline, type LinkTarget, writeLink } from './link.ts'
import type { FrontMatterStyle } from './front-matter.ts'
import type { ResolveLink } from './rewrite-links.ts'

/** What the writers of documents know of the export around them. */
export interface DocumentContext {
  locale: Locale
  /** The texts of the language, with the user's own names of pressures and parts in them. */
  messages: Messages
  /** What the user made of the pressures and parts of the model. */
  model: OwnModel
  resolve: ResolveLink
  /** Whom the document is for; without it, for nobody in particular. */
  style?: FrontMatterStyle
  /** Where a picture of the workspace lies, as seen from the file being written; null when it is not exported. */
  picture?: (file: string) => string | null
  /** Whom a link between double brackets means; without it such links stay as they are written. */
  links?: LinkIndex
}

/** Links to other documents, separated as the language does it. */
export function linkList(
  { locale, resolve }: DocumentContext,
  kind: LinkTarget['kind'],
  ids: readonly string[],
): string {
  return ids
    .map((id) => {
      const place = resolve({ kind, id })
      return writeLink(place, place.title)
    })
    .join(messagesFor(locale).common.listSeparator)
}

/** A pressure by its name as Markdown; a built-in one by its letter and number as well. */
export function pressureLabel({ messages }: DocumentContext, id: PressureId): string {
  const name = pressureName(messages, id)
  return escapeInline(isBuiltInPressure(id) ? `${id} ${name}` : name)
}

/** A part of the model by its name as Markdown; a built-in one by its letter and number as well. */
export function competencyLabel({ messages }: DocumentContext, id: CompetencyId): string {
  const name = competencyName(messages, id)
  return escapeInline(isBuiltInCompetency(id) ? `${id} ${name}` : name)
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
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escapeBars).join(' | ')} |`)
    .join('\n')
}

/** The bar of a link between double brackets would end the cell; what the user wrote is escaped already. */
function escapeBars(cell: string): string {
  return cell.replace(/\[\[[^\]]*\]\]/g, (link) => link.replace(/(?<!\\)\|/g, '\\|'))
}

/** Sorted by code unit, without repetitions: the same on every system and in every language. */
export function sortedUnique<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort()
}
