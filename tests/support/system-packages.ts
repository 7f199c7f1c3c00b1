import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** What Electron, Chromium and the storage tests need of a Debian or Ubuntu. */
const packages = [
  'xvfb',
  'chromium',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'fonts-noto-cjk',
  'strace',
]
/** Makes the tests faster. Not every system has it. */
const helpful = 'chromium-headless-shell'

/**
 * Sees to the system's packages: installs what is missing where it may, else throws with the one command to run.
 * On other systems than Debian and its kin there is nothing it could know.
 */
export function ensureSystemPackages(): void {
  if (!isDebian()) return
  const installed = installedNames()
  const missing = packages.filter((name) => !installed.has(name))
  const isRoot = process.getuid?.() === 0
  if (missing.length > 0) {
    if (!isRoot) throw new Error(`These tests need system packages. Run: sudo sh -c '${commandFor(missing)}'`)
    process.stderr.write(`Installing ${missing.join(', ')} …\n`)
    if (!install(missing)) {
      throw new Error(`Installing system packages failed. Run: ${commandFor(missing)}`)
    }
  }
  // Without it the tests run all the same, so a system that has no such package is no failure.
  if (isRoot && !installed.has(helpful)) install([helpful])
}

function commandFor(names: readonly string[]): string {
  return `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`
}

function install(names: readonly string[]): boolean {
  const result = spawnSync('sh', ['-c', commandFor(names)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return result.status === 0
}

function isDebian(): boolean {
  if (!existsSync('/etc/os-release')) return false
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** By name, and by what a package provides: newer releases have renamed some of these libraries. */
function installedNames(): Set<string> {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status} ${Package} ${Provides}\n'], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  })
  const lines = query.stdout.split('\n').filter((line) => line.startsWith('installed '))
  return new Set(lines.flatMap((line) => line.replace(/\([^)]*\)|,/g, ' ').split(/\s+/)))
}
