import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '#shared/api/client.ts'
import type { AppEvent } from '#shared/api/events.ts'
import { newestFirst } from '#shared/domain/document.ts'
import type { NoteSummary } from '#shared/domain/note.ts'

/** The list of all notes, which every view of notes reads. */
const listKey = ['notes.list', {}] as const
/** With more changes at once than this the whole list is asked for. */
const mostRows = 100

/** Keeps the list of notes in step with the host by asking for the rows that changed. */
export interface NoteRows {
  /** Tells whether the event is dealt with here, so that the list need not be asked for as a whole. */
  hear(event: AppEvent): boolean
}

/**
 * A note is saved twice a second while somebody writes in it. In a library of ten thousand the whole list is some
 * megabytes, which would be read, sent and compared for one row each time.
 */
export function followNoteRows(client: Client, queries: QueryClient): NoteRows {
  let last = Promise.resolve()

  async function renew(ids: readonly string[]): Promise<void> {
    try {
      const fresh = await client.call('notes.list', { ids: [...ids] })
      const { fetchStatus } = queries.getQueryState(listKey) ?? {}
      if (fetchStatus === 'idle') {
        queries.setQueryData<NoteSummary[]>(listKey, (rows) => rows && withRows(rows, ids, fresh))
        return
      }
    } catch {
      // The whole list then says what is wrong.
    }
    await queries.invalidateQueries({ queryKey: listKey, exact: true })
  }

  return {
    hear(event) {
      if (event.type !== 'documents-changed' || event.kind !== 'note') return false
      const state = queries.getQueryState(listKey)
      const isKnown = state?.data !== undefined && state.fetchStatus === 'idle' && !state.isInvalidated
      if (!isKnown || event.ids.length > mostRows) return false
      // One after the other: an answer that is overtaken would bring an older row back.
      last = last.then(() => renew(event.ids))
      return true
    },
  }
}

/** Puts rows in the place of the named ones; a named one without a row is gone. Both lists come newest first. */
export function withRows(
  rows: readonly NoteSummary[],
  ids: readonly string[],
  fresh: readonly NoteSummary[],
): NoteSummary[] {
  const changed = new Set(ids)
  const result: NoteSummary[] = []
  const waiting = [...fresh]
  for (const row of rows) {
    if (changed.has(row.id)) continue
    while (waiting[0] && newestFirst(waiting[0], row) <= 0) result.push(...waiting.splice(0, 1))
    result.push(row)
  }
  return [...result, ...waiting]
}
