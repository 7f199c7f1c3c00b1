import type { DocumentHeader } from '#shared/domain/document.ts'
import type { ReadOnlyReason } from '#shared/domain/workspace.ts'
import type { DocumentCodec } from './document-codec.ts'
import type { DocumentFiles } from './document-files.ts'
import type { DocumentHistory } from './history.ts'
import type { StoreChange } from './ports.ts'
import type { Trash } from './trash.ts'

/** What a store of one kind of document is made of. */
export interface DocumentStoreOptions<T extends DocumentHeader> {
  codec: DocumentCodec<T>
  files: DocumentFiles<T>
  history: DocumentHistory
  trash: Trash
  readOnly: ReadOnlyReason | null
  now: () => string
  newId: () => string
  /** Runs before the first change of the workspace; a failure keeps the change from being made. */
  beforeChange: () => Promise<void>
  /** Runs before a save is written; a failure keeps it from being made. */
  beforeSave: (before: T, after: T) => Promise<void>
  emit: (change: StoreChange) => void
}
