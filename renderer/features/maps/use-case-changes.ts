import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { AppFailure } from '#shared/api/errors.ts'
import type { Case, CaseStatus } from '#shared/domain/case.ts'
import { useClient } from '../../api/hooks.ts'
import { useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { changeCase } from './change-case.ts'

export interface CaseChanges {
  rename: (id: string, before: string, title: string) => void
  setStatus: (id: string, title: string, before: CaseStatus, status: CaseStatus) => void
}

/** Changes cases from the map, on disk and with the way back. */
export function useCaseChanges(): CaseChanges {
  const client = useClient()
  const { push } = useUndo()
  const messages = useMessages()

  const change = useCallback(
    async (label: string, id: string, forth: Partial<Case>, back: Partial<Case>) => {
      const set = async (part: Partial<Case>) => {
        await changeCase(client, id, (document) => ({ ...document, ...part }))
      }
      try {
        await set(forth)
      } catch (error) {
        const code = error instanceof AppFailure ? error.code : 'internal'
        notifications.show({ color: 'red', message: messages.errors[code] })
        return
      }
      push({ label, undo: () => set(back), redo: () => set(forth) })
    },
    [client, push, messages],
  )

  return {
    rename(id, before, title) {
      if (title !== before) void change(messages.maps.renameCase(title), id, { title }, { title: before })
    },
    setStatus(id, title, before, status) {
      if (status !== before) void change(messages.maps.caseStatus(title), id, { status }, { status: before })
    },
  }
}
