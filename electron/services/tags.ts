import { changeTags, type TagChange } from '#shared/note-order/tag-changes.ts'
import type { BatchChanges, BatchResult, BatchUndo } from './batch-changes.ts'
import type { WorkspaceService } from './workspace.ts'

export interface TagService {
  /** Renames a tag with all below it, merges it into another, or takes it off: in every note, or in none. */
  change(change: TagChange): Promise<BatchResult>
  /** Takes such a change back; the token it answers with makes it again. */
  undo(token: string): Promise<BatchUndo>
}

export function createTagService({
  workspace,
  batches,
}: {
  workspace: WorkspaceService
  batches: BatchChanges
}): TagService {
  return {
    async change(change) {
      const { notes } = await workspace.store()
      return batches.change({
        notes: (await notes.list()).map(({ id }) => id),
        edit(note) {
          const tags = changeTags(note.tags, change)
          return tags && { ...note, tags }
        },
      })
    },
    undo: (token) => batches.undo(token),
  }
}
