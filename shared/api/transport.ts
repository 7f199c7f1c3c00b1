import type { AppEvent } from './events.ts'
import type { Result } from './errors.ts'

/** The one port between views and host. Whoever implements it carries values; it never interprets them. */
export interface Transport {
  /** Calls a method of the contract. Never rejects: what goes wrong is an error value. */
  call(method: string, input: unknown): Promise<Result<unknown>>
  /** Listens to events until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Lets go of connections and listeners. */
  close(): void
}
