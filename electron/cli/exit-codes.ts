import type { ErrorCode } from '#shared/api/errors.ts'

/**
 * How a command ended, for whoever started it. `findings`: done, and there is something to look at, or nothing was
 * found. `refused`: understood and not done, and nothing was changed.
 */
export const exitCodes = {
  well: 0,
  findings: 1,
  refused: 1,
  notUnderstood: 2,
  failed: 3,
  cancelled: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const byError: Partial<Record<ErrorCode, ExitCode>> = {
  'invalid-input': exitCodes.notUnderstood,
  cancelled: exitCodes.cancelled,
  internal: exitCodes.failed,
  'storage-failed': exitCodes.failed,
  'disk-full': exitCodes.failed,
  'permission-denied': exitCodes.failed,
  'folder-unreadable': exitCodes.failed,
  disconnected: exitCodes.failed,
}

/** The exit code of an error of the contract; one that is not named here was a refusal. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return byError[code] ?? exitCodes.refused
}
