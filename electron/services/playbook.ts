import { AppFailure } from '#shared/api/errors.ts'
import { emptyPlaybook, playbookId, playbookSchemaVersion, type Playbook } from '#shared/domain/playbook.ts'
import { saveDocument } from './documents.ts'
import type { EventBus } from './event-bus.ts'
import type { WorkspaceService } from './workspace.ts'

export interface PlaybookService {
  /** The user's playbook; before the first save an empty one of revision 0 that is nowhere on disk. */
  get(): Promise<Playbook>
  /** Saves the playbook, the first time by creating it. */
  save(playbook: Playbook): Promise<Playbook>
}

export function createPlaybookService({
  workspace,
  events,
}: {
  workspace: WorkspaceService
  events: EventBus
}): PlaybookService {
  return {
    async get() {
      const { playbook, manifest } = await workspace.store()
      try {
        return await playbook.get(playbookId)
      } catch (error) {
        if (!(error instanceof AppFailure) || error.code !== 'not-found') throw error
        const { createdAt } = manifest
        const header = { schema: playbookSchemaVersion, revision: 0, createdAt, updatedAt: createdAt }
        return { ...emptyPlaybook(), ...header, id: playbookId }
      }
    },
    async save(document) {
      if (document.id !== playbookId) throw new AppFailure('not-found', 'A workspace has one playbook.')
      const { playbook } = await workspace.store()
      // Somebody who was faster created it; then this is the conflict that it would be at any revision.
      if (document.revision === 0) return playbook.create(document, playbookId)
      return saveDocument(playbook, 'playbook', document, events)
    },
  }
}
