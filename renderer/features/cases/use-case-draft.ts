import dayjs from 'dayjs'
import { useCallback, useRef } from 'react'
import type { Case } from '#shared/domain/case.ts'
import { useClient } from '../../api/hooks.ts'
import { createDraftRegistry } from '../../ui/draft-registry.ts'
import type { DraftSession } from '../../ui/draft-session.ts'
import { useDraft, type Draft } from '../../ui/use-draft.ts'
import { useUndo } from '../../ui/undo.tsx'
import type { CaseEdit } from './case-edits.ts'
import { readUses, usesAt, usesFor, writeUses, type LoggedUses } from '../../api/case-log.ts'

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

  const last = useRef<Promise<unknown>>(Promise.resolve())

  const commitLogged = useCallback(
    (label: string, edit: CaseEdit) => {
      const before = session.snapshot().draft
      const after = edit.apply(before)
      session.edit(edit.apply)
      // In turn: a second choice reads the logs only after the first has written them, so no use is noted twice.
      const step = last.current.then(async () => {
        const { id } = before
        // A change of the account that is on its way moves the logged uses, so it comes first.
        await saved(session)
        const touched = [...before.methods, ...after.methods].map(({ method }) => method)
        const isLogged = before.outcome !== null || after.outcome !== null
        const logged = isLogged ? await readUses(client, id, touched) : {}
        const wanted = usesFor(after, logged, dayjs().format('YYYY-MM-DD'))
        const change = async (how: (document: Case) => Case, uses: LoggedUses) => {
          session.edit(how)
          await saved(session)
          await writeUses(client, id, usesAt(session.snapshot().draft.account, uses))
        }
        await writeUses(client, id, wanted)
        push({
          label,
          undo: () => change(edit.revert, logged),
          redo: () => change(edit.apply, wanted),
        })
      })
      last.current = step.catch(() => undefined)
      return step
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
