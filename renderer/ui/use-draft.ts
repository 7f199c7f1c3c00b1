import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useCommand } from './commands.tsx'
import type { DraftSession, DraftSnapshot } from './draft-session.ts'
import { useUndo } from './undo.tsx'

/** A change to a document that can be taken back without losing what was typed since. */
export interface DraftEdit<Document> {
  apply: (document: Document) => Document
  revert: (document: Document) => Document
}

export interface Draft<Document> extends DraftSnapshot<Document> {
  /** Changes a text; saved after a pause, undone by the text field itself. */
  type: (change: (document: Document) => Document) => void
  /** Makes a change of structure, saves it at once and remembers the way back. */
  commit: (label: string, edit: DraftEdit<Document>) => void
  flush: () => Promise<void>
  refresh: () => Promise<void>
  resolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** The working copy of a document, saving itself; it follows the host while nothing here is unsaved. */
export function useDraft<Document>(session: DraftSession<Document>): Draft<Document> {
  const { push } = useUndo()
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)

  useCommand('flush', session.flush)
  useEffect(() => {
    void session.refresh()
    return () => void session.flush()
  }, [session])

  // Made once: whoever is given them is not drawn anew with every letter.
  const ways = useMemo(
    () => ({
      type: session.edit,
      commit(label: string, edit: DraftEdit<Document>) {
        session.edit(edit.apply)
        void session.flush()
        push({
          label,
          undo: () => settle(session, edit.revert),
          redo: () => settle(session, edit.apply),
        })
      },
      flush: session.flush,
      refresh: session.refresh,
      resolve: session.resolve,
    }),
    [session, push],
  )
  return useMemo(() => ({ ...snapshot, ...ways }), [snapshot, ways])
}

/** Undo and redo are done when the host says so; a failed save leaves the step where it was. */
async function settle<Document>(
  session: DraftSession<Document>,
  change: (document: Document) => Document,
): Promise<void> {
  session.edit(change)
  await session.flush()
  const { phase } = session.snapshot()
  if (phase.name === 'failed') throw phase.failure
}
