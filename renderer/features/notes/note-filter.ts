import type { CompetencyId } from '#shared/domain/competency.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import type { PressureId } from '#shared/domain/pressure.ts'
import { foldText } from './fold-text.ts'

/** What the list of notes is narrowed to; null means any. */
export interface NoteFilter {
  text: string
  /** `none` asks for the notes that belong to no part of the model yet. */
  competency: CompetencyId | 'none' | null
  pressure: PressureId | null
  account: string | null
  tag: string | null
}

export const emptyFilter: NoteFilter = {
  text: '',
  competency: null,
  pressure: null,
  account: null,
  tag: null,
}

/** A note with what filtering compares, folded once and not at every letter typed. */
export interface IndexedNote {
  note: NoteSummary
  folded: string
}

/** Puts notes in the order of the list, pinned first, then last changed, and folds their text. */
export function indexNotes(notes: readonly NoteSummary[]): IndexedNote[] {
  return [...notes].sort(compareNotes).map((note) => ({
    note,
    folded: foldText([note.title, note.excerpt, ...note.tags].join('\n')),
  }))
}

/** Keeps the notes that have every word of the text and every facet asked for. */
export function filterNotes(notes: readonly IndexedNote[], filter: NoteFilter): NoteSummary[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean)
  return notes
    .filter(({ note, folded }) => hasFacets(note, filter) && words.every((word) => folded.includes(word)))
    .map(({ note }) => note)
}

/** How many facets beside the text are in use. */
export function facetsInUse(filter: NoteFilter): number {
  const { competency, pressure, account, tag } = filter
  return [competency, pressure, account, tag].filter((facet) => facet !== null).length
}

/** Every tag in use, most used first. */
export function tagsOf(notes: readonly NoteSummary[]): string[] {
  const uses = new Map<string, number>()
  for (const note of notes) for (const tag of note.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([tag]) => tag)
}

function hasFacets(note: NoteSummary, filter: NoteFilter): boolean {
  const { competency, pressure, account, tag } = filter
  if (competency === 'none' && note.competencies.length > 0) return false
  if (competency !== null && competency !== 'none' && !note.competencies.includes(competency)) return false
  if (pressure !== null && !note.pressures.includes(pressure)) return false
  if (account !== null && !note.accounts.includes(account)) return false
  return tag === null || note.tags.includes(tag)
}

function compareNotes(a: NoteSummary, b: NoteSummary): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1
  if (a.updatedAt === b.updatedAt) return a.id < b.id ? -1 : 1
  return a.updatedAt < b.updatedAt ? 1 : -1
}
