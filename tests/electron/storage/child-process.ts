import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Bundles the child into one file, so that it starts in a tenth of a second and any user may read it. */
export async function buildChild(
  entry: URL = new URL('./child.ts', import.meta.url),
): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'trivet-child-'))
  await chmod(folder, 0o755)
  await build({
    root: new URL('../../..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry.pathname,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return { path: join(folder, 'child.mjs'), remove: () => rm(folder, { recursive: true, force: true }) }
}

export interface Child {
  process: ChildProcessWithoutNullStreams
  /** What it has said so far. */
  lines: string[]
  said(line: string): Promise<void>
  go(): void
  /** Resolves when it has ended, with the signal that ended it. */
  ended: Promise<NodeJS.Signals | null>
}

/** Starts a program and gathers what it says. */
export function startChild(command: string, args: string[], environment: NodeJS.ProcessEnv = {}): Child {
  const started = spawn(command, args, { env: { ...process.env, ...environment } })
  const lines: string[] = []
  const listeners = new Set<() => void>()
  let text = ''
  let errors = ''
  started.stdin.on('error', () => undefined)
  started.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  started.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    const complete = text.split('\n')
    text = complete.pop() ?? ''
    lines.push(...complete)
    for (const listener of listeners) listener()
  })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    started.on('close', (_code, signal) => resolve(signal))
  })
  return {
    process: started,
    lines,
    ended,
    go: () => void started.stdin.write('go\n'),
    said: (line) =>
      new Promise((resolve, reject) => {
        function check() {
          if (!lines.includes(line)) return
          listeners.delete(check)
          resolve()
        }
        listeners.add(check)
        check()
        void ended.then(() => reject(new Error(`ended without saying ${line}: ${errors}`)))
      }),
  }
}
