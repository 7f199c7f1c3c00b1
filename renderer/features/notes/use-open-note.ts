import { useEffect, useSyncExternalStore } from 'react'
import type { AppFailure } from '#shared/api/errors.ts'
import type { Client } from '#shared/api/client.ts'
import type { NoteUndo } from '#shared/domain/note-undo.ts'
import { useApiQuery, useClient } from '#renderer/api/hooks.ts'
import type { SaverState } from './note-saver.ts'
import type { NoteSession, NoteSessions } from './note-sessions.ts'

export interface OpenNote {
  session: NoteSession | null
  error: AppFailure | null
  retry: () => void
}

/** Opens a note for editing and passes on what the host says about it later. */
export function useOpenNote(sessions: NoteSessions, id: string): OpenNote {
  const client = useClient()
  const { data, error, refetch } = useApiQuery('notes.get', { id })
  // A note that was open before is shown at once; word from the host may follow.
  const session = useSyncExternalStore(sessions.subscribe, () => sessions.find(id))

  useEffect(() => {
    const known = sessions.find(id)
    if (error?.code === 'not-found') {
      known?.saver.receiveRemoval()
      return
    }
    if (data?.id !== id) return
    if (known) {
      sessions.open(data)
      known.saver.receive(data)
      return
    }
    let isCurrent = true
    void loadUndo(client, id).then((undo) => {
      if (isCurrent) sessions.open(data, undo).saver.receive(data)
    })
    return () => {
      isCurrent = false
    }
  }, [client, sessions, data, error, id])
  return { session, error: session ? null : error, retry: () => void refetch() }
}

/** A text must never wait long for what can be undone in it. */
const longestUndoWait = 1_000

function loadUndo(client: Client, id: string): Promise<NoteUndo | null> {
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestUndoWait))
  return Promise.race([client.call('undo.load', { id }).catch(() => null), tooLate])
}

export function useSaverState(session: NoteSession): SaverState {
  return useSyncExternalStore(session.saver.subscribe, session.saver.getState)
}
