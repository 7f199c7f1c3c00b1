import { useState } from 'react'
import type { Method, OwnMethod } from '#shared/domain/method.ts'
import { useClient } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** Creates, changes and removes methods of the user's own, each with the way back. */
export function useOwnMethod() {
  const client = useClient()
  const undo = useUndo()
  const texts = useMessages().methods.own
  const [error, setError] = useState<unknown>(null)
  const [isPending, setPending] = useState(false)

  async function attempt<T>(step: () => Promise<T>): Promise<T | null> {
    setPending(true)
    setError(null)
    try {
      return await step()
    } catch (failure) {
      setError(failure)
      return null
    } finally {
      setPending(false)
    }
  }

  async function create(own: OwnMethod): Promise<string> {
    const { id } = await client.call('methods.createOwn', own)
    undo.push({
      label: texts.addUndo(own.name),
      undo: () => client.call('methods.removeOwn', { id }),
      redo: () => client.call('trash.restore', { kind: 'method', id }),
    })
    return id
  }

  async function change({ id, definition }: Method, own: OwnMethod): Promise<string> {
    await client.call('methods.saveOwn', { id, own })
    if (definition) {
      undo.push({
        label: texts.editUndo(own.name),
        undo: () => client.call('methods.saveOwn', { id, own: definition }),
        redo: () => client.call('methods.saveOwn', { id, own }),
      })
    }
    return id
  }

  return {
    error,
    isPending,
    /** Gives the id of the saved method; null when it failed, which `error` explains. */
    save: (method: Method | null, own: OwnMethod) =>
      attempt(() => (method ? change(method, own) : create(own))),
    /** True once the method is in the trash. */
    remove: ({ id, definition }: Method) =>
      attempt(async () => {
        await client.call('methods.removeOwn', { id })
        undo.push({
          label: texts.removeUndo(definition?.name ?? id),
          undo: () => client.call('trash.restore', { kind: 'method', id }),
          redo: () => client.call('methods.removeOwn', { id }),
        })
        return true
      }),
  }
}
