import { createHash } from 'node:crypto'
import type { DocumentChange } from '#electron/services/import-changes.ts'
import { emptyNote, noteSchemaVersion, type Note } from '#shared/domain/note.ts'
import { pngOf } from '../../support/pictures.ts'

const bytes = pngOf(4, 4)
export const crashPicture = {
  from: 'picture.png',
  file: `${createHash('sha256').update(bytes).digest('hex')}.png`,
  bytes,
}

const created = 120

/** What the import of the crash test writes: new notes, and every present one with another text. */
export function crashChanges(present: readonly Note[]): DocumentChange[] {
  const fresh = Array.from({ length: created }, (_, at): Note => {
    const moment = '2026-01-01T08:00:00.000Z'
    const header = {
      schema: noteSchemaVersion,
      revision: 5,
      id: `fresh-${at}`,
      createdAt: moment,
      updatedAt: moment,
    }
    return { ...emptyNote, ...header, title: `导入 ${at}`, body: '新' }
  })
  return [
    ...fresh.map((note): DocumentChange => ({ kind: 'note', id: note.id, before: null, after: note })),
    ...present.map((note): DocumentChange => {
      return {
        kind: 'note',
        id: note.id,
        before: note,
        after: { ...note, body: '新', revision: note.revision + 1 },
      }
    }),
  ]
}
