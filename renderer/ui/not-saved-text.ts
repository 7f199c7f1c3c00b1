import type { ErrorCode } from '#shared/api/errors.ts'
import type { Messages } from '#shared/i18n/messages.ts'

/** “Not saved: disk full, retrying”: the same words wherever something is not on the disk. */
export function notSavedText(messages: Messages, code: ErrorCode | null, isRetrying: boolean): string {
  const { notSaved, saveState } = messages.common
  const reason = code === null ? undefined : notSaved.reasons[code]
  if (reason === undefined) return saveState.failed
  return isRetrying ? notSaved.retrying(reason) : notSaved.because(reason)
}
