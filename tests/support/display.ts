import { spawn } from 'node:child_process'
import { hasDisplay } from '#electron/runtime/display.ts'

export interface Display {
  stop(): void
}

/** Makes sure that windows can be shown; starts a virtual screen where there is none, and sets `DISPLAY`. */
export async function ensureDisplay(): Promise<Display> {
  if (hasDisplay(process.platform, process.env)) return { stop: () => {} }
  // The server picks a free number itself and writes it to descriptor 3 once it answers.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', () => {
      reject(new Error('There is no display, and no Xvfb to make one. `npm test` says how to install it.'))
    })
    server.once('exit', () => {
      reject(new Error('Xvfb ended before it was ready.'))
    })
    server.stdio[3]?.once('data', (part: Buffer) => {
      resolve(part.toString().trim())
    })
  })
  process.env['DISPLAY'] = `:${number}`
  server.unref()
  return {
    stop() {
      delete process.env['DISPLAY']
      server.kill()
    },
  }
}
