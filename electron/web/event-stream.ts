import type { AppEvent } from '#shared/api/events.ts'

/** A window that takes this much without reading is gone or stuck; it connects anew and asks for everything. */
const longestQueue = 1000

/** The windows that listen, each on a stream of server-sent events. */
export interface EventStreams {
  open(): ReadableStream<Uint8Array>
  count(): number
  /** Ends every stream, so that the connections can close. */
  close(): void
}

export function createEventStreams({
  subscribe,
  heartbeatMs,
}: {
  subscribe: (listener: (event: AppEvent) => void) => () => void
  heartbeatMs: number
}): EventStreams {
  const encoder = new TextEncoder()
  const endings = new Set<() => void>()

  function open(): ReadableStream<Uint8Array> {
    let end = () => {}
    return new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => {
          if ((controller.desiredSize ?? 0) < -longestQueue) end()
          else controller.enqueue(encoder.encode(text))
        }
        const stopListening = subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`))
        // Without a sign of life neither side would notice that the other is gone.
        const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs)
        end = () => {
          if (!endings.delete(end)) return
          stopListening()
          clearInterval(heartbeat)
          controller.close()
        }
        endings.add(end)
        send(': connected\n\n')
      },
      cancel() {
        end()
      },
    })
  }

  return {
    open,
    count: () => endings.size,
    close() {
      for (const end of [...endings]) end()
    },
  }
}
