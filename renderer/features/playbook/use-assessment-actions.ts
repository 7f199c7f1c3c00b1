import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { AppFailure } from '#shared/api/errors.ts'
import type { Assessment } from '#shared/domain/assessment.ts'
import { formatDay } from '#shared/i18n/format.ts'
import { useApiMutation, useClient } from '../../api/hooks.ts'
import { useLocale, useMessages } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

interface AssessmentActions {
  /** Makes a self-assessment of today and opens it. */
  start: () => void
  /** Moves a self-assessment to the trash, with the way back. */
  remove: (assessment: Assessment) => void
}

export function useAssessmentActions(): AssessmentActions {
  const client = useClient()
  const create = useApiMutation('assessments.create')
  const navigate = useNavigate()
  const { push } = useUndo()
  const messages = useMessages()
  const locale = useLocale()
  const texts = messages.playbook.assessment

  const open = (id: string) =>
    navigate({ to: '/playbook/assessments/$assessmentId', params: { assessmentId: id } })

  async function takeAway(id: string) {
    await client.call('assessments.remove', { id })
    if (location.hash.includes(id)) await navigate({ to: '/playbook/competencies' })
  }

  async function bringBack(id: string) {
    await client.call('trash.restore', { kind: 'assessment', id })
    await open(id)
  }

  async function start() {
    const { id } = await create.mutateAsync({ takenOn: dayjs().format('YYYY-MM-DD') })
    push({ label: texts.undoStart, undo: () => takeAway(id), redo: () => bringBack(id) })
    await open(id)
  }

  async function remove({ id, takenOn }: Assessment) {
    await takeAway(id)
    const label = messages.common.removed(texts.titleOf(formatDay(locale, takenOn)))
    push({ label, undo: () => bringBack(id), redo: () => takeAway(id) })
    notifications.show({ message: label })
  }

  function reported(work: Promise<unknown>) {
    work.catch((error: unknown) => {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    })
  }

  return { start: () => reported(start()), remove: (assessment) => reported(remove(assessment)) }
}
