import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import type { Client } from '#shared/api/client.ts'
import { AppFailure } from '#shared/api/errors.ts'
import { useApiMutation, useClient } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { caseLink } from './change-case.ts'
import { withMethodLink, type LinkTarget } from './link-target.ts'

/** A plan that is being saved elsewhere at the same moment is read again and tried this often. */
const attempts = 4

export type SetLink = (
  method: { id: string; name: string },
  target: LinkTarget,
  linked: boolean,
) => Promise<void>

/** Links and unlinks methods on disk; every step can be undone and redone. */
export function useMethodLinks(): SetLink {
  const client = useClient()
  const { mutateAsync: saveAccount } = useApiMutation('accounts.save')
  const { push } = useUndo()
  const messages = useMessages()

  return useCallback(
    async (method, target, linked) => {
      let place: number | null = null
      const inCase = target.kind === 'case' ? caseLink(client, target.id, method.id) : null
      async function apply(wanted: boolean) {
        if (target.kind === 'pressure') {
          await client.call('methods.setPressure', {
            id: method.id,
            pressure: target.pressure,
            linked: wanted,
          })
        } else if (target.kind === 'case') {
          await inCase?.(wanted)
        } else {
          place = await linkInPlan(client, saveAccount, target, method.id, wanted, place)
        }
      }
      try {
        await apply(linked)
      } catch (error) {
        const code = error instanceof AppFailure ? error.code : 'internal'
        notifications.show({
          color: 'red',
          title: messages.maps.linkFailed,
          message: messages.errors[code],
        })
        return
      }
      const label = linked ? messages.maps.link : messages.maps.unlink
      push({
        label: label(method.name, target.name),
        undo: () => apply(!linked),
        redo: () => apply(linked),
      })
    },
    [client, saveAccount, push, messages],
  )
}

/** Changes the newest plan on disk, whoever wrote it, and tells where the method stood. */
async function linkInPlan(
  client: Client,
  save: ReturnType<typeof useApiMutation<'accounts.save'>>['mutateAsync'],
  target: LinkTarget & { kind: 'account-pressure' },
  method: string,
  linked: boolean,
  place: number | null,
): Promise<number | null> {
  for (let attempt = 1; ; attempt += 1) {
    const latest = await client.call('accounts.get', { id: target.account })
    const changed = withMethodLink(latest, target.item, method, linked, place)
    try {
      await save(changed.account)
      return changed.place
    } catch (error) {
      const isBusy = error instanceof AppFailure && error.code === 'conflict'
      if (!isBusy || attempt >= attempts) throw error
    }
  }
}
