import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { createServer, mergeConfig, type InlineConfig } from 'vite'
import config from '../../electron.vite.config.ts'
import { build, isStale } from './build.ts'
import { readCommandLine } from './command-line.ts'
import { browserReasons, findRuntime, sandboxArguments, sourceNames } from './find-runtime.ts'
import { projectDir } from './project.ts'
import { startWebHost } from './web-host.ts'

/** Editors write a file in several steps; one pause makes them one change. */
const settleMs = 200

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function main(): Promise<void> {
  const { workspaceDir, web } = readCommandLine(process.argv.slice(2), process.env)
  const args = workspaceDir === null ? [] : ['--workspace', workspaceDir]
  const runtime = await findRuntime(process.env, web)
  if (runtime.carrier === 'electron') {
    say(`Working on ${sourceNames[runtime.source]}.`)
    return runElectronVite(runtime.executable, args)
  }
  say(`Working in the browser, ${browserReasons[runtime.reason]}.`)
  await runInBrowser(args)
}

/** electron-vite rebuilds the host and the preload script, starts them again, and swaps views while they run. */
function runElectronVite(executable: string, args: string[]): void {
  const tool = join(projectDir, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [tool, 'dev', '--watch', '--', ...sandboxArguments(), ...args], {
    cwd: projectDir,
    env: { ...process.env, ELECTRON_EXEC_PATH: executable },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

/** Views come from a development server that swaps them; it passes calls on to a host that restarts on a change. */
async function runInBrowser(args: string[]): Promise<void> {
  if (await isStale()) await build()
  let host = await startWebHost(args, process.env)
  const { port } = new URL(host.url)
  const server = await createServer(developmentServer(new URL(host.url).origin))
  await server.listen()
  const tell = () => {
    const address = new URL(server.resolvedUrls?.local[0] ?? '')
    address.hash = new URL(host.url).hash
    say(`Open ${address.href}`)
  }
  tell()

  const restart = onceAtATime(async () => {
    await build()
    await host.stop()
    host = await startWebHost([...args, '--port', port], process.env)
    tell()
  })
  const watchers = ['electron', 'shared'].map((folder) =>
    watch(join(projectDir, folder), { recursive: true }, restart),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const watcher of watchers) watcher.close()
      void host.stop().then(() => server.close())
    })
  }
}

function developmentServer(target: string): InlineConfig {
  // The host takes calls from its own pages only; its key still has to come with each of them.
  // Exactly the two addresses of the host: the views have a folder of the same name.
  const proxy = { '^/api(/events)?$': { target, changeOrigin: true, headers: { Origin: target } } }
  return mergeConfig<InlineConfig, InlineConfig>(config.renderer ?? {}, {
    configFile: false,
    server: { proxy },
  })
}

function onceAtATime(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | null = null
  let running = Promise.resolve()
  return () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(work).catch((error: unknown) => {
        say(error instanceof Error ? error.message : String(error))
      })
    }, settleMs)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
