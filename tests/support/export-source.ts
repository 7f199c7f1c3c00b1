import type { Note } from '#shared/domain/note.ts'
import { emptyNote, noteSchemaVersion } from '#shared/domain/note.ts'
import type { ExportSource } from '#shared/markdown/plan-export.ts'

/** A workspace in which nothing was written yet. */
export const emptySource: ExportSource = {
  accounts: [],
  notes: [],
  methods: [],
  methodTexts: [],
  worksheets: [],
  cases: [],
  assessments: [],
  reviews: [],
  maps: [],
  playbook: null,
  contentNames: new Map(),
  chapters: [],
  uses: [],
  methodSettings: [],
  attachments: new Set(),
}

/** A note with an id, a title and whatever else matters to a test. */
export function noteNamed(id: string, title: string, fields: Partial<Note> = {}): Note {
  return {
    schema: noteSchemaVersion,
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-02-01T00:00:00.000Z',
    ...emptyNote,
    id,
    title,
    ...fields,
  }
}
