import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { AppEvent } from '#shared/api/events.ts'
import type { Transport } from '#shared/api/transport.ts'
import type { ConnectionState } from '#renderer/api/connection.ts'
import { createHttpTransport } from '#renderer/api/http-transport.ts'

const open: { server: Server | null; transport: Transport | null } = { server: null, transport: null }

afterEach(async () => {
  open.transport?.close()
  const { server } = open
  server?.closeAllConnections()
  await new Promise((resolve) => (server?.listening ? server.close(resolve) : resolve(null)))
})

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void, port = 0) {
  const server = createServer(answer)
  open.server = server
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function connect(port: number, onConnection?: (state: ConnectionState) => void): Transport {
  open.transport = createHttpTransport({
    baseUrl: `http://127.0.0.1:${port}`,
    token: 'key',
    fetch,
    ...(onConnection && { onConnection }),
  })
  return open.transport
}

function stream(response: ServerResponse, event: AppEvent) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  response.write(`data: ${JSON.stringify(event)}\n\n`)
}

describe('the transport over http', () => {
  test('sends the method with the key and gives back the result', async () => {
    const port = await serve((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        const seen = { body: JSON.parse(body) as unknown, token: request.headers['x-trivet-token'] }
        response.end(JSON.stringify({ ok: true, value: seen }))
      })
    })
    expect(await connect(port).call('notes.get', { id: 'n1' })).toEqual({
      ok: true,
      value: { body: { method: 'notes.get', input: { id: 'n1' } }, token: 'key' },
    })
  })

  test('answers with an error value when the host is gone', async () => {
    const port = await serve(() => undefined)
    await new Promise((resolve) => open.server?.close(resolve))
    const result = await connect(port).call('app.info', {})
    expect(result.ok ? null : result.error.code).toBe('disconnected')
  })

  test('does not take an answer that is no result', async () => {
    const port = await serve((_, response) => response.end('{"hello":true}'))
    const result = await connect(port).call('app.info', {})
    expect(result.ok ? null : result.error.code).toBe('internal')
  })

  test('hands events to the listener and leaves out what it does not know', async () => {
    const port = await serve((_, response) => {
      stream(response, { type: 'settings-changed' })
      response.write('data: {"type":"from-the-future"}\n\ndata: not json\n\n')
      response.write('data: {"type":"workspace-changed"}\n\n')
    })
    const events: AppEvent[] = []
    connect(port).subscribe((event) => events.push(event))
    await vi.waitFor(() => expect(events).toHaveLength(2))
    expect(events).toEqual([{ type: 'settings-changed' }, { type: 'workspace-changed' }])
  })

  test('says when the host is gone and listens again when it is back', async () => {
    const states: ConnectionState[] = []
    const events: AppEvent[] = []
    const port = await serve((_, response) => stream(response, { type: 'settings-changed' }))
    connect(port, (state) => states.push(state)).subscribe((event) => events.push(event))
    await vi.waitFor(() => expect(events).toHaveLength(1))

    open.server?.closeAllConnections()
    await new Promise((resolve) => open.server?.close(resolve))
    await vi.waitFor(() => expect(states).toContain('lost'))

    await serve((_, response) => stream(response, { type: 'workspace-changed' }), port)
    await vi.waitFor(() => expect(events).toHaveLength(2), { timeout: 5_000 })
    expect([states[0], states.at(-1)]).toEqual(['connected', 'connected'])
  })

  test('tells a refused key from a host that is gone', async () => {
    const states: ConnectionState[] = []
    const port = await serve((_, response) => response.writeHead(401).end('{}'))
    connect(port, (state) => states.push(state)).subscribe(() => undefined)
    await vi.waitFor(() => expect(states).toEqual(['refused']))
  })

  test('stops listening with the last listener', async () => {
    let closed = 0
    const port = await serve((request, response) => {
      stream(response, { type: 'settings-changed' })
      request.on('close', () => (closed += 1))
    })
    const events: AppEvent[] = []
    const stop = connect(port).subscribe((event) => events.push(event))
    await vi.waitFor(() => expect(events).toHaveLength(1))
    stop()
    await vi.waitFor(() => expect(closed).toBe(1))
  })
})
