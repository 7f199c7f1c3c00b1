import type { Note } from '#shared/domain/note.ts'
import { mergeList } from '#shared/merge/merge-list.ts'
import { mergeText } from '#shared/merge/merge-text.ts'

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
  /** True where both sides changed the same lines or the same name to different ones, so that one would be lost. */
  isConflict: boolean
  /** What was changed elsewhere and is now in the note. */
  taken: NoteField[]
}

/**
 * Joins what was changed here with what was changed elsewhere since `base`: texts by lines, lists by elements, the
 * rest as a whole. Where both can't be kept, ours stands in the result and the caller keeps theirs somewhere else.
 */
export function mergeNotes(base: NoteContent, mine: NoteContent, theirs: Note): Merge {
  const merged: Note = { ...theirs }
  let isConflict = false
  for (const field of noteFields) {
    if (sameValue(mine[field], base[field]) || sameValue(mine[field], theirs[field])) continue
    if (sameValue(theirs[field], base[field])) assignField(merged, mine, field)
    else isConflict = mergeField(field, base, mine, merged) || isConflict
  }
  return { merged, isConflict, taken: noteFields.filter((field) => !sameValue(merged[field], mine[field])) }
}

/** Joins one field that both sides changed into `merged`, which holds theirs; true where one would be lost. */
function mergeField(field: NoteField, base: NoteContent, mine: NoteContent, merged: Note): boolean {
  switch (field) {
    case 'body': {
      const { text, isConflict } = mergeText(base.body, mine.body, merged.body)
      merged.body = text
      return isConflict
    }
    case 'title':
      merged.title = mine.title
      return true
    case 'pinned':
    case 'inbox':
    case 'template':
      assignField(merged, mine, field)
      return false
    case 'aliases':
    case 'tags':
      merged[field] = mergeList(base[field], mine[field], merged[field])
      return false
    case 'competencies':
      merged.competencies = mergeList(base.competencies, mine.competencies, merged.competencies)
      return false
    case 'pressures':
      merged.pressures = mergeList(base.pressures, mine.pressures, merged.pressures)
      return false
    case 'methods':
    case 'accounts':
      merged[field] = mergeList(base[field], mine[field], merged[field])
      return false
  }
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
