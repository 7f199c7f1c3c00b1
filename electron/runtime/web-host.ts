import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectDir } from './project.ts'

export interface RunningHost {
  /** The address to open, key included. */
  url: string
  /** Resolves with the exit code once the host has ended. */
  ended: Promise<number>
  stop(): Promise<void>
  /** Ends it without giving it time for anything, as a crash does. */
  kill(): void
}

/** Starts the browser host from the build and waits until it says where it is. */
export async function startWebHost(
  args: string[],
  environment: NodeJS.ProcessEnv,
  log: 'inherit' | 'ignore' = 'inherit',
): Promise<RunningHost> {
  const child = spawn(process.execPath, [join(projectDir, 'out/main/web.cjs'), ...args], {
    cwd: projectDir,
    env: environment,
    stdio: ['ignore', 'pipe', log],
  })
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => {
      resolve(1)
    })
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /https?:\/\/\S+/.exec(line)?.[0]
      if (address) resolve(address)
    })
    void ended.then((code) => {
      reject(new Error(`The browser host ended with code ${code} before it was ready.`))
    })
  })
  return {
    url,
    ended,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
    kill() {
      child.kill('SIGKILL')
    },
  }
}
