import { notifications } from '@mantine/notifications'
import { useClient } from '#renderer/api/hooks.ts'
import { useMessages } from '#renderer/ui/language.tsx'
import { useUndo } from '#renderer/ui/undo.tsx'
import { AppFailure } from '#shared/api/errors.ts'
import { createLinkUndo } from './link-undo.ts'

interface Changed {
  token: string | null
}

/** Changes links in notes as one step of undo, and says what went wrong. */
export function useLinkChange(): (change: () => Promise<Changed>, label: string) => Promise<boolean> {
  const client = useClient()
  const undo = useUndo()
  const { errors, links: texts } = useMessages()

  return async (change, label) => {
    try {
      const { token } = await change()
      if (token === null) return false
      const steps = createLinkUndo(client, token, (left) => {
        notifications.show({ message: texts.left(left) })
      })
      undo.push({ label, undo: steps.undo, redo: steps.redo })
      return true
    } catch (error) {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: errors[code] })
      return false
    }
  }
}
