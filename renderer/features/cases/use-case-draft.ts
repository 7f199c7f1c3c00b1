import dayjs from 'dayjs'
import { useMemo } from 'react'
import type { Case } from '#shared/domain/case.ts'
import { useClient } from '../../api/hooks.ts'
import { createDraftRegistry } from '../../ui/draft-registry.ts'
import type { DraftSession } from '../../ui/draft-session.ts'
import { useDraft, type Draft } from '../../ui/use-draft.ts'
import { useUndo } from '../../ui/undo.tsx'
import type { CaseEdit } from './case-edits.ts'
import { readUses, usesFor, writeUses } from './use-log.ts'

const sessionFor = createDraftRegistry<Case>({
  kind: 'case',
  load: (client, id) => client.call('cases.get', { id }),
  save: (client, draft) => client.call('cases.save', draft),
})

export interface CaseDraft extends Draft<Case> {
  /** Makes a change that also shows in the logs of the methods used, and remembers the way back of both. */
  commitLogged: (label: string, edit: CaseEdit) => Promise<void>
}

/** The working copy of a case, saving itself. */
export function useCaseDraft(stored: Case): CaseDraft {
  const client = useClient()
  const { push } = useUndo()
  const session = sessionFor(client, stored)
  const draft = useDraft(session)

  const commitLogged = useMemo(
    () => async (label: string, edit: CaseEdit) => {
      const before = session.snapshot().draft
      const after = edit.apply(before)
      const { id } = before
      session.edit(edit.apply)
      const touched = [...before.methods, ...after.methods].map(({ method }) => method)
      const isLogged = before.outcome !== null || after.outcome !== null
      const logged = isLogged ? await readUses(client, id, touched) : {}
      const wanted = usesFor(after, logged, dayjs().format('YYYY-MM-DD'))
      await saved(session)
      await writeUses(client, id, wanted)
      push({
        label,
        async undo() {
          session.edit(edit.revert)
          await saved(session)
          await writeUses(client, id, logged)
        },
        async redo() {
          session.edit(edit.apply)
          await saved(session)
          await writeUses(client, id, wanted)
        },
      })
    },
    [client, push, session],
  )
  return { ...draft, commitLogged }
}

/** Done when the host says so; a save that failed is the failure of the step. */
async function saved(session: DraftSession<Case>): Promise<void> {
  await session.flush()
  const { phase } = session.snapshot()
  if (phase.name === 'failed') throw phase.failure
}
