import { z } from 'zod'

/** The closed set of error codes. A code is stable; the text for the user comes from i18n by code. */
export const errorCodes = [
  'invalid-input',
  'unknown-method',
  'unauthorised',
  'not-found',
  'conflict',
  'read-only',
  'no-workspace',
  'document-damaged',
  'document-newer',
  'folder-not-allowed',
  'folder-unreadable',
  'permission-denied',
  'disk-full',
  'file-busy',
  'storage-failed',
  'link-not-allowed',
  'file-not-supported',
  'too-large',
  'not-supported',
  'cancelled',
  'disconnected',
  'internal',
] as const
export const errorCodeSchema = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** An error as it crosses a boundary. `detail` is for the log and the curious, never a stack or a user's text. */
export const appErrorSchema = z.object({
  code: errorCodeSchema,
  detail: z.string(),
  /** Field paths for `invalid-input`, e.g. `objectives.0.target`. */
  fields: z.array(z.string()).optional(),
})
export type AppError = z.infer<typeof appErrorSchema>

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError }

/** Thrown inside the host; the router turns it into a `Result`. */
export class AppFailure extends Error {
  readonly code: ErrorCode
  readonly fields: string[] | undefined

  constructor(code: ErrorCode, detail: string, options?: { cause?: unknown; fields?: string[] }) {
    super(detail, options?.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppFailure'
    this.code = code
    this.fields = options?.fields
  }
}

/** Proves to the compiler that every case is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
