import { useEffect, useSyncExternalStore } from 'react'
import type { AppFailure } from '#shared/api/errors.ts'
import { useApiQuery } from '#renderer/api/hooks.ts'
import type { SaverState } from './note-saver.ts'
import type { NoteSession, NoteSessions } from './note-sessions.ts'

export interface OpenNote {
  session: NoteSession | null
  error: AppFailure | null
  retry: () => void
}

/** Opens a note for editing and passes on what the host says about it later. */
export function useOpenNote(sessions: NoteSessions, id: string): OpenNote {
  const { data, error, refetch } = useApiQuery('notes.get', { id })
  // A note that was open before is shown at once; word from the host may follow.
  const session = useSyncExternalStore(sessions.subscribe, () => sessions.find(id))

  useEffect(() => {
    if (data?.id === id) sessions.open(data).saver.receive(data)
  }, [sessions, data, id])
  return { session, error: session ? null : error, retry: () => void refetch() }
}

export function useSaverState(session: NoteSession): SaverState {
  return useSyncExternalStore(session.saver.subscribe, session.saver.getState)
}
