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

/**
 * Sees to the system's packages: installs what is missing where it may, else throws with the one command to run.
 * On other systems than Debian and its kin there is nothing it could know.
 */
export function ensureSystemPackages(): void {
  if (!isDebian()) return
  const installed = installedNames()
  const missing = packages.filter((name) => !installed.has(name))
  if (missing.length === 0) return
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0)
    throw new Error(`These tests need system packages. Run: sudo sh -c '${command}'`)
  process.stderr.write(`Installing ${missing.join(', ')} …\n`)
  const result = spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (result.status !== 0) throw new Error(`Installing system packages failed. Run: ${command}`)
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
