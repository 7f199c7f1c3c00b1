import { AppFailure, type ErrorCode } from '#shared/api/errors.ts'

/** The system's name of an error, e.g. `ENOSPC`; null when it has none. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

const codeByErrno: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  EROFS: 'permission-denied',
  EBUSY: 'file-busy',
}

/** Turns whatever a disk operation threw into the failure that crosses the boundary; failures pass as they are. */
export function toStorageFailure(error: unknown, action: string): AppFailure {
  if (error instanceof AppFailure) return error
  const errno = errnoOf(error)
  const code = (errno === null ? undefined : codeByErrno[errno]) ?? 'storage-failed'
  return new AppFailure(code, `${action}: ${errno ?? 'unknown error'}`, { cause: error })
}
