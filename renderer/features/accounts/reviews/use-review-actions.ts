import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import type { ReviewKind } from '#shared/domain/review.ts'
import { useClient } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { useMessages } from '../../../ui/language.tsx'
import { useUndo } from '../../../ui/undo.tsx'

interface ReviewActions {
  /** Freezes the plan on disk; answers with the id of the new review, or null when that failed. */
  start: (account: string, on: string, kind: ReviewKind) => Promise<string | null>
  /** Moves a review to the trash, with the way back. */
  remove: (review: { id: string; on: string }) => Promise<void>
}

export function useReviewActions(): ReviewActions {
  const client = useClient()
  const { push } = useUndo()
  const messages = useMessages()
  const texts = messages.planReviews
  const takeAway = (id: string) => client.call('reviews.remove', { id })
  const putBack = (id: string) => client.call('trash.restore', { kind: 'review', id })

  return {
    async start(account, on, kind) {
      try {
        const { id } = await client.call('reviews.create', { account, on, kind })
        push({ label: texts.undoStart(on), undo: () => takeAway(id), redo: () => putBack(id) })
        return id
      } catch (error) {
        report(error)
        return null
      }
    },
    async remove({ id, on }) {
      try {
        await takeAway(id)
        push({ label: texts.undoRemove(on), undo: () => putBack(id), redo: () => takeAway(id) })
        notifications.show({ message: messages.common.removed(texts.undoRemove(on)) })
      } catch (error) {
        report(error)
      }
    },
  }
}

function report(error: unknown): void {
  notifications.show({ color: 'red', message: createElement(ErrorNotice, { error }) })
}
