import { emptyNote, noteSchemaVersion, type Note } from '#shared/domain/note.ts'

/** A whole note with the fields a test cares about. */
export function noteWith(fields: Partial<Note>): Note {
  return {
    schema: noteSchemaVersion,
    revision: 1,
    id: 'n1',
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...emptyNote,
    ...fields,
  }
}
