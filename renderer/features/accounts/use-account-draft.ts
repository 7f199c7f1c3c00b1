import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useClient } from '../../api/hooks.ts'
import { useCommand } from '../../ui/commands.tsx'
import { useUndo } from '../../ui/undo.tsx'
import type { Account } from '#shared/domain/account.ts'
import type { PlanEdit } from './account-edits.ts'
import { draftSessionFor } from './draft-registry.ts'
import type { DraftSession, DraftSnapshot } from './draft-session.ts'

export interface AccountDraft extends DraftSnapshot {
  /** Changes a text; saved after a pause, undone by the text field itself. */
  type: (change: (account: Account) => Account) => void
  /** Makes a change of structure, saves it at once and remembers the way back. */
  commit: (label: string, edit: PlanEdit) => void
  flush: () => Promise<void>
  refresh: () => Promise<void>
  resolve: (choice: 'mine' | 'theirs') => Promise<void>
}

/** The working copy of an account, saving itself; it follows the host while nothing here is unsaved. */
export function useAccountDraft(account: Account): AccountDraft {
  const client = useClient()
  const { push } = useUndo()
  const session = draftSessionFor(client, account)
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot)

  useCommand('flush', session.flush)
  useEffect(() => {
    void session.refresh()
    return () => void session.flush()
  }, [session])

  return useMemo(
    () => ({
      ...snapshot,
      type: session.edit,
      commit(label, edit) {
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
    [snapshot, session, push],
  )
}

/** Undo and redo are done when the host says so; a failed save leaves the step where it was. */
async function settle(session: DraftSession, change: (account: Account) => Account): Promise<void> {
  session.edit(change)
  await session.flush()
  const { phase } = session.snapshot()
  if (phase.name === 'failed') throw phase.failure
}
