import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { Method, OwnMethod } from '#shared/domain/method.ts'
import { useClient } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { ownMethodDifferences } from './own-method-differences.ts'

/** What became of saving: the id of the method, or how it reads by now when it was rewritten meanwhile. */
export type SavedOwnMethod = { id: string } | { theirs: Method }

/** Creates, changes and removes methods of the user's own, each with the way back. */
export function useOwnMethod() {
  const client = useClient()
  const undo = useUndo()
  const messages = useMessages()
  const texts = messages.methods.own
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

  /** Writes a definition over whatever the method says by now: the way of undo, which was asked for after it. */
  async function write(id: string, own: OwnMethod): Promise<void> {
    const { revision } = await client.call('methods.get', { id })
    await client.call('methods.saveOwn', { id, revision, own })
  }

  async function create(own: OwnMethod): Promise<SavedOwnMethod> {
    const { id } = await client.call('methods.createOwn', own)
    undo.push({
      label: texts.addUndo(own.name),
      undo: () => client.call('methods.removeOwn', { id }),
      redo: () => client.call('trash.restore', { kind: 'method', id }),
    })
    return { id }
  }

  async function change(base: Method, own: OwnMethod): Promise<SavedOwnMethod> {
    const { id, revision, definition } = base
    try {
      await client.call('methods.saveOwn', { id, revision, own })
    } catch (failure) {
      if (!(failure instanceof AppFailure) || failure.code !== 'conflict') throw failure
      const present = await client.call('methods.get', { id })
      if (!saysTheSame(present, base)) return { theirs: present }
      // Only its log or a mark on it has changed since: nothing that was written here.
      await client.call('methods.saveOwn', { id, revision: present.revision, own })
    }
    if (definition) {
      undo.push({
        label: texts.editUndo(own.name),
        undo: () => write(id, definition),
        redo: () => write(id, own),
      })
    }
    return { id }
  }

  function saysTheSame({ definition: a }: Method, { definition: b }: Method): boolean {
    return a !== null && b !== null && ownMethodDifferences(a, b, messages).length === 0
  }

  return {
    error,
    isPending,
    /** Saves what was made of `base`, or a new method; null when it failed, which `error` explains. */
    save: (base: Method | null, own: OwnMethod) => attempt(() => (base ? change(base, own) : create(own))),
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
