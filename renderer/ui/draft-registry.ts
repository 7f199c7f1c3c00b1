import type { Client } from '#shared/api/client.ts'
import type { DocumentHeader, DocumentKind } from '#shared/domain/document.ts'
import { createDraftSession, type DraftSession } from './draft-session.ts'

/** How documents of one kind are read and written. */
export interface DraftSource<Document> {
  kind: DocumentKind
  load(client: Client, id: string): Promise<Document>
  save(client: Client, draft: Document): Promise<Document>
}

/** Finds the one working copy of a document in this window, or opens it. */
export type DraftRegistry<Document> = (client: Client, document: Document) => DraftSession<Document>

/**
 * Drafts outlive the view that opened them: what could not be saved is still there when the user comes back,
 * and undo reaches a document from any page.
 */
export function createDraftRegistry<Document extends DocumentHeader>(
  source: DraftSource<Document>,
): DraftRegistry<Document> {
  const sessionsByClient = new WeakMap<Client, Map<string, DraftSession<Document>>>()

  function sessionsOf(client: Client): Map<string, DraftSession<Document>> {
    const known = sessionsByClient.get(client)
    if (known) return known
    const sessions = new Map<string, DraftSession<Document>>()
    sessionsByClient.set(client, sessions)
    client.subscribe((event) => {
      if (event.type === 'workspace-changed') sessions.clear()
      if (event.type !== 'documents-changed' || event.kind !== source.kind) return
      for (const id of event.ids) void sessions.get(id)?.refresh()
    })
    window.addEventListener('beforeunload', (event) => {
      flushAll(sessions.values())
      if ([...sessions.values()].some((session) => session.isUnsaved())) event.preventDefault()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') flushAll(sessions.values())
    })
    return sessions
  }

  return (client, initial) => {
    const sessions = sessionsOf(client)
    const known = sessions.get(initial.id)
    if (known) return known
    const session = createDraftSession(initial, {
      load: (id) => source.load(client, id),
      save: (draft) => source.save(client, draft),
      now: () => new Date().toISOString(),
      later(run, milliseconds) {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    sessions.set(initial.id, session)
    return session
  }
}

function flushAll(sessions: Iterable<{ flush: () => Promise<void> }>): void {
  for (const session of sessions) void session.flush()
}
