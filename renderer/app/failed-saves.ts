import type { AppEvent } from '#shared/api/events.ts'
import type { ErrorCode } from '#shared/api/errors.ts'
import type { DocumentKind } from '#shared/domain/document.ts'

export interface FailedSave {
  kind: DocumentKind
  id: string
  code: ErrorCode
}

/** Keeps what is known not to be on disk: a failed save stays until the same document was saved after all. */
export function afterEvent(failed: readonly FailedSave[], event: AppEvent): readonly FailedSave[] {
  switch (event.type) {
    case 'save-failed': {
      const { kind, id, code } = event
      return [...failed.filter((save) => save.kind !== kind || save.id !== id), { kind, id, code }]
    }
    case 'documents-changed':
      if (event.origin === 'outside') return failed
      return failed.filter((save) => save.kind !== event.kind || !event.ids.includes(save.id))
    case 'workspace-changed':
    case 'settings-changed':
    case 'links-renamed':
    case 'backups-changed':
    case 'job-progress':
    case 'deep-link':
    case 'command':
      return failed
  }
}
