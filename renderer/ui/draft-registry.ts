import type { Client } from '#shared/api/client.ts'
import type { Account } from '#shared/domain/account.ts'
import { createDraftSession, type DraftSession } from './draft-session.ts'

/**
 * Drafts outlive the view that opened them: what could not be saved is still there when the user comes back,
 * and undo reaches an account from any page.
 */
const sessionsByClient = new WeakMap<Client, Map<string, DraftSession>>()

/** The one working copy of an account in this window. */
export function draftSessionFor(client: Client, account: Account): DraftSession {
  const sessions = sessionsOf(client)
  const known = sessions.get(account.id)
  if (known) return known
  const session = createDraftSession(account, {
    load: (id) => client.call('accounts.get', { id }),
    save: (draft) => client.call('accounts.save', draft),
    now: () => new Date().toISOString(),
    later(run, milliseconds) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  sessions.set(account.id, session)
  return session
}

function sessionsOf(client: Client): Map<string, DraftSession> {
  const known = sessionsByClient.get(client)
  if (known) return known
  const sessions = new Map<string, DraftSession>()
  sessionsByClient.set(client, sessions)
  client.subscribe((event) => {
    if (event.type === 'workspace-changed') sessions.clear()
    if (event.type !== 'documents-changed' || event.kind !== 'account') return
    for (const id of event.ids) void sessions.get(id)?.refresh()
  })
  window.addEventListener('beforeunload', (event) => {
    flushAll(sessions)
    if ([...sessions.values()].some((session) => session.isUnsaved())) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushAll(sessions)
  })
  return sessions
}

function flushAll(sessions: ReadonlyMap<string, DraftSession>): void {
  for (const session of sessions.values()) void session.flush()
}
