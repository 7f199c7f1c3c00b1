import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'

const downloadLimitMs = 10 * 60_000
/** Without a route the installer fails at once; a route that swallows packets must not hold up the start. */
const connectLimitMs = 5_000

/** The Electron in the folder that Electron's own variable names, or null. */
export function findOverride(environment: NodeJS.ProcessEnv): string | null {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH']
  return folder ? existing(join(folder, executableName())) : null
}

/** The binary that the pinned npm package has fetched before, or null. */
export function findInstalled(): string | null {
  const folder = packageFolder()
  return folder === null ? null : existing(join(folder, 'dist', executableName()))
}

/** Runs the package's own installer, which checks what it fetches; null where it cannot be reached. */
export async function downloadElectron(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const folder = packageFolder()
  if (folder === null || !(await canReach(downloadAddress(environment)))) return null
  const installed = await new Promise<boolean>((settle) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: downloadLimitMs,
    })
    child.once('error', () => settle(false))
    child.once('exit', (code) => settle(code === 0))
  })
  return installed ? findInstalled() : null
}

function downloadAddress(environment: NodeJS.ProcessEnv): string {
  return (
    environment['ELECTRON_MIRROR'] ??
    environment['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/'
  )
}

async function canReach(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(connectLimitMs) })
    return true
  } catch {
    return false
  }
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function existing(path: string): string | null {
  return existsSync(path) ? path : null
}
