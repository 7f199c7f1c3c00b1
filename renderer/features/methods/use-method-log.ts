import { useState } from 'react'
import type { Method, MethodUse } from '#shared/domain/method.ts'
import { useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** What is said about one use; the log gives it an id. */
export type UseEntry = Pick<MethodUse, 'on' | 'account' | 'case' | 'outcome' | 'note'>

/** Writes into a method's log and deletes from it, each with the way back. */
export function useMethodLog(method: Method) {
  const client = useClient()
  const undo = useUndo()
  const texts = useMessages().methods
  const name = method.name[useLocale()]
  const [error, setError] = useState<unknown>(null)
  const { id } = method

  /** Logs a use and gives the id that it got. */
  async function log(entry: UseEntry): Promise<string> {
    const before = new Set((await client.call('methods.get', { id })).usage.map((use) => use.id))
    const { usage } = await client.call('methods.logUse', { id, ...entry })
    return usage.find((use) => !before.has(use.id))?.id ?? ''
  }

  async function attempt(step: () => Promise<void>): Promise<boolean> {
    try {
      setError(null)
      await step()
      return true
    } catch (failure) {
      setError(failure)
      return false
    }
  }

  return {
    error,
    /** True once the use is on disk. */
    add: (entry: UseEntry) =>
      attempt(async () => {
        let use = await log(entry)
        undo.push({
          label: texts.logUndo(name),
          undo: () => client.call('methods.removeUse', { id, use }),
          redo: async () => {
            use = await log(entry)
          },
        })
      }),
    remove: (logged: MethodUse) =>
      attempt(async () => {
        const { on, account, case: caseId, outcome, note } = logged
        let use = logged.id
        await client.call('methods.removeUse', { id, use })
        undo.push({
          label: texts.removeUseUndo(name),
          undo: async () => {
            use = await log({ on, account, case: caseId, outcome, note })
          },
          redo: () => client.call('methods.removeUse', { id, use }),
        })
      }),
  }
}
