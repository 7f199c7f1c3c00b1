import type { PlaybookContent } from '../domain/content.ts'
import { locales, type Locale } from '../domain/locale.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { BuiltInItem, BuiltInKind, ItemFields } from './content-record.ts'

/** A piece of content as it lies on disk: what holds in every language, and its text in each. */
export interface ContentPiece {
  structure: unknown
  text: Readonly<Record<Locale, unknown>>
}

/** Everything that an app brings along, as far as a user can read it. */
export interface BuiltInContent {
  methods: readonly (ContentPiece & { structure: { id: string } })[]
  playbook: PlaybookContent
}

/**
 * Takes the built-in content apart into its items, each with its fields and a fingerprint. The order is that of
 * the content; the same content gives the same items, byte for byte.
 */
export function builtInItems({ methods, playbook }: BuiltInContent): BuiltInItem[] {
  const pieces = (kind: BuiltInKind, found: readonly (ContentPiece & { structure: { id: string } })[]) =>
    found.map((piece) => itemOf(kind, piece.structure.id, piece))
  const { roles, channels, understandings, glossary, reminders, traits } = playbook
  return [
    ...pieces('method', methods),
    ...pieces('chapter', playbook.chapters),
    ...pieces('competency', playbook.competencies),
    ...pieces('archetype', playbook.archetypes),
    ...pieces('case', playbook.cases),
    ...pieces('template', playbook.templates),
    ...(traits?.structure.traits ?? []).map((id) =>
      itemOf('trait', id, { structure: {}, text: each((locale) => traits?.text[locale].traits[id]) }),
    ),
    ...(roles?.structure.roles ?? []).map((structure) =>
      itemOf('role', structure.id, {
        structure,
        text: each((locale) => roles?.text[locale].roles[structure.id]),
      }),
    ),
    ...(channels?.structure.channels ?? []).map((structure) =>
      itemOf('channel', structure.id, {
        structure,
        text: each((locale) => ({
          ...channels?.text[locale].channels[structure.id],
          // The changing formats are written about in the entry that gathers them.
          ...(structure.formats && { formats: channels?.text[locale].formats }),
        })),
      }),
    ),
    ...(understandings?.structure.understandings ?? []).map((structure) =>
      itemOf('understanding', structure.id, {
        structure,
        text: each((locale) => understandings?.text[locale].understandings[structure.id]),
      }),
    ),
    ...(glossary?.structure.terms ?? []).map((structure) =>
      itemOf('term', structure.id, {
        structure,
        text: each((locale) => glossary?.text[locale].terms[structure.id]),
      }),
    ),
    ...(reminders?.structure.reminders ?? []).map((structure) =>
      itemOf('reminder', structure.id, {
        structure,
        text: each((locale) => reminders?.text[locale].reminders[structure.id]),
      }),
    ),
  ]
}

function each<T>(make: (locale: Locale) => T): Record<Locale, T> {
  return { 'zh-CN': make('zh-CN'), en: make('en') }
}

function itemOf(kind: BuiltInKind, id: string, piece: ContentPiece): BuiltInItem {
  const facts = fieldsOf(piece.structure)
  const text = each((locale) => fieldsOf(piece.text[locale]))
  const written = JSON.stringify([sorted(facts), ...locales.map((locale) => sorted(text[locale]))])
  return { kind, id, fingerprint: fingerprintOf(written), facts, text }
}

/** In a fixed order, so that a file that was only rearranged has the same fingerprint. */
function sorted(fields: ItemFields): [string, string][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Flattens a piece to the fields that are compared: a path such as `fields/term-cost/label` and what it says.
 * A list of texts is one field with a line for each; the ids that a path names are not said twice.
 */
function fieldsOf(value: unknown): ItemFields {
  return Object.fromEntries(flatten(value, ''))
}

function flatten(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path, textOf(value)]]
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    if (list.every((entry) => typeof entry !== 'object')) return [[path, list.map(textOf).join('\n')]]
    return list.flatMap((entry, index) => flatten(entry, join(path, nameOf(entry) ?? String(index + 1))))
  }
  return Object.entries(value)
    .filter(([key]) => key !== 'id')
    .flatMap(([key, entry]) => flatten(entry, join(path, key)))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What an entry of a list is known by: its id, or the method that a step of a case uses. */
function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null
  if ('id' in entry && typeof entry.id === 'string') return entry.id
  return 'method' in entry && typeof entry.method === 'string' ? entry.method : null
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`
}
