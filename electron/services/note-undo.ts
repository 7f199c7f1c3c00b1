import { AppFailure } from '#shared/api/errors.ts'
import type { NoteUndo } from '#shared/domain/note-undo.ts'
import type { NoteUndoStore } from '../storage/note-undo-store.ts'
import type { EventBus } from './event-bus.ts'
import { describeFailure, type Log } from './log.ts'
import type { WorkspaceService } from './workspace.ts'

export interface NoteUndoService {
  load(id: string): Promise<NoteUndo | null>
  save(id: string, undo: NoteUndo): Promise<void>
  /** Resolves when nothing is being written. */
  idle(): Promise<void>
}

/** Keeps what undo can do to a note beyond the end of the app, for as long as there is the note. */
export function createNoteUndoService({
  workspace,
  events,
  store,
  log,
}: {
  workspace: WorkspaceService
  events: EventBus
  store: NoteUndoStore
  log: Log
}): NoteUndoService {
  async function forgetRemoved(ids: readonly string[]): Promise<void> {
    const { manifest, notes } = await workspace.store()
    for (const id of ids) {
      const isGone = await notes.get(id).then(
        () => false,
        (error: unknown) => error instanceof AppFailure && error.code === 'not-found',
      )
      if (isGone) await store.remove(manifest.id, id)
    }
  }

  events.subscribe((event) => {
    if (event.type !== 'documents-changed' || event.kind !== 'note') return
    forgetRemoved(event.ids).catch((error: unknown) => {
      // The workspace may just have been closed; the file is then worth nothing and hurts nobody.
      log(`What undo knew of a removed note was not forgotten: ${describeFailure(error)}`)
    })
  })

  return {
    async load(id) {
      const { manifest } = await workspace.store()
      return store.read(manifest.id, id)
    },
    async save(id, undo) {
      const { manifest, notes } = await workspace.store()
      // A note that is gone by now leaves nothing behind.
      await notes.get(id)
      await store.write(manifest.id, id, undo)
    },
    idle: () => store.idle(),
  }
}
