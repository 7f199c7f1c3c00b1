import type { EditorState } from '@codemirror/state'
import type { Client } from '#shared/api/client.ts'
import type { Note } from '#shared/domain/note.ts'
import type { NoteUndo } from '#shared/domain/note-undo.ts'
import { keepList, recallList, type ListMemory } from './list-memory.ts'
import { createNoteSaver, type NoteSaver } from './note-saver.ts'
import { createUndoKeeper, type UndoKeeper } from './undo-keeper.ts'

/** A note opened in this window: its saver, and its editor as it was left, undo history included. */
export interface NoteSession {
  readonly id: string
  readonly saver: NoteSaver
  editor: EditorState | null
  /** What undo could do to the text when the app was last closed. */
  readonly keptUndo: NoteUndo | null
  /** Reads what undo can do now; null until the note was shown in the editor. */
  readUndo: (() => NoteUndo | null) | null
  scrollTop: number
}

/** Every note opened since the window did, and how the list was left. */
export interface NoteSessions {
  open: (note: Note, keptUndo?: NoteUndo | null) => NoteSession
  find: (id: string) => NoteSession | null
  /** Forgets a note that was deleted; nothing of it is saved any more. */
  drop: (id: string) => void
  flushAll: () => Promise<void>
  hasUnsaved: () => boolean
  /** Tells when a note was opened or dropped. */
  subscribe: (listener: () => void) => () => void
  /** How the list was left. */
  list: () => ListMemory
  rememberList: (change: Partial<ListMemory>) => void
}

/** How the version from elsewhere is named when both are kept. */
export type CopyTitle = (title: string, instant: string) => string

/** A session with what works for it unseen. */
type OpenSession = NoteSession & { undoKeeper: UndoKeeper }

const mostSessions = 60
const longestTitle = 500
const sessionsByClient = new WeakMap<Client, NoteSessions>()

/** The sessions of a window; they outlive the pages, so that undo and unsaved text survive going elsewhere. */
export function noteSessionsOf(client: Client, copyTitle: CopyTitle): NoteSessions {
  const known = sessionsByClient.get(client)
  if (known) return known
  const created = createSessions(client, copyTitle)
  sessionsByClient.set(client, created)
  saveBeforeTheWindowEnds(created)
  return created
}

function createSessions(client: Client, copyTitle: CopyTitle): NoteSessions {
  const open = new Map<string, OpenSession>()
  const listeners = new Set<() => void>()
  let list = recallList(localStorage)

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function keepCopy(other: Note): Promise<Note> {
    const { body, accounts, methods, pressures, tags, competencies } = other
    const title = copyTitle(other.title, new Date().toISOString()).slice(0, longestTitle)
    const created = await client.call('notes.create', { title, body, accounts, methods, pressures })
    return client.call('notes.save', { ...created, tags, competencies })
  }

  function begin(note: Note, keptUndo: NoteUndo | null): OpenSession {
    const saver = createNoteSaver(note, {
      save: (edited) => client.call('notes.save', edited),
      load: (id) => client.call('notes.get', { id }),
      keepCopy,
      now: () => new Date().toISOString(),
    })
    const session: NoteSession = { id: note.id, saver, editor: null, keptUndo, readUndo: null, scrollTop: 0 }
    const undoKeeper = createUndoKeeper(
      saver,
      () => session.readUndo?.() ?? null,
      (undo) => client.call('undo.save', { id: note.id, undo }),
    )
    return Object.assign(session, { undoKeeper })
  }

  function forgetOldest(): void {
    for (const [id, { saver, undoKeeper }] of open) {
      if (open.size <= mostSessions) return
      if (saver.getState().status !== 'saved') continue
      void undoKeeper.flush().finally(() => undoKeeper.stop())
      open.delete(id)
    }
  }

  return {
    list: () => list,
    rememberList(change) {
      list = { ...list, ...change }
      if (change.filter ?? change.sort) keepList(localStorage, list)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open(note, keptUndo = null) {
      const session = open.get(note.id) ?? begin(note, keptUndo)
      // The newest is last, so that the oldest is forgotten first.
      open.delete(note.id)
      open.set(note.id, session)
      forgetOldest()
      tell()
      return session
    },
    find: (id) => open.get(id) ?? null,
    drop(id) {
      open.get(id)?.saver.stop()
      open.get(id)?.undoKeeper.stop()
      open.delete(id)
      tell()
    },
    async flushAll() {
      await Promise.all(
        [...open.values()].map(async ({ saver, undoKeeper }) => {
          await saver.flush()
          await undoKeeper.flush()
        }),
      )
    },
    hasUnsaved: () => [...open.values()].some(({ saver }) => saver.getState().status !== 'saved'),
  }
}

/**
 * Whatever may end the window first saves the text, on whichever page it is by then. The window objects to closing
 * while something is not on the disk.
 */
function saveBeforeTheWindowEnds(sessions: NoteSessions): void {
  const flush = () => void sessions.flushAll()
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
  window.addEventListener('beforeunload', (event) => {
    flush()
    if (sessions.hasUnsaved()) event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
}
