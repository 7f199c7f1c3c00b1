import { emptyNote, type Note } from '#shared/domain/note.ts'
import type { Fields } from '#electron/storage/ports.ts'

/** The fields of a new note. */
export function noteFields(title: string, body = ''): Fields<Note> {
  return { ...emptyNote, title, body }
}
