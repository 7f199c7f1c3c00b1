import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'
import type { DocumentHeader, DocumentKind } from '#shared/domain/document.ts'
import type { DocumentStore } from '../storage/ports.ts'
import type { EventBus } from './event-bus.ts'

/** The failures after which a user's text exists only in a window; everybody is told of them. */
const lostSaves: readonly ErrorCode[] = ['disk-full', 'permission-denied', 'file-busy', 'storage-failed']

/** Saves a document; where the disk refuses, every window hears of it besides the one that asked. */
export async function saveDocument<T extends DocumentHeader>(
  store: Pick<DocumentStore<T>, 'save'>,
  kind: DocumentKind,
  document: T,
  events: EventBus,
): Promise<T> {
  try {
    return await store.save(document)
  } catch (error) {
    if (error instanceof AppFailure && lostSaves.includes(error.code)) {
      events.emit({ type: 'save-failed', kind, id: document.id, code: error.code })
    }
    throw error
  }
}
