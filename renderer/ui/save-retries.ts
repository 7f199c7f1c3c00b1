import type { ErrorCode } from '#shared/api/errors.ts'

/** Failures that trying the same again will not mend. */
const lastingFailures: ReadonlySet<ErrorCode> = new Set([
  'invalid-input',
  'unknown-method',
  'unauthorised',
  'not-found',
  'read-only',
  'no-workspace',
  'document-damaged',
  'document-newer',
])

const delays = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000]
const longestDelay = 30_000

/** Tells whether a failed save is not worth trying again until something has changed. */
export function isLasting(code: ErrorCode): boolean {
  return lastingFailures.has(code)
}

/** How long a save that has failed `retries` times before waits for its next try, in milliseconds. */
export function retryDelay(retries: number): number {
  return delays[retries] ?? longestDelay
}
