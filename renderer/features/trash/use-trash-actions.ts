import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { Client } from '#shared/api/client.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { TrashedItem } from '#shared/domain/trash.ts'
import { useClient } from '#renderer/api/hooks.ts'
import { useLocale, useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { nameOfTrashed } from './trash-names.ts'

export interface TrashActions {
  isBusy: boolean
  /** Puts a document back; resolves with its id, null where that failed. */
  restore: (item: TrashedItem) => Promise<string | null>
  /** Deletes for good; false where something is still there. */
  erase: (items: readonly TrashedItem[]) => Promise<boolean>
}

/** What can be done with removed documents. */
export function useTrashActions(): TrashActions {
  const client = useClient()
  const undo = useUndo()
  const messages = useMessages()
  const locale = useLocale()
  const [isBusy, setIsBusy] = useState(false)
  const texts = messages.trash

  async function reported<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
    setIsBusy(true)
    try {
      return await work()
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
      return otherwise
    } finally {
      setIsBusy(false)
    }
  }

  return {
    isBusy,
    restore: (item) =>
      reported(async () => {
        const { kind, id, place, isPlaceTaken } = item
        const name = nameOfTrashed(item, locale, messages)
        const back = await client.call('trash.restore', { kind, id, place, asNew: isPlaceTaken })
        const remove = removerOf(client, kind, back.id)
        if (remove) {
          const again = () => client.call('trash.restore', { kind, id: back.id })
          undo.push({ label: texts.restored(name), undo: remove, redo: again })
        }
        notifications.show({ message: texts.restored(name) })
        return back.id
      }, null),
    erase: (items) =>
      reported(async () => {
        await client.call('trash.erase', {
          items: items.map(({ kind, id, place }) => ({ kind, id, place })),
        })
        const [only] = items
        const isOne = items.length === 1 && only !== undefined
        const message = isOne ? texts.erased(nameOfTrashed(only, locale, messages)) : texts.emptied
        notifications.show({ message })
        return true
      }, false),
  }
}

/** How a document of a kind is removed again; null for the playbook, which has no way of being removed. */
function removerOf(client: Client, kind: DocumentKind, id: string): (() => Promise<unknown>) | null {
  switch (kind) {
    case 'account':
      return () => client.call('accounts.remove', { id })
    case 'note':
      return () => client.call('notes.remove', { id })
    case 'method':
      return () => client.call('methods.removeOwn', { id })
    case 'worksheet':
      return () => client.call('worksheets.remove', { id })
    case 'case':
      return () => client.call('cases.remove', { id })
    case 'assessment':
      return () => client.call('assessments.remove', { id })
    case 'review':
      return () => client.call('reviews.remove', { id })
    case 'map':
      return () => client.call('maps.remove', { id })
    case 'playbook':
      return null
  }
}
