import type { Note } from '#shared/domain/note.ts'

/** The fields of a note that a user can change. */
export const noteFields = [
  'title',
  'body',
  'pinned',
  'inbox',
  'template',
  'aliases',
  'tags',
  'competencies',
  'pressures',
  'methods',
  'accounts',
] as const
export type NoteField = (typeof noteFields)[number]
export type NoteContent = Pick<Note, NoteField>

/** The fields of a note that a user can change, without the rest. */
export function contentOf(note: NoteContent): NoteContent {
  const { title, body, pinned, inbox, template, aliases } = note
  const { tags, competencies, pressures, methods, accounts } = note
  return { title, body, pinned, inbox, template, aliases, tags, competencies, pressures, methods, accounts }
}

/** Tells whether two versions say the same, whatever their revision. */
export function sameContent(a: NoteContent, b: NoteContent): boolean {
  return noteFields.every((field) => sameValue(a[field], b[field]))
}

export interface Merge {
  merged: Note
  /** True where both sides changed the same field to different things, so that one would be lost. */
  isConflict: boolean
}

/**
 * Joins what was changed here with what was changed elsewhere since `base`, field by field. Where both
 * changed the same field, ours stands in the result and the caller keeps theirs somewhere else.
 */
export function mergeNotes(base: NoteContent, mine: NoteContent, theirs: Note): Merge {
  const merged: Note = { ...theirs }
  let isConflict = false
  for (const field of noteFields) {
    if (sameValue(mine[field], base[field]) || sameValue(mine[field], theirs[field])) continue
    if (!sameValue(theirs[field], base[field])) isConflict = true
    assignField(merged, mine, field)
  }
  return { merged, isConflict }
}

function assignField<F extends NoteField>(target: NoteContent, source: NoteContent, field: F): void {
  target[field] = source[field]
}

function sameValue(a: NoteContent[NoteField], b: NoteContent[NoteField]): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => item === b[index])
  }
  return a === b
}
