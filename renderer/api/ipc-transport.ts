import type { Transport } from '#shared/api/transport.ts'
import { describe, failed, readEvent, readResult } from './wire.ts'

/** What the preload script exposes as `window.trivet`, and nothing else. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>
  subscribe(listener: (event: unknown) => void): () => void
}

declare global {
  interface Window {
    trivet?: Bridge
  }
}

/** The transport inside Electron. */
export function createIpcTransport(bridge: Bridge): Transport {
  const leave = new Set<() => void>()
  return {
    async call(method, input) {
      try {
        return readResult(await bridge.call(method, input))
      } catch (cause) {
        return failed('disconnected', describe(cause))
      }
    },
    subscribe(listener) {
      const stop = bridge.subscribe((raw) => {
        const event = readEvent(raw)
        if (event) listener(event)
      })
      leave.add(stop)
      return () => {
        leave.delete(stop)
        stop()
      }
    },
    close() {
      for (const stop of leave) stop()
      leave.clear()
    },
  }
}
