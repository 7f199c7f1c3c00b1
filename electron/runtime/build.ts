import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir } from './project.ts'

/** All that a build reads. A folder counts as well: its time changes when a file in it goes. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
/** Written last by a build, so that a broken one is not taken for a whole one. */
const lastOutput = 'out/renderer/index.html'

/** Tells whether something has changed since the last build, or there was none. */
export async function isStale(root: string = projectDir): Promise<boolean> {
  const built = await changedAt(join(root, lastOutput))
  if (built === null) return true
  const times = await Promise.all(sources.map((source) => newestIn(join(root, source))))
  return Math.max(...times) > built
}

/** Builds the app; what the build says goes to standard error, and only when it fails. */
export async function build(root: string = projectDir): Promise<void> {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const child = spawn(process.execPath, [tool, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  throw new Error('The build failed.')
}

async function newestIn(path: string): Promise<number> {
  const own = await changedAt(path)
  if (own === null) return 0
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => [])
  const times = await Promise.all(entries.map((entry) => changedAt(join(entry.parentPath, entry.name))))
  return Math.max(own, ...times.map((time) => time ?? 0))
}

async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return null
  }
}
