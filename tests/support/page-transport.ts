import type { Page } from 'playwright'
import type { Transport } from '#shared/api/transport.ts'
import { readResult } from '#renderer/api/wire.ts'
// For the type of `window.trivet`.
import type {} from '#renderer/api/ipc-transport.ts'

/** Speaks to the host from within the page: through the preload script in Electron, over HTTP in a browser. */
export function pageTransport(page: () => Page): Transport {
  return {
    async call(method, input) {
      const answer = await page().evaluate(
        async ([name, json]) => {
          const value: unknown = json === undefined ? undefined : JSON.parse(json)
          if (window.trivet) return window.trivet.call(name, value)
          const response = await fetch('/api', {
            method: 'POST',
            headers: {
              'Content-Type': 'application/json',
              'X-Trivet-Token': sessionStorage.getItem('trivet.token') ?? '',
            },
            body: JSON.stringify({ method: name, input: value }),
          })
          return response.json() as Promise<unknown>
        },
        // As text: the driver's own way of passing values takes for ever over deep ones.
        [method, JSON.stringify(input) as string | undefined] as const,
      )
      return readResult(answer)
    },
    subscribe: () => () => {},
    close: () => {},
  }
}
