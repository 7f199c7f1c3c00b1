import type { Input, MethodName, Output } from './contract.ts'
import { AppFailure } from './errors.ts'
import type { AppEvent } from './events.ts'
import type { Transport } from './transport.ts'

/** The typed face of a transport: what views, tests and the command line call. */
export interface Client {
  /** Resolves with the method's output or rejects with an `AppFailure` whose code is stable. */
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>>
  subscribe(listener: (event: AppEvent) => void): () => void
}

export function createClient(transport: Transport): Client {
  return {
    async call(method, input) {
      const result = await transport.call(method, input)
      if (result.ok) return result.value as Output<typeof method>
      const { code, detail, fields } = result.error
      throw new AppFailure(code, detail, fields ? { fields } : undefined)
    },
    subscribe: (listener) => transport.subscribe(listener),
  }
}
