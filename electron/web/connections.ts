import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps the number of connections within a limit. A newcomer beyond it takes the place of the oldest connection
 * that is not being answered, so that a crowd of half-open ones can't lock the user out.
 */
export function limitConnections(server: Server, limit: number): void {
  const running = new Map<Socket, number>()

  server.on('connection', (socket: Socket) => {
    running.set(socket, 0)
    socket.once('close', () => running.delete(socket))
    if (running.size <= limit) return
    const waiting = [...running].find(([other, requests]) => requests === 0 && other !== socket)
    ;(waiting?.[0] ?? socket).destroy()
  })
  server.on('request', (request, response) => {
    const { socket } = request
    running.set(socket, (running.get(socket) ?? 0) + 1)
    response.once('close', () => {
      const requests = running.get(socket)
      if (requests !== undefined) running.set(socket, requests - 1)
    })
  })
}
