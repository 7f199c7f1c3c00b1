import { AppFailure } from '../../api/errors.ts'
import type { ImportIssue } from '../import-bundle.ts'

/** Why a file could not be read. A cancelled import, and whatever is no failure of a file, goes on up. */
export function issueOf(error: unknown): ImportIssue['code'] {
  if (error instanceof AppFailure && error.code === 'too-large') return 'too-large'
  if (error instanceof AppFailure && error.code !== 'cancelled') return 'not-readable'
  throw error
}
