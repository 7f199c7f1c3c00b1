import type { Handlers, MethodName } from '#shared/api/contract.ts'

/** The handlers of one area, e.g. `notes`: every method of it, and none of another. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<MethodName, `${Area}.${string}`>>
