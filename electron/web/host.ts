import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { securityHeaders } from '#shared/api/content-security-policy.ts'
import type { App } from '../app.ts'
import { limitConnections } from './connections.ts'
import { createEventStreams } from './event-stream.ts'
import { createToken, isForUs } from './guard.ts'
import { createRoutes, sentPath } from './routes.ts'
import { listStaticFiles } from './static-files.ts'

export interface WebHostOptions {
  app: Pick<App, 'dispatch' | 'subscribe'>
  /** The built window; it holds no user data and needs no token. */
  rendererDir: string
  /** A fixed port; without one the system picks a free one. */
  port?: number
  log?: (line: string) => void
  heartbeatMs?: number
  /** Called once when no window has asked or listened for `idleMs`. */
  onIdle?: () => void
  idleMs?: number
}

export interface WebHost {
  /** The address to open; its fragment is the key to the workspace and never reaches a server. */
  url: string
  /** The same without the key. */
  origin: string
  token: string
  close(): Promise<void>
}

const address = '127.0.0.1'
const connectionLimit = 64
/** How long a connection may take over its headers or stay without a request. */
const patienceMs = 8_000
/** Long enough for the last answers to leave, short enough for a quit. */
const farewellMs = 1_000

/** Serves the window and the contract to browsers of this computer, and to nobody else. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { app, rendererDir, log = () => {}, heartbeatMs = 15_000 } = options
  const token = createToken()
  const streams = createEventStreams({ subscribe: (listener) => app.subscribe(listener), heartbeatMs })
  const files = await listStaticFiles(rendererDir)
  const answer = getRequestListener(createRoutes({ app, files, streams, token, log }).fetch, {
    overrideGlobalObjects: false,
    // What is no address names no file.
    errorHandler: () => new Response(null, { status: 404 }),
  })
  let port = 0
  let lastSeen = Date.now()

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(securityHeaders(sentPath(request.url ?? '')))) {
      response.setHeader(name, value)
    }
    if (!isForUs(request, port) || request.method === 'OPTIONS') {
      response.writeHead(403, { 'Cache-Control': 'no-store' }).end()
      return
    }
    lastSeen = Date.now()
    void answer(request, response)
  }

  const server = createServer(
    {
      // Node would answer a missing Host by itself, without our headers.
      requireHostHeader: false,
      headersTimeout: patienceMs,
      requestTimeout: patienceMs * 4,
      keepAliveTimeout: patienceMs,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
    onRequest,
  )
  server.on('checkExpectation', onRequest)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code !== 'ERR_HTTP_REQUEST_TIMEOUT') refuseRaw(socket, '400 Bad Request')
    else if ((socket as Socket).bytesRead > 0) refuseRaw(socket, '408 Request Timeout')
    // Browsers open connections ahead of need, and would take a word said on one as the answer to their next call.
    else socket.destroy()
  })
  for (const event of ['upgrade', 'connect'] as const) {
    server.on(event, (_request: IncomingMessage, socket: Duplex) => refuseRaw(socket, '403 Forbidden'))
  }
  limitConnections(server, connectionLimit)
  port = await listen(server, options.port ?? 0)

  const { idleMs, onIdle } = options
  const idleWatch =
    idleMs === undefined || onIdle === undefined
      ? undefined
      : setInterval(
          () => {
            if (streams.count() > 0) lastSeen = Date.now()
            else if (Date.now() - lastSeen >= idleMs) onIdle()
          },
          Math.min(idleMs, 60_000),
        ).unref()

  const origin = `http://${address}:${port}`
  return {
    url: `${origin}/#token=${token}`,
    origin,
    token,
    close() {
      clearInterval(idleWatch)
      streams.close()
      return stop(server)
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, address, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const farewell = setTimeout(() => server.closeAllConnections(), farewellMs)
    // A connection falls idle once its last answer has left, and would then be kept for the next call.
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(farewell)
      clearInterval(sweep)
      resolve()
    })
  })
}

/** Answers what never became a request, with the same headers as everything else. */
function refuseRaw(socket: Duplex, status: string): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const headers = Object.entries({
    ...securityHeaders('/'),
    'Cache-Control': 'no-store',
    'Content-Length': '0',
    Connection: 'close',
  })
  socket.end(`HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
}
