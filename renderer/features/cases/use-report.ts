import { notifications } from '@mantine/notifications'
import { AppFailure } from '#shared/api/errors.ts'
import { useMessages } from '../../ui/language.tsx'

/** Runs something that can fail, and tells the user when it does. */
export function useReport(): (work: () => Promise<unknown>) => void {
  const messages = useMessages()
  return (work) => {
    work().catch((error: unknown) => {
      const code = error instanceof AppFailure ? error.code : 'internal'
      notifications.show({ color: 'red', message: messages.errors[code] })
    })
  }
}
