import { z } from 'zod'
import { competencyIdSchema } from '#shared/domain/competency.ts'
import { documentIdSchema } from '#shared/domain/document.ts'
import type { Locale } from '#shared/domain/locale.ts'
import { methodIdSchema } from '#shared/domain/method.ts'
import type { NoteSummary } from '#shared/domain/note.ts'
import { pressureIdSchema } from '#shared/domain/pressure.ts'
import { nameOrder } from '#shared/note-order/name-order.ts'
import { isWithinTag, tagKey } from '#shared/note-order/tag-path.ts'
import { foldText } from '#shared/search/fold-text.ts'

/** What a note can be besides what it is about. Templates are in no list but the one that asks for them. */
export const noteStates = ['pinned', 'inbox', 'reflection', 'template', 'sample'] as const
export type NoteState = (typeof noteStates)[number]

/** What the list of notes is narrowed to; null means any. All that is asked for must be true of a note. */
export const noteFilterSchema = z.object({
  text: z.string(),
  /** `none` asks for the notes that belong to no part of the model yet. */
  competency: z.union([competencyIdSchema, z.literal('none')]).nullable(),
  pressure: pressureIdSchema.nullable(),
  account: documentIdSchema.nullable(),
  method: methodIdSchema.nullable(),
  /** Also stands for every tag below it. */
  tag: z.string().nullable(),
  states: z.array(z.enum(noteStates)),
})
export type NoteFilter = z.infer<typeof noteFilterSchema>

export const emptyFilter: NoteFilter = {
  text: '',
  competency: null,
  pressure: null,
  account: null,
  method: null,
  tag: null,
  states: [],
}

export const noteSorts = ['changed', 'created', 'title'] as const
export const noteSortSchema = z.enum(noteSorts)
export type NoteSort = z.infer<typeof noteSortSchema>

/** A note with what filtering compares, folded once and not at every letter typed. */
export interface IndexedNote {
  note: NoteSummary
  folded: string
  tagKeys: readonly string[]
}

// A list that was asked for anew holds unchanged notes as the same objects.
const indexed = new WeakMap<NoteSummary, IndexedNote>()

/** Puts notes in the order of the list, pinned first, and folds their text. */
export function indexNotes(
  notes: readonly NoteSummary[],
  sort: NoteSort = 'changed',
  locale: Locale = 'en',
): IndexedNote[] {
  const compare = comparing(sort, locale)
  const byPin = (a: NoteSummary, b: NoteSummary) =>
    a.pinned === b.pinned ? compare(a, b) : a.pinned ? -1 : 1
  return [...notes].sort(byPin).map(indexOne)
}

/** Keeps the notes that have every word of the text and every facet asked for. */
export function filterNotes(notes: readonly IndexedNote[], filter: NoteFilter): NoteSummary[] {
  const words = foldText(filter.text).split(/\s+/).filter(Boolean)
  const branch = filter.tag === null ? null : tagKey(filter.tag)
  return notes
    .filter(
      ({ note, folded, tagKeys }) =>
        hasFacets(note, filter) &&
        (branch === null || tagKeys.some((key) => isWithinTag(key, branch))) &&
        words.every((word) => folded.includes(word)),
    )
    .map(({ note }) => note)
}

/** How many facets beside the text are in use. */
export function facetsInUse({ competency, pressure, account, method, tag, states }: NoteFilter): number {
  const single = [competency, pressure, account, method, tag].filter((facet) => facet !== null)
  return single.length + states.length
}

/** Tells whether a note is in a state. */
export function isInState(note: NoteSummary, state: NoteState): boolean {
  return state === 'reflection' ? note.reflection !== null : note[state]
}

function hasFacets(note: NoteSummary, filter: NoteFilter): boolean {
  const { competency, pressure, account, method, states } = filter
  if (note.template && !states.includes('template')) return false
  if (competency === 'none' && note.competencies.length > 0) return false
  if (competency !== null && competency !== 'none' && !note.competencies.includes(competency)) return false
  if (pressure !== null && !note.pressures.includes(pressure)) return false
  if (account !== null && !note.accounts.includes(account)) return false
  if (method !== null && !note.methods.includes(method)) return false
  return states.every((state) => isInState(note, state))
}

function indexOne(note: NoteSummary): IndexedNote {
  const known = indexed.get(note)
  if (known) return known
  const made = {
    note,
    folded: foldText([note.title, note.excerpt, ...note.tags].join('\n')),
    tagKeys: note.tags.map(tagKey),
  }
  indexed.set(note, made)
  return made
}

function comparing(sort: NoteSort, locale: Locale): (a: NoteSummary, b: NoteSummary) => number {
  const byTime = (field: 'createdAt' | 'updatedAt') => (a: NoteSummary, b: NoteSummary) => {
    if (a[field] === b[field]) return a.id < b.id ? -1 : 1
    return a[field] < b[field] ? 1 : -1
  }
  if (sort === 'created') return byTime('createdAt')
  if (sort === 'changed') return byTime('updatedAt')
  const byName = nameOrder(locale)
  const byAge = byTime('updatedAt')
  return (a, b) => {
    // What has no name yet comes last; nobody looks it up.
    if ((a.title === '') !== (b.title === '')) return a.title === '' ? 1 : -1
    return byName(a.title, b.title) || byAge(a, b)
  }
}
