import { z } from 'zod'
import { appErrorSchema, type ErrorCode, type Result } from '#shared/api/errors.ts'
import { appEventSchema, type AppEvent } from '#shared/api/events.ts'

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
])

/** Reads what came over a carrier; anything but a result of the contract is a fault of the host. */
export function readResult(raw: unknown): Result<unknown> {
  const parsed = resultSchema.safeParse(raw)
  if (!parsed.success) return failed('internal', 'The answer is not a result of the contract.')
  const result = parsed.data
  if (result.ok) return { ok: true, value: result.value }
  const { code, detail, fields } = result.error
  return { ok: false, error: fields ? { code, detail, fields } : { code, detail } }
}

/** Reads an event, or null for one that this version does not know: a newer host may send more. */
export function readEvent(raw: unknown): AppEvent | null {
  const parsed = appEventSchema.safeParse(raw)
  return parsed.success ? parsed.data : null
}

/** An error value made on this side of the carrier. */
export function failed(code: ErrorCode, detail: string): Result<never> {
  return { ok: false, error: { code, detail } }
}

/** What a caught value says about itself, for the log and the curious. */
export function describe(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
