import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that nothing may ever ask. */
export interface Canary {
  address: string
  /** What was asked since the last call of `forget`. */
  hits: () => readonly string[]
  forget: () => void
  close: () => Promise<void>
}

export async function startCanary(): Promise<Canary> {
  let hits: string[] = []
  const server = createServer((request, response) => {
    hits.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    hits: () => hits,
    forget: () => {
      hits = []
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
