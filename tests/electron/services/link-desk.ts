import type { AppEvent } from '#shared/api/events.ts'
import { createBatchChanges } from '#electron/services/batch-changes.ts'
import { createEventBus } from '#electron/services/event-bus.ts'
import { createLinkService, type LinkService } from '#electron/services/links.ts'
import type { WorkspaceStore } from '#electron/storage/ports.ts'

/** A workspace with the service that takes care of its links, as the app puts it together. */
export interface LinkDesk {
  links: LinkService
  store: WorkspaceStore
  renamed: Extract<AppEvent, { type: 'links-renamed' }>[]
}

/** Closing the desk's store closes both. There are no built-in methods. */
export async function openLinkDesk(opened: WorkspaceStore): Promise<LinkDesk> {
  const events = createEventBus(() => undefined)
  const renamed: LinkDesk['renamed'] = []
  events.subscribe((event) => {
    if (event.type === 'links-renamed') renamed.push(event)
  })
  const desk: { store: WorkspaceStore } = { store: opened }
  const workspace = { store: () => Promise.resolve(desk.store) }
  const log = () => undefined
  let tokens = 0
  const newId = () => `batch-${++tokens}`
  const batches = createBatchChanges({ workspace, newId, log })
  const library = () => Promise.resolve(new Map<string, never>())
  const links = createLinkService({ workspace, library, batches, events, log })
  desk.store = await links.attach(opened)
  return { links, store: desk.store, renamed }
}
