import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import type { Input } from '#shared/api/contract.ts'
import type { CaseMethod } from '#shared/domain/case.ts'
import { useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

export type CaseStart = Omit<Input<'cases.create'>, 'locale'> & { methods?: readonly CaseMethod[] }

export interface CaseActions {
  /** Makes a case and opens it. */
  create: (start: CaseStart) => Promise<void>
  /** Moves a case to the trash and offers to take that back. */
  remove: (id: string, title: string) => Promise<void>
}

export function useCaseActions(): CaseActions {
  const client = useClient()
  const navigate = useNavigate()
  const undo = useUndo()
  const messages = useMessages()
  const locale = useLocale()

  const open = (id: string) => navigate({ to: '/cases/$caseId', params: { caseId: id } })

  async function takeAway(id: string) {
    await client.call('cases.remove', { id })
    if (location.hash.includes(id)) await navigate({ to: '/cases' })
  }

  async function bringBack(id: string) {
    await client.call('trash.restore', { kind: 'case', id })
    await open(id)
  }

  return {
    async create({ methods, ...start }) {
      const created = await client.call('cases.create', { ...start, locale })
      const { id, title } = created
      if (methods && methods.length > 0) {
        await client.call('cases.save', { ...created, methods: [...methods] })
      }
      undo.push({
        label: messages.cases.start.undoLabel(title || messages.common.untitled),
        undo: () => takeAway(id),
        redo: () => bringBack(id),
      })
      await open(id)
    },
    async remove(id, title) {
      await takeAway(id)
      const label = messages.common.removed(title || messages.common.untitled)
      undo.push({ label, undo: () => bringBack(id), redo: () => takeAway(id) })
      notifications.show({ message: label })
    },
  }
}
