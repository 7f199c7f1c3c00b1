import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build, isStale } from './build.ts'
import { readCommandLine, type CommandLine } from './command-line.ts'
import { hasDisplay } from './display.ts'
import { browserReasons, findRuntime, sandboxArguments, sourceNames } from './find-runtime.ts'
import { openInBrowser } from './open-browser.ts'
import { projectDir } from './project.ts'
import type { Runtime } from './resolve-runtime.ts'
import { startWebHost } from './web-host.ts'
import { loadFirstScreen } from './web-smoke.ts'

const smokeLimitMs = 60_000

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

async function main(): Promise<number> {
  const commandLine = readCommandLine(process.argv.slice(2), process.env)
  if (await isStale()) {
    say('Building Trivet …')
    await build()
  }
  const runtime = await findRuntime(process.env, commandLine.web)
  if (!commandLine.smoke) return run(runtime, commandLine, process.env)
  // A trial run must not touch the user's own settings, nor end because their Trivet is already open.
  const scratch = mkdtempSync(join(tmpdir(), 'trivet-smoke-'))
  try {
    return await run(runtime, commandLine, {
      ...process.env,
      TRIVET_SETTINGS_DIR: join(scratch, 'settings'),
      TRIVET_DOCUMENTS_DIR: join(scratch, 'documents'),
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function run(
  runtime: Runtime,
  commandLine: CommandLine,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const workspace = commandLine.workspaceDir === null ? [] : ['--workspace', commandLine.workspaceDir]
  if (runtime.carrier === 'electron') {
    const sandbox = sandboxArguments()
    say(
      `Starting Trivet on ${sourceNames[runtime.source]}${sandbox.length ? ', without a sandbox for root' : ''}.`,
    )
    const args = [...sandbox, projectDir, ...workspace]
    return commandLine.smoke
      ? smokeElectron(runtime.executable, [...args, '--smoke'], environment)
      : runElectron(runtime.executable, args, environment)
  }
  say(`Trivet runs in your browser, ${browserReasons[runtime.reason]}.`)
  return commandLine.smoke ? smokeWeb(workspace, environment) : runWeb(workspace, environment)
}

async function runElectron(
  executable: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(executable, args, { env: environment, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve(code ?? 1)
    })
  })
}

/** Passes on the one line of the window's own report; a window that ends or hangs without one has failed. */
async function smokeElectron(
  executable: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(executable, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: smokeLimitMs,
    killSignal: 'SIGKILL',
  })
  let report: string | null = null
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('smoke ')) report ??= line
  })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => {
      resolve(null)
    })
    child.once('close', resolve)
  })
  process.stdout.write(`${report ?? `smoke failed carrier=electron: ended without a report, code ${code}`}\n`)
  return report !== null && code === 0 ? 0 : 1
}

async function runWeb(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const host = await startWebHost(args, environment)
  process.stdout.write(`Open ${host.url}\n`)
  // The host hears a Ctrl+C of this terminal itself; this process stays until it has saved and ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.stop())
  if (hasDisplay(process.platform, environment)) openInBrowser(host.url)
  return host.ended
}

async function smokeWeb(args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now()
  const host = await startWebHost(args, environment)
  const fault = await loadFirstScreen(host.url).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  )
  const duration = Math.round(performance.now() - started)
  await host.stop()
  const runtime = `runtime=${process.versions.node}`
  process.stdout.write(
    fault === null
      ? `smoke ok carrier=browser ${runtime} ms=${duration}\n`
      : `smoke failed carrier=browser ${runtime}: ${fault}\n`,
  )
  return fault === null ? 0 : 1
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    if (process.argv.includes('--smoke')) process.stdout.write(`smoke failed: ${reason}\n`)
    else say(reason)
    process.exitCode = 1
  },
)
