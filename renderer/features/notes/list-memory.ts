import { z } from 'zod'
import {
  emptyFilter,
  noteFilterSchema,
  noteSortSchema,
  type NoteFilter,
  type NoteSort,
} from './note-filter.ts'

/** How the list of notes was left. */
export interface ListMemory {
  filter: NoteFilter
  sort: NoteSort
  scrollTop: number
}

const storageKey = 'trivet.notes.list'
const keptSchema = z.object({
  filter: noteFilterSchema.catch(emptyFilter),
  sort: noteSortSchema.catch('changed'),
})

/** The list as it was left on this computer; the usual one where nothing is kept or it is not understood. */
export function recallList(storage: Pick<Storage, 'getItem'>): ListMemory {
  const fresh = { filter: emptyFilter, sort: 'changed' } as const
  try {
    const kept = keptSchema.safeParse(JSON.parse(storage.getItem(storageKey) ?? 'null'))
    return { ...(kept.success ? kept.data : fresh), scrollTop: 0 }
  } catch {
    return { ...fresh, scrollTop: 0 }
  }
}

/** Keeps filter and order, but not what was typed into the field: words are for the moment. */
export function keepList(storage: Pick<Storage, 'setItem'>, { filter, sort }: ListMemory): void {
  try {
    storage.setItem(storageKey, JSON.stringify({ filter: { ...filter, text: '' }, sort }))
  } catch {
    // A browser that keeps nothing costs a choice, no words.
    return
  }
}
