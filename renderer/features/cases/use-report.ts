import { notifications } from '@mantine/notifications'
import { useState } from 'react'
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

/** The same for a button: while its work runs, it is busy and does nothing more. */
export function useBusyReport(): [isBusy: boolean, run: (work: () => Promise<unknown>) => void] {
  const report = useReport()
  const [isBusy, setBusy] = useState(false)
  return [
    isBusy,
    (work) => {
      if (isBusy) return
      setBusy(true)
      report(() => work().finally(() => setBusy(false)))
    },
  ]
}
