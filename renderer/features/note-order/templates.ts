import type { PlaybookContent } from '#shared/domain/content.ts'
import type { Locale } from '#shared/domain/locale.ts'
import type { NoteSummary } from '#shared/domain/note.ts'

/** A template as it is offered. The text of an own one is read when it is chosen. */
export type Template =
  | { source: 'own'; key: string; name: string; note: NoteSummary }
  | { source: 'built-in'; key: string; name: string; content: PlaybookContent['templates'][number] }

/** The user's templates by name. */
export function ownTemplates(notes: readonly NoteSummary[], untitled: string): Template[] {
  return notes
    .filter(({ template }) => template)
    .map((note) => ({ source: 'own', key: note.id, name: note.title.trim() || untitled, note }))
}

/** The templates that come with Trivet, in the order of the domain. */
export function builtInTemplates(content: PlaybookContent | undefined, locale: Locale): Template[] {
  return (content?.templates ?? []).map((piece) => ({
    source: 'built-in',
    key: piece.structure.id,
    name: piece.text[locale].name,
    content: piece,
  }))
}
