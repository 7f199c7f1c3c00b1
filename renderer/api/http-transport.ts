import type { AppEvent } from '#shared/api/events.ts'
import type { Transport } from '#shared/api/transport.ts'
import type { ConnectionState } from './connection.ts'
import { createEventStreamReader } from './event-stream.ts'
import { describe, failed, readEvent, readResult } from './wire.ts'

/** A custom header, never a cookie: a cookie is shared by every port of this computer. */
const tokenHeader = 'X-Trivet-Token'
const callPath = '/api'
const eventsPath = '/api/events'

/** The first wait before listening again; it doubles up to the longest. */
const shortestWait = 500
const longestWait = 8_000

export interface HttpTransportOptions {
  /** Origin of the loopback host, without a slash at the end. */
  baseUrl: string
  token: string
  fetch: typeof fetch
  /** Told whenever the stream of events stands, breaks or is refused. */
  onConnection?: (state: ConnectionState) => void
}

/** The transport of the browser host: calls by POST, events by server-sent events over a streamed fetch. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const { baseUrl, token, onConnection } = options
  // An unbound `fetch` taken from `window` must not be called as a method of another object.
  const send: typeof fetch = (input, init) => (0, options.fetch)(input, init)
  const listeners = new Set<(event: AppEvent) => void>()
  const closing = new AbortController()
  let listening: AbortController | null = null

  async function call(method: string, input: unknown) {
    try {
      const response = await send(baseUrl + callPath, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [tokenHeader]: token },
        body: JSON.stringify({ method, input }),
        signal: closing.signal,
      })
      return readResult(await response.json())
    } catch (cause) {
      return failed('disconnected', describe(cause))
    }
  }

  function emit(data: string) {
    const event = readEvent(parseJson(data))
    if (event) for (const listener of listeners) listener(event)
  }

  async function listen(stop: AbortController) {
    let wait = shortestWait
    while (!stop.signal.aborted) {
      let state: ConnectionState = 'lost'
      try {
        const response = await send(baseUrl + eventsPath, {
          headers: { Accept: 'text/event-stream', [tokenHeader]: token },
          signal: stop.signal,
        })
        if (response.ok && response.body) {
          wait = shortestWait
          onConnection?.('connected')
          await readStream(response.body, createEventStreamReader(emit))
        } else {
          state = 'refused'
        }
      } catch {
        // The stream broke or the host is gone: both are answered by waiting and asking again.
      }
      if (stop.signal.aborted) return
      onConnection?.(state)
      await pause(wait, stop.signal)
      wait = Math.min(wait * 2, longestWait)
    }
  }

  return {
    call,
    subscribe(listener) {
      listeners.add(listener)
      if (!listening) {
        listening = new AbortController()
        void listen(listening)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        listening?.abort()
        listening = null
      }
    },
    close() {
      listening?.abort()
      listening = null
      listeners.clear()
      closing.abort()
    },
  }
}

async function readStream(body: ReadableStream<Uint8Array>, read: (chunk: string) => void) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    read(decoder.decode(value, { stream: true }))
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
